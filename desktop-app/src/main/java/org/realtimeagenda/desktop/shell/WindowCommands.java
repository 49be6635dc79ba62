package org.realtimeagenda.desktop.shell;

/** What the window as a whole does. */
public interface WindowCommands {

  /** Offers a new event. */
  void newEvent();

  /** Lets somebody type what they look for. */
  void find();

  /** Asks for a calendar to read along. */
  void subscribe();

  /** Saves what is shown as a file. */
  void pdf();

  /** Opens what a person can choose. */
  void preferences();

  /** Says more of the connection, or no longer. */
  void connection();

  /** Opens the menu at the end of the top bar. */
  void menu();

  /** Shows all the keys. */
  void keys();

  /** Says which program this is. */
  void about();

  /** Leaves what is on top: the selection, else what the window has just told. */
  void leave();

  /** Ends the program. */
  void quit();
}
