package org.realtimeagenda.desktop;

import java.nio.file.Path;
import java.time.Clock;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.exchange.FileChoice;
import org.realtimeagenda.desktop.shell.WindowMemory;

/** Alice's program over a replica in memory. */
public final class SampleApp {

  private SampleApp() {}

  public static CalendarApp of(Path home, Clock clock, InMemoryReplica replica) {
    return of(home, clock, replica, dialog(clock));
  }

  static CalendarApp of(
      Path home, Clock clock, InMemoryReplica replica, CalendarApp.EditorMaker editor) {
    return new CalendarApp(
        SampleTeam.settings(Home.in(home), clock), new WindowMemory(home), replica::listen, editor);
  }

  /** The same, asking {@code files} instead of the desktop. */
  static CalendarApp asking(Path home, Clock clock, InMemoryReplica replica, FileChoice files) {
    return new CalendarApp(
        SampleTeam.settings(Home.in(home), clock),
        new WindowMemory(home),
        replica::listen,
        dialog(clock),
        files);
  }

  /** As the program has it. */
  static CalendarApp.EditorMaker dialog(Clock clock) {
    return (window, team, colleagues, edits, formats, compare) ->
        new EventDialog(window, team, colleagues, edits, clock, formats, compare);
  }
}
