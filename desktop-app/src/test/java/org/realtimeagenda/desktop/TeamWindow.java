package org.realtimeagenda.desktop;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import javafx.stage.Stage;
import org.awaitility.core.ThrowingRunnable;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.core.EventTime;

/** One member's window. */
final class TeamWindow extends OpenWindow {
  private final LiveReplica replica;
  private final int self;

  /**
   * @param self {@code user_id} of the member; 0 where the window only reads
   */
  TeamWindow(Stage stage, LiveReplica replica, int self) {
    super(stage);
    this.replica = replica;
    this.self = self;
  }

  LiveReplica replica() {
    return replica;
  }

  int self() {
    return self;
  }

  /** Waits until the window shows the event at these times and no others. */
  void shows(String name, EventTime... times) {
    eventually(() -> assertEquals(Set.of(times), times(name)));
  }

  static void eventually(ThrowingRunnable assertion) {
    await().untilAsserted(assertion);
  }
}
