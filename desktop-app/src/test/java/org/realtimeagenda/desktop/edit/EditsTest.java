package org.realtimeagenda.desktop.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.client.replica.CannotChangeException;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.Situations;
import org.realtimeagenda.desktop.WindowRobot;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.theme.Theme;
import org.realtimeagenda.desktop.toast.Toast;
import org.realtimeagenda.desktop.toast.Toasts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class EditsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final EventKey KEY = new EventKey(SampleTeam.ALICE, 900);

  private final CalendarEvent review =
      SampleTeam.event(SampleTeam.ALICE, 900, "Design review", 26, "10:00", 26, "11:00");
  private final InMemoryReplica replica =
      new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), List.of(review));
  private final FxRobot robot = new WindowRobot();
  private @Nullable Edits made;
  private @Nullable Toasts toasts;

  @Start
  void start(Stage stage) {
    Theme.LIGHT.install();
    StackPane root = new StackPane();
    Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:20:00Z"), PARIS);
    toasts = new Toasts(root, new SimpleBooleanProperty(), Locale.UK);
    made = new Edits(replica, toasts, clock, Formats.of(Locale.UK));
    Scene scene = new Scene(root, 800, 400);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void tellsWhatWasDoneAndTakesItBackByTheToast() {
    move("14:00", "15:00");

    assertEquals("Moved “Design review”", text("#toast-title"));
    assertEquals("Thu 26 Nov, 14:00 – 15:00", text("#toast-detail"));
    robot.clickOn("#toast-action");
    settle();
    assertEquals(Optional.of("2026-11-26T10:00:00"), start());
    assertEquals("“Design review” is back in its place", text("#toast-title"));
  }

  @Test
  void makesAgainWhatWasTakenBack() {
    move("14:00", "15:00");
    robot.interact(edits()::undo);
    settle();
    assertFalse(edits().undoableProperty().get());
    assertTrue(edits().redoableProperty().get());

    robot.clickOn("#toast-action");
    settle();

    assertEquals(Optional.of("2026-11-26T14:00:00"), start());
    assertEquals("Moved “Design review”", text("#toast-title"));
  }

  @Test
  void bringsBackWhatWasDeleted() {
    robot.interact(
        () ->
            edits()
                .apply(
                    new Did(Did.Deed.DELETED, "Design review", review.time()),
                    () -> CompletableFuture.completedFuture(new LocalEdit.Delete(review))));
    settle();
    assertEquals(Optional.empty(), start());

    robot.interact(edits()::undo);
    settle();

    assertEquals(Optional.of("2026-11-26T10:00:00"), start());
    assertEquals("“Design review” is back", text("#toast-title"));
  }

  @Test
  void takesBackOneAfterTheOther() {
    move("14:00", "15:00");
    move("16:00", "17:00");

    robot.interact(
        () -> {
          edits().undo();
          edits().undo();
          edits().undo();
        });
    settle();

    assertEquals(Optional.of("2026-11-26T10:00:00"), start());
    assertFalse(edits().undoableProperty().get());
  }

  @Test
  void buildsOnTheChangeBefore() {
    robot.interact(
        () -> {
          apply("14:00", "15:00");
          apply("16:00", "17:00");
        });
    settle();

    LocalEdit.Update second = (LocalEdit.Update) replica.edits().getLast();
    assertEquals("2026-11-26T14:00:00", second.before().dtStart());
  }

  @Test
  void saysWhyAChangeCannotBeMade() {
    robot.interact(
        () ->
            edits()
                .apply(
                    new Did(Did.Deed.MOVED, "Design review", null),
                    () ->
                        CompletableFuture.failedFuture(
                            new CannotChangeException(CannotChangeException.Reason.GONE))));
    settle();

    assertEquals("“Design review” stays as it was", text("#toast-title"));
    assertEquals("It isn’t there any more.", text("#toast-detail"));
    assertFalse(edits().undoableProperty().get());
  }

  @Test
  void canStillTakeBackWhatCouldNotBeTakenBackOnce() {
    move("14:00", "15:00");
    replica.diskFull(new UncheckedIOException(new IOException("No space left on device")));
    robot.interact(edits()::undo);
    settle();
    assertEquals("No space left on device", text("#toast-detail"));

    assertTrue(edits().undoableProperty().get());
    assertFalse(edits().redoableProperty().get());
  }

  @Test
  void answersBeforeItTellsOfOthers() {
    Toast other = new Toast(new Toast.From.Team(), "Bob made 4 changes", "", null);
    robot.interact(() -> Objects.requireNonNull(toasts).show(other));
    move("14:00", "15:00");
    assertEquals("Moved “Design review”", text("#toast-title"));

    robot.clickOn("#toast-close");

    assertEquals("Bob made 4 changes", text("#toast-title"));
  }

  private void move(String start, String end) {
    robot.interact(() -> apply(start, end));
    settle();
  }

  private void apply(String start, String end) {
    Map<Attribute, @Nullable Object> values =
        Situations.values(
            Attribute.DT_START, "2026-11-26T" + start + ":00",
            Attribute.DT_END, "2026-11-26T" + end + ":00");
    EventTime to = review.with(values).time();
    edits()
        .apply(
            new Did(Did.Deed.MOVED, "Design review", to),
            () ->
                replica
                    .event(KEY)
                    .thenApply(row -> new LocalEdit.Update(row.orElseThrow(), values)));
  }

  private Optional<String> start() {
    return replica.event(KEY).join().map(CalendarEvent::dtStart);
  }

  private Edits edits() {
    return Objects.requireNonNull(made);
  }

  private String text(String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }
}
