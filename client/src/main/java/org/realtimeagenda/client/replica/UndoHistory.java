package org.realtimeagenda.client.replica;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What was done and can be taken back, newest last, and what was taken back and can be done again.
 * It only remembers; whoever asks takes it back or does it again. For one thread.
 *
 * @param <T> an edit, and what else is to be known of it
 */
public final class UndoHistory<T> {

  /** Nobody counts back further. */
  private static final int MOST = 200;

  private final Deque<T> done = new ArrayDeque<>();
  private final Deque<T> undone = new ArrayDeque<>();

  /** A person did something new: what was taken back before can't be done again any more. */
  public void did(T edit) {
    undone.clear();
    done.addLast(edit);
    if (done.size() > MOST) {
      done.removeFirst();
    }
  }

  /** The newest, to be taken back; empty where nothing is left. */
  public Optional<T> undo() {
    Optional<T> newest = Optional.ofNullable(done.pollLast());
    newest.ifPresent(undone::addLast);
    return newest;
  }

  /** What was taken back last; empty where nothing was, or something new was done since. */
  public Optional<T> redo() {
    Optional<T> newest = Optional.ofNullable(undone.pollLast());
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
