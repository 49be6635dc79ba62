package org.realtimeagenda.desktop.doctor;

/**
 * One thing that was looked at.
 *
 * @param name for scripts: {@code put_event}
 */
public record Step(String name, Outcome outcome) {

  /** Its name for people. */
  public String title() {
    return Messages.text("title." + name);
  }

  /** What was found; texts are whole sentences. */
  public sealed interface Outcome {

    record Works(String detail) implements Outcome {}

    /**
     * It doesn't work.
     *
     * @param what is wrong
     * @param advice what to do
     */
    record Broken(Fault fault, String what, String advice) implements Outcome {}

    /** It can't be looked at, or needn't be. */
    record Skipped(String why) implements Outcome {}
  }
}
