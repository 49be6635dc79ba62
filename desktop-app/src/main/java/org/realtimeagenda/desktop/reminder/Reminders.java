package org.realtimeagenda.desktop.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.reminders.Reminder;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.calendar.EventEditor;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.toast.Toast;
import org.realtimeagenda.desktop.toast.Toasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds the person at the window of their own events, on the desktop, or in the window where the
 * desktop has no notices. Made once the window can be seen. Used on the FX thread only.
 */
public final class Reminders {
  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

  /** How long a reminder is put off. */
  static final Duration SNOOZE = Duration.ofMinutes(10);

  private final Replica replica;
  private final EventEditor editor;
  private final Toasts toasts;
  private final Clock clock;
  private final Runnable toFront;
  private final ReminderWords words;
  private final Optional<Notifier> desktop;

  /** Two answers at once could come in the wrong order. */
  private boolean asking;

  /**
   * @param clock its zone is the reader's
   * @param toFront shows the window
   */
  public Reminders(
      Replica replica,
      EventEditor editor,
      Toasts toasts,
      Clock clock,
      Formats formats,
      Runnable toFront) {
    this(replica, editor, toasts, clock, formats, toFront, System.getenv(BusNotifier.ADDRESS));
  }

  /**
   * @param bus the address of the desktop's bus; null where there is none
   */
  Reminders(
      Replica replica,
      EventEditor editor,
      Toasts toasts,
      Clock clock,
      Formats formats,
      Runnable toFront,
      @Nullable String bus) {
    this.replica = replica;
    this.editor = editor;
    this.toasts = toasts;
    this.clock = clock;
    this.toFront = toFront;
    this.words = new ReminderWords(formats, clock);
    this.desktop = BusNotifier.at(bus, words, this::told);
  }

  /** Shows what is due: a minute began, or events have changed. */
  public void look() {
    if (asking) {
      return;
    }
    asking = true;
    Answers.onFx(
        replica.dueReminders(clock.instant(), clock.getZone()),
        (due, failure) -> {
          asking = false;
          if (failure == null) {
            words.notices(due).forEach(this::show);
          } else {
            LOG.warn("What is due can't be told now", failure);
          }
        });
  }

  private void show(Notice notice) {
    if (desktop.isEmpty()) {
      toast(notice);
      return;
    }
    Answers.onFx(
        desktop.get().show(notice),
        (_, failure) -> {
          if (failure != null) {
            LOG.warn("A notice is shown in the window instead", failure);
            toast(notice);
          }
        });
  }

  private void toast(Notice notice) {
    toasts.show(
        new Toast(
                new Toast.From.Deed(Feather.BELL),
                notice.title(),
                notice.detail(),
                new Toast.Action(words.text("open"), () -> open(notice)))
            .or(new Toast.Action(words.snooze(), () -> snooze(notice)))
            .staying());
  }

  /** On any thread. */
  private void told(Notice notice, Notifier.Press press) {
    Answers.onFx(
        "a notice",
        CompletableFuture.completedFuture(press),
        pressed -> {
          switch (pressed) {
            case OPEN -> open(notice);
            case SNOOZE -> snooze(notice);
          }
        });
  }

  private void open(Notice notice) {
    toFront.run();
    List<Reminder> reminders = notice.reminders();
    if (reminders.size() == 1) {
      Reminder one = reminders.getFirst();
      editor.open(one.key(), one.occurrenceStart());
    }
  }

  private void snooze(Notice notice) {
    Instant now = clock.instant();
    Answers.onFx("snooze", replica.snooze(notice.reminders(), now.plus(SNOOZE), now), _ -> {});
  }
}
