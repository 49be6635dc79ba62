package org.realtimeagenda.desktop.toast;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javafx.animation.PauseTransition;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.EventEditor;
import org.realtimeagenda.desktop.calendar.NewsListener;
import org.realtimeagenda.desktop.formats.Formats;

/** Tells in toasts what colleagues do. Used on the FX thread only. */
public final class NewsToasts implements NewsListener {
  private final Toasts toasts;
  private final Colleagues colleagues;
  private final EventEditor editor;
  private final Clock clock;
  private final NewsWords words;
  private final Pace pace = new Pace();
  private final PauseTransition later = new PauseTransition();
  private @Nullable Toast told;

  /**
   * @param editor opens what is viewed
   * @param clock its zone is the reader's
   */
  public NewsToasts(
      Toasts toasts, Colleagues colleagues, EventEditor editor, Clock clock, Formats formats) {
    this.toasts = toasts;
    this.colleagues = colleagues;
    this.editor = editor;
    this.clock = clock;
    this.words = new NewsWords(colleagues, clock, formats);
    later.setOnFinished(_ -> tell());
  }

  @Override
  public void arrived(List<Applied> changes) {
    pace.arrived(changes);
    tell();
  }

  private void tell() {
    List<Applied> changes = pace.tell(clock.instant());
    if (!changes.isEmpty()) {
      Toast toast = toast(News.of(changes));
      if (told == null || !toasts.replace(told, toast)) {
        toasts.show(toast, this::gone);
      }
      told = toast;
    }
    Duration wait = pace.wait(clock.instant());
    if (!wait.isZero()) {
      later.setDuration(javafx.util.Duration.millis(Math.ceil(wait.toNanos() / 1e6)));
      later.playFromStart();
    }
  }

  private void gone() {
    told = null;
    pace.gone();
    tell();
  }

  private Toast toast(News news) {
    return new Toast(from(news), words.title(news), words.detail(news), action(news));
  }

  private Toast.@Nullable Action action(News news) {
    return switch (news) {
      case News.One one when one.deed() != News.Deed.DELETED ->
          new Toast.Action(words.text("view"), () -> editor.open(one.key(), null));
      case News.One _ -> null;
      case News.Many _ -> null;
    };
  }

  private Toast.From from(News news) {
    Integer by =
        switch (news) {
          case News.One one -> one.by();
          case News.Many many -> many.by().size() == 1 ? many.by().getFirst() : null;
        };
    Colleague colleague = by == null ? null : colleagues.find(by);
    return colleague == null
        ? new Toast.From.Team()
        : new Toast.From.Person(colleague.initials(), colleague.color());
  }
}
