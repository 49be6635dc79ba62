package org.realtimeagenda.desktop;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Alice's window over a replica in memory, on 25 November 2026 at 11:20 in Paris. */
final class SampleWindow {

  final MovedClock clock =
      new MovedClock(Instant.parse("2026-11-25T10:20:00Z"), ZoneId.of("Europe/Paris"));
  final InMemoryReplica replica;

  private final AskedEditor editor = new AskedEditor();

  /** What was opened, as the keys of the events. */
  final List<EventKey> opened = editor.opened;

  private final FxRobot robot = new WindowRobot();
  private final Stage stage;

  /** Shows it; on the FX thread. */
  SampleWindow(Stage stage, Path home, List<CalendarEvent> events) {
    this.stage = stage;
    replica = new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), events);
    SampleApp.of(home, clock, replica, (_, _, _, _, _, _) -> editor)
        .show(stage, () -> {}, () -> {});
  }

  Scene scene() {
    return stage.getScene();
  }

  @Nullable Node focused() {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> scene().getFocusOwner());
  }

  /** The title of the entry that has the focus; empty where none has. */
  String focusedEntry() {
    return focused() instanceof EntryView view ? view.shown().title() : "";
  }

  boolean has(String query) {
    return robot.lookup(query).queryAll().stream().anyMatch(SampleWindow::isSeen);
  }

  <T extends Node> T find(String query, Class<T> type) {
    return type.cast(robot.lookup(query).query());
  }

  String text(String query) {
    return find(query, Labeled.class).getText();
  }

  /** The titles of the entries that are seen, from top to bottom. */
  List<String> lines() {
    return robot.lookup(node -> node instanceof EntryView && isSeen(node)).queryAll().stream()
        .filter(SampleWindow::isBelowTheTop)
        .sorted(Comparator.comparingDouble(node -> node.localToScene(0, 0).getY()))
        .map(EntryView.class::cast)
        .filter(view -> view.shown() instanceof PageEntry.Event)
        .map(view -> view.shown().title())
        .toList();
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }

  /** A list may keep a line above the first one that is seen. */
  private static boolean isBelowTheTop(Node node) {
    double bottom = node.localToScene(node.getLayoutBounds()).getMaxY();
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof ListView && bottom < at.localToScene(at.getLayoutBounds()).getMinY() + 1) {
        return false;
      }
    }
    return true;
  }

  static void eventually(ThrowingRunnable assertion) {
    await().untilAsserted(assertion);
  }
}
