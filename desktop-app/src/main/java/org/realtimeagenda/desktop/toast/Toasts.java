package org.realtimeagenda.desktop.toast;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.theme.Motion;

/**
 * The corner of the window where toasts appear: one at a time, for six seconds unless it is to
 * stay, longer while it is pointed at or has the focus, and never over an open dialog. Used on the
 * FX thread only.
 */
public final class Toasts {
  private static final Duration IN = Duration.millis(160);
  private static final Duration STAYS = Duration.seconds(6);
  private static final Insets CORNER = new Insets(16);

  private final Pane host;
  private final ObservableValue<Boolean> covered;
  private final Locale locale;
  private final PauseTransition timer = new PauseTransition(STAYS);
  private final Deque<Shown> waiting = new ArrayDeque<>();
  private @Nullable Shown current;
  private @Nullable ToastView view;

  private record Shown(Toast toast, Runnable gone) {}

  /**
   * @param host the window's content, a StackPane
   * @param covered whether a dialog is open
   */
  public Toasts(StackPane host, ObservableValue<Boolean> covered, Locale locale) {
    this.host = host;
    this.covered = covered;
    this.locale = locale;
    timer.setOnFinished(_ -> hide());
    covered.subscribe(
        now -> {
          if (now) {
            stepAside();
          } else {
            next();
          }
        });
  }

  /** Shows a toast, after those that are waiting already. */
  public void show(Toast toast) {
    show(toast, () -> {});
  }

  /**
   * Shows a toast before all others, as an answer to what the person just did; what was there comes
   * back afterwards.
   *
   * @param before an earlier answer, whose place it takes; null where there is none
   */
  public void showNow(@Nullable Toast before, Toast now) {
    if (before != null && replace(before, now)) {
      return;
    }
    stepAside();
    waiting.addFirst(new Shown(now, () -> {}));
    next();
  }

  /**
   * Shows a toast.
   *
   * @param gone called once when it has been shown and went
   */
  void show(Toast toast, Runnable gone) {
    waiting.addLast(new Shown(toast, gone));
    next();
  }

  /** Puts {@code now} in the place of {@code before}, if that is still there or waiting. */
  boolean replace(Toast before, Toast now) {
    if (current != null && current.toast().equals(before)) {
      current = new Shown(now, current.gone());
      if (view != null) {
        view.say(now);
      }
      stayOrGo();
      return true;
    }
    Deque<Shown> others = new ArrayDeque<>(waiting);
    waiting.clear();
    boolean found = false;
    for (Shown other : others) {
      boolean same = other.toast().equals(before);
      waiting.addLast(same ? new Shown(now, other.gone()) : other);
      found |= same;
    }
    return found;
  }

  private void next() {
    if (current != null || covered.getValue() || waiting.isEmpty()) {
      return;
    }
    current = waiting.removeFirst();
    ToastView shown = new ToastView(locale, this::hide);
    view = shown;
    shown.say(current.toast());
    shown.hoverProperty().subscribe(_ -> stayOrGo());
    shown.focusWithinProperty().subscribe(_ -> stayOrGo());
    StackPane.setAlignment(shown, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(shown, CORNER);
    host.getChildren().add(shown);
    if (!Motion.isReduced(shown)) {
      FadeTransition fade = new FadeTransition(IN, shown);
      fade.setFromValue(0);
      fade.setToValue(1);
      fade.play();
    }
    stayOrGo();
  }

  private void stayOrGo() {
    boolean stays = current != null && current.toast().stays();
    if (view != null && (stays || view.isHover() || view.isFocusWithin())) {
      timer.stop();
    } else if (view != null) {
      timer.playFromStart();
    }
  }

  /** Takes the toast away that is shown, if one is; the next one comes. */
  public void hide() {
    Shown went = takeAway();
    if (went != null) {
      went.gone().run();
    }
    next();
  }

  /** A dialog opened: what was there comes back afterwards. */
  private void stepAside() {
    Shown went = takeAway();
    if (went != null) {
      waiting.addFirst(went);
    }
  }

  private @Nullable Shown takeAway() {
    Shown went = current;
    ToastView seen = view;
    current = null;
    view = null;
    timer.stop();
    if (seen != null) {
      host.getChildren().remove(seen);
    }
    return went;
  }
}
