package org.realtimeagenda.desktop.connection;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.toast.Toast;
import org.realtimeagenda.desktop.toast.Toasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers to bring the events of this computer from before there was a team. Used on the FX thread
 * only.
 */
final class BringAlong {

  private static final Logger LOG = LoggerFactory.getLogger(BringAlong.class);

  /** How far it has come. */
  sealed interface Step {

    /** There is nothing to bring. */
    record Nothing() implements Step {}

    record Offered(int events) implements Step {}

    record Running() implements Step {}

    record Brought(int events) implements Step {}
  }

  private final Replica replica;
  private final Toasts toasts;
  private final ChangeWords words;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Nothing());

  BringAlong(Replica replica, Toasts toasts, ChangeWords words) {
    this.replica = replica;
    this.toasts = toasts;
    this.words = words;
  }

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** The team is in reach for the first time: asks whether there are any. */
  void begin() {
    Answers.onFx(
        "events from before",
        replica.eventsFromBefore(),
        events -> {
          if (events > 0) {
            step.set(new Step.Offered(events));
            toasts.show(
                new Toast(
                    new Toast.From.Info(),
                    words.text("before.row", events),
                    words.text("before.detail", events),
                    new Toast.Action(words.text("before.bring"), this::bring)));
          }
        });
  }

  /** Brings them, in the background. */
  void bring() {
    if (!(step.get() instanceof Step.Offered offered)) {
      return;
    }
    step.set(new Step.Running());
    Answers.onFx(replica.bringAlong(), (count, failure) -> brought(offered, count, failure));
  }

  private void brought(Step.Offered offered, @Nullable Integer count, @Nullable Throwable failure) {
    if (count == null) {
      LOG.error("The events from before could not be brought along", failure);
      step.set(offered);
      say(words.text("before.failed"), words.text("before.safe"));
    } else {
      step.set(new Step.Brought(count));
      say(words.text("before.done", count), "");
    }
  }

  private void say(String title, String detail) {
    toasts.show(new Toast(new Toast.From.Info(), title, detail, null));
  }
}
