package org.realtimeagenda.desktop.calendar;

import javafx.scene.Node;

/** A node of a page that shows an entry, or some of its days. */
public interface EntryView extends Ringed {

  PageEntry shown();

  /** The view itself. */
  Node node();
}
