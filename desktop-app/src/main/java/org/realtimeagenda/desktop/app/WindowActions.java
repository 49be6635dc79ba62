package org.realtimeagenda.desktop.app;

import org.realtimeagenda.desktop.calendar.EventEditor;
import org.realtimeagenda.desktop.calendar.Steps;
import org.realtimeagenda.desktop.shell.Navigation;
import org.realtimeagenda.desktop.shell.WindowCommands;
import org.realtimeagenda.desktop.toast.Toasts;

/**
 * What a person does with the window as a whole. On the FX thread.
 *
 * @param openSearch lets somebody type what they look for
 * @param openMenu opens the menu at the end of the top bar
 * @param hide puts the window away
 */
record WindowActions(
    CalendarData data,
    EventEditor editor,
    Navigation navigation,
    Steps steps,
    Toasts toasts,
    Later later,
    Runnable openSearch,
    Runnable openMenu,
    Runnable hide)
    implements WindowCommands {

  @Override
  public void newEvent() {
    editor.create(navigation.newEventTime(data.selection.day()));
  }

  @Override
  public void find() {
    openSearch.run();
  }

  @Override
  public void subscribe() {
    later.ask(parts -> parts.subscriptions.subscribe());
  }

  @Override
  public void pdf() {
    later.ask(parts -> parts.print(navigation.place()));
  }

  @Override
  public void preferences() {
    later.ask(parts -> parts.preferences.open());
  }

  @Override
  public void connection() {
    later.ask(parts -> parts.connection.toggle());
  }

  @Override
  public void menu() {
    openMenu.run();
  }

  @Override
  public void keys() {
    later.ask(parts -> parts.keys.open());
  }

  @Override
  public void about() {
    later.ask(parts -> parts.about.open());
  }

  @Override
  public void leave() {
    if (data.selection.selected() == null) {
      toasts.hide();
    } else {
      steps.leave();
    }
  }

  @Override
  public void quit() {
    data.staying.quit();
    hide.run();
  }
}
