package org.realtimeagenda.desktop.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.realtimeagenda.desktop.calendar.Answers;

/**
 * A person's hand at a window: moves the pointer, clicks and types through JavaFX's robot, on what
 * can be seen. Used on a thread of its own.
 */
final class Hand {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final Scene scene;
  private final Robot robot;

  Hand(Scene scene) throws InterruptedException {
    this.scene = scene;
    this.robot = onFx(Robot::new);
  }

  /** Clicks in the middle of the node that {@code id} names, once it is there. */
  void click(String id) throws InterruptedException {
    point(id);
    press();
  }

  /** Moves the pointer to the middle of the node that {@code id} names, once it is there. */
  void point(String id) throws InterruptedException {
    Point2D middle = await("#" + id, () -> middleOf(id));
    onFx(
        () -> {
          robot.mouseMove(middle);
          return true;
        });
  }

  /** Clicks where the pointer is. */
  void press() throws InterruptedException {
    onFx(
        () -> {
          robot.mouseClick(MouseButton.PRIMARY);
          return true;
        });
  }

  /** Replaces what a text field holds. */
  void type(String id, String text) throws InterruptedException {
    click(id);
    onFx(
        () -> {
          robot.keyPress(KeyCode.CONTROL);
          robot.keyType(KeyCode.A);
          robot.keyRelease(KeyCode.CONTROL);
          return true;
        });
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      onFx(
          () -> {
            type(letter);
            return true;
          });
    }
  }

  /** Empty while it isn't there, has no size, or can't be used. */
  private Optional<Point2D> middleOf(String id) {
    Node node = scene.lookup("#" + id);
    if (node == null || node.getLayoutBounds().getWidth() == 0 || node.isDisabled()) {
      return Optional.empty();
    }
    return Optional.ofNullable(node.localToScreen(node.getLayoutBounds()))
        .map(bounds -> new Point2D(bounds.getCenterX(), bounds.getCenterY()));
  }

  /** Waits until {@code look}, on the FX thread, finds something. */
  static <T> T await(String what, Supplier<Optional<T>> look) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<T> found = onFx(look);
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not seen in the window: " + what);
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
    }
  }

  static <T> T onFx(Supplier<T> work) throws InterruptedException {
    CompletableFuture<T> done = new CompletableFuture<>();
    Answers.after(
        () -> {
          try {
            done.complete(work.get());
          } catch (RuntimeException failed) {
            done.completeExceptionally(failed);
          }
        });
    try {
      return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IllegalStateException("the window doesn't answer", failed);
    }
  }

  /** The keys of a US keyboard, which is what the robot has. */
  private void type(char letter) {
    boolean shift = Character.isUpperCase(letter) || letter == ':';
    KeyCode key =
        switch (letter) {
          case ' ' -> KeyCode.SPACE;
          case ':' -> KeyCode.SEMICOLON;
          case '-' -> KeyCode.MINUS;
          default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)));
        };
    if (shift) {
      robot.keyPress(KeyCode.SHIFT);
    }
    robot.keyType(key);
    if (shift) {
      robot.keyRelease(KeyCode.SHIFT);
    }
  }
}
