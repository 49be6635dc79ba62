package org.realtimeagenda.desktop.shell;

import java.util.List;
import java.util.function.Consumer;
import org.realtimeagenda.desktop.calendar.Colleague;

/** What the window does with calendar files. */
public interface FileCommands {

  /** Asks for a file, and takes its events. */
  void importFile();

  /** Writes the event that is selected. */
  void exportSelected();

  /** Writes all events of a colleague. */
  void export(Colleague owner);

  void exportEverything();

  /** Tells the names that imported files have given their calendars, in order; on the FX thread. */
  void calendars(Consumer<List<String>> then);

  /** Writes all events of an imported calendar. */
  void exportCalendar(String name);

  /** Each of them as {@code parts} does it that are made later. */
  static FileCommands later(Consumer<Consumer<FileCommands>> parts) {
    return new FileCommands() {
      @Override
      public void importFile() {
        parts.accept(FileCommands::importFile);
      }

      @Override
      public void exportSelected() {
        parts.accept(FileCommands::exportSelected);
      }

      @Override
      public void export(Colleague owner) {
        parts.accept(made -> made.export(owner));
      }

      @Override
      public void exportEverything() {
        parts.accept(FileCommands::exportEverything);
      }

      @Override
      public void calendars(Consumer<List<String>> then) {
        parts.accept(made -> made.calendars(then));
      }

      @Override
      public void exportCalendar(String name) {
        parts.accept(made -> made.exportCalendar(name));
      }
    };
  }
}
