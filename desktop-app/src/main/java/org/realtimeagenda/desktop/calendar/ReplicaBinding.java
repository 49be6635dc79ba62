package org.realtimeagenda.desktop.calendar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.Member;

/**
 * Carries what the replica tells from the {@code sync} thread to the FX thread, all that has come
 * up to then in one go. Before {@link #start} it only keeps it, since the toolkit may not run yet.
 */
public final class ReplicaBinding implements ReplicaListener {

  private final @Nullable Integer self;
  private final Colleagues colleagues;
  private final Arrivals arrivals;
  private final ConcurrentLinkedQueue<Runnable> told = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean(true);
  private final List<Applied> news = new ArrayList<>();
  private final List<Consumer<SetAside>> asides = new ArrayList<>();
  private final ReadOnlyObjectWrapper<ReplicaState> state;
  private Runnable refresh = () -> {};
  private NewsListener newsListener = _ -> {};
  private Consumer<EditAnswer> answerListener = _ -> {};
  private @Nullable SetAside asideListener;
  private boolean stale;
  private boolean membersTold;

  /** See {@link ReplicaListener#storeSetAside}. */
  @FunctionalInterface
  public interface SetAside {
    void told(Path aside, int saved, boolean complete);
  }

  /**
   * @param self {@code user_id} of the person at this window, whose own changes are no news
   */
  public ReplicaBinding(
      @Nullable Integer self, ReplicaState state, Colleagues colleagues, Arrivals arrivals) {
    this.self = self;
    this.colleagues = colleagues;
    this.arrivals = arrivals;
    this.state = new ReadOnlyObjectWrapper<>(this, "state", state);
  }

  /** On the FX thread. */
  public ReadOnlyObjectProperty<ReplicaState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Called when the days shown must be asked for again. */
  public void onEventsChanged(Runnable refresh) {
    this.refresh = refresh;
  }

  public void onNews(NewsListener listener) {
    this.newsListener = listener;
  }

  public void onEditAnswered(Consumer<EditAnswer> listener) {
    this.answerListener = listener;
  }

  /** Hears of a store that couldn't be used; of one before this too, since that is at the start. */
  public void onStoreSetAside(SetAside listener) {
    asideListener = listener;
    asides.forEach(aside -> aside.accept(listener));
    asides.clear();
  }

  /** Hands over what was told so far, and from now on at once; on the FX thread. */
  public void start() {
    deliver();
  }

  @Override
  public void stateChanged(ReplicaState next) {
    tell(() -> state.set(next));
  }

  @Override
  public void changesApplied(List<Applied> changes) {
    tell(
        () -> {
          stale = true;
          changes.stream().filter(this::isNews).forEach(this::arrived);
        });
  }

  @Override
  public void eventsChanged() {
    tell(() -> stale = true);
  }

  @Override
  public void membersChanged(List<Member> members) {
    tell(
        () -> {
          membersTold = true;
          colleagues.set(members);
        });
  }

  /** Those that the store had when it was asked; what was told since is newer. On the FX thread. */
  public void membersAtFirst(List<Member> members) {
    if (!membersTold) {
      colleagues.set(members);
    }
  }

  @Override
  public void storeSetAside(Path aside, int saved, boolean complete) {
    tell(
        () -> {
          if (asideListener == null) {
            asides.add(listener -> listener.told(aside, saved, complete));
          } else {
            asideListener.told(aside, saved, complete);
          }
        });
  }

  @Override
  public void editAnswered(EditAnswer answer) {
    tell(() -> answerListener.accept(answer));
  }

  private boolean isNews(Applied applied) {
    Integer by = applied.change().by();
    return applied.live()
        && !applied.own()
        && (by == null || !by.equals(self))
        && colleagues.shows(applied.change().key().userId());
  }

  private void arrived(Applied applied) {
    news.add(applied);
    if (applied.change().op() == Change.Op.PUT) {
      arrivals.arrived(applied.change().key());
    }
  }

  private void tell(Runnable message) {
    told.add(message);
    if (scheduled.compareAndSet(false, true)) {
      Answers.after(this::deliver);
    }
  }

  private void deliver() {
    scheduled.set(false);
    for (Runnable message = told.poll(); message != null; message = told.poll()) {
      message.run();
    }
    if (stale) {
      stale = false;
      refresh.run();
    }
    if (!news.isEmpty()) {
      List<Applied> all = List.copyOf(news);
      news.clear();
      newsListener.arrived(all);
    }
  }
}
