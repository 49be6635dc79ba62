package org.realtimeagenda.desktop.app;

import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.find.Finder;
import org.realtimeagenda.desktop.shell.Navigation;
import org.realtimeagenda.desktop.shell.SearchSlot;
import org.realtimeagenda.desktop.shell.Shell;

/** The window's search, which is made when somebody first looks for something. On the FX thread. */
final class WindowSearch {

  private final CalendarData data;
  private final Later later;
  private final PageContext context;
  private final Navigation navigation;
  private final SearchSlot slot;
  private final Shell shell;

  /** Null until somebody searches. */
  private @Nullable Finder finder;

  WindowSearch(
      CalendarData data,
      Later later,
      PageContext context,
      Navigation navigation,
      SearchSlot slot,
      Shell shell) {
    this.data = data;
    this.later = later;
    this.context = context;
    this.navigation = navigation;
    this.slot = slot;
    this.shell = shell;
  }

  /** Lets somebody type what they look for. */
  void open() {
    Finder made = finder;
    if (made == null) {
      made =
          new Finder(
              data.replica,
              later::search,
              context,
              navigation,
              slot,
              shell::showHits,
              shell::showPage);
      finder = made;
    }
    made.open();
  }

  /** What was found may differ. */
  void refresh() {
    if (finder != null) {
      finder.refresh();
    }
  }
}
