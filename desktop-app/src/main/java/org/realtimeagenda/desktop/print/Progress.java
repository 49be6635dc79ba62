package org.realtimeagenda.desktop.print;

/** Hears how far the writing of a file is, and may end it. On the thread that writes. */
public interface Progress {

  /** Nobody looks. */
  Progress UNWATCHED =
      new Progress() {
        @Override
        public void done(double part) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * So far.
   *
   * @param part from 0 to 1
   */
  void done(double part);

  /** Whether to stop. */
  boolean cancelled();
}
