package org.realtimeagenda.client.subscription;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions in memory, as they are on disk: whatever changes is written first, and only how
 * one stands is held where the disk takes nothing. One thread at a time changes them; any reads
 * them.
 */
final class Shelf {

  /** How one stands that couldn't be written, and how the disk says that it does. */
  private record Unwritten(Standing disk, Standing now) {}

  private final Kept kept;

  /** By id; used under the lock only. */
  private final Map<String, Unwritten> unwritten = new HashMap<>();

  /** By name; written under the lock only. */
  private volatile List<Held> all = List.of();

  private volatile Runnable changed = () -> {};

  Shelf(Kept kept) {
    this.kept = kept;
  }

  /** Called, on any thread, when any of them is other than it was. */
  void onChanged(Runnable listener) {
    changed = listener;
  }

  List<Held> all() {
    return all;
  }

  Optional<Held> find(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Reads what is on disk, also what another process has changed. */
  void reload() throws IOException {
    boolean other;
    synchronized (this) {
      List<Held> before = all;
      List<Held> now = new ArrayList<>();
      for (Kept.Entry disk : kept.entries()) {
        Kept.Entry entry = current(disk);
        now.add(new Held(entry, copy(entry)));
      }
      set(now);
      other = !before.equals(all);
    }
    if (other) {
      changed.run();
    }
  }

  /** What couldn't be written counts until the disk says something else. */
  private Kept.Entry current(Kept.Entry disk) {
    Unwritten held = unwritten.get(disk.id());
    return held != null && held.disk().equals(disk.standing())
        ? new Kept.Entry(disk.subscription(), held.now())
        : disk;
  }

  /** The file is read only where it isn't known. */
  private Copy copy(Kept.Entry entry) throws IOException {
    Optional<Held> known =
        find(entry.id()).filter(one -> one.standing().readAt().equals(entry.standing().readAt()));
    return known.isPresent() ? known.get().copy() : kept.copy(entry.id());
  }

  /** Keeps a new one. */
  void put(Kept.Entry entry, byte[] file, Copy copy) throws IOException {
    synchronized (this) {
      kept.write(entry, file);
      set(with(new Held(entry, copy)));
    }
    changed.run();
  }

  /** Changes what is kept of one, as it is on disk now; one that is gone stays so. */
  void change(String id, UnaryOperator<Subscription> change) throws IOException {
    update(id, held -> new Kept.Entry(change.apply(held.subscription()), held.standing()), null);
  }

  /**
   * Notes how one stands.
   *
   * @param fresh another file than before; null where it is what it was
   */
  void stand(String id, Function<Held, Standing> standing, Download.Answer.@Nullable Fresh fresh)
      throws IOException {
    update(id, held -> new Kept.Entry(held.subscription(), standing.apply(held)), fresh);
  }

  /** Notes how one stands in memory alone, since the disk doesn't take it. */
  void hold(String id, Function<Held, Standing> standing) throws IOException {
    synchronized (this) {
      Optional<Kept.Entry> there = kept.entry(id);
      if (there.isEmpty()) {
        return;
      }
      Kept.Entry entry = current(there.get());
      Copy copy = copy(entry);
      Standing now = standing.apply(new Held(entry, copy));
      unwritten.put(id, new Unwritten(there.get().standing(), now));
      set(with(new Held(new Kept.Entry(entry.subscription(), now), copy)));
    }
    changed.run();
  }

  private void update(
      String id, Function<Held, Kept.Entry> change, Download.Answer.@Nullable Fresh fresh)
      throws IOException {
    synchronized (this) {
      Optional<Kept.Entry> there = kept.entry(id).map(this::current);
      if (there.isEmpty()) {
        return;
      }
      Copy copy = fresh == null ? copy(there.get()) : fresh.copy();
      Kept.Entry next = change.apply(new Held(there.get(), copy));
      if (fresh == null) {
        kept.write(next);
      } else {
        kept.write(next, fresh.file());
      }
      unwritten.remove(id);
      set(with(new Held(next, copy)));
    }
    changed.run();
  }

  /** Takes one away with all that is kept of it; empty where it is gone already. */
  Optional<Subscriptions.Removed> takeAway(String id) throws IOException {
    Optional<Subscriptions.Removed> removed;
    synchronized (this) {
      Optional<Kept.Entry> there = kept.entry(id);
      byte[] file = there.isPresent() ? kept.file(id) : new byte[0];
      kept.remove(id);
      unwritten.remove(id);
      removed = there.map(entry -> new Subscriptions.Removed(entry, file));
      set(all.stream().filter(one -> !one.id().equals(id)).toList());
    }
    changed.run();
    return removed;
  }

  private List<Held> with(Held one) {
    List<Held> next = new ArrayList<>(all);
    next.removeIf(other -> other.id().equals(one.id()));
    next.add(one);
    return next;
  }

  private void set(List<Held> next) {
    all =
        next.stream()
            .sorted(
                Comparator.comparing(
                        (Held one) -> one.subscription().name(), String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Held::id))
            .toList();
  }
}
