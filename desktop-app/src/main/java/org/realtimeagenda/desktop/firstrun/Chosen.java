package org.realtimeagenda.desktop.firstrun;

/** What the window does after the page. */
public enum Chosen {
  /** It goes on as the calendar of this computer. */
  THIS_COMPUTER,
  /** It goes on as the team's calendar; the connection file is written. */
  TEAM,
  /** It closes: the person left, or goes on in the windows of the demo. */
  ELSEWHERE
}
