package org.realtimeagenda.client.replica;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What was done and can be taken back, newest last, and what was taken back and can be done again.
 * It only remembers; whoever asks applies what it answers. For one thread.
 */
public final class UndoHistory {

  /** Nobody counts back further. */
  private static final int MOST = 200;

  private final Deque<LocalEdit> done = new ArrayDeque<>();
  private final Deque<LocalEdit> undone = new ArrayDeque<>();

  /** A person did something new: what was taken back before can't be done again any more. */
  public void did(LocalEdit edit) {
    undone.clear();
    done.addLast(edit);
    if (done.size() > MOST) {
      done.removeFirst();
    }
  }

  /** What takes the newest back; empty where nothing is left. */
  public Optional<LocalEdit> undo() {
    Optional<LocalEdit> newest = Optional.ofNullable(done.pollLast());
    newest.ifPresent(undone::addLast);
    return newest.map(LocalEdit::inverse);
  }

  /** What was taken back last; empty where nothing was, or something new was done since. */
  public Optional<LocalEdit> redo() {
    Optional<LocalEdit> newest = Optional.ofNullable(undone.pollLast());
    newest.ifPresent(done::addLast);
    return newest;
  }

  public boolean canUndo() {
    return !done.isEmpty();
  }

  public boolean canRedo() {
    return !undone.isEmpty();
  }
}
