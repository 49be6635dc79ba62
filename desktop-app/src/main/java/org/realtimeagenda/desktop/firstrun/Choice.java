package org.realtimeagenda.desktop.firstrun;

import org.kordamp.ikonli.feather.Feather;

/** The ways to begin, in the page's order. */
enum Choice {
  THIS_COMPUTER("this-computer", Feather.MONITOR),
  FILE("file", Feather.FILE_TEXT),
  AWS("aws", Feather.CLOUD),
  DEMO("demo", Feather.USERS);

  private final String key;
  private final Feather icon;

  Choice(String key, Feather icon) {
    this.key = key;
    this.icon = icon;
  }

  /** Of its texts and its node. */
  String key() {
    return key;
  }

  Feather icon() {
    return icon;
  }
}
