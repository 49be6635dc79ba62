package org.realtimeagenda.desktop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.ReplicaState;

class StatusTextTest {

  @Test
  void tellsAStoreThatCantBeUsedFromAConnection() {
    ReplicaState full = new ReplicaState.NeedsYou(new ReplicaState.Need.Store("The disk is full"));

    assertEquals(
        "{\"state\":\"needs_you\",\"need\":\"store\",\"detail\":\"The disk is full\"}",
        StatusText.json(full).toString());
    assertEquals("Needs you: The disk is full", StatusText.words(full, ZoneOffset.UTC));
  }
}
