package org.realtimeagenda.desktop.command;

/**
 * One thing that {@code doctor} looks at.
 *
 * @param name for scripts: {@code put_event}
 */
record Step(String name, Outcome outcome) {

  /** What {@code key} says is wrong, and {@code key.advice} what to do. */
  static Outcome broken(Exit exit, String key, Object... values) {
    return new Outcome.Broken(exit, Messages.text(key, values), Messages.text(key + ".advice"));
  }

  /** What was found; texts are whole sentences. */
  sealed interface Outcome {

    record Works(String detail) implements Outcome {}

    /**
     * It doesn't work.
     *
     * @param what is wrong
     * @param advice what to do
     */
    record Broken(Exit exit, String what, String advice) implements Outcome {}

    /** It can't be looked at, or needn't be. */
    record Skipped(String why) implements Outcome {}
  }
}
