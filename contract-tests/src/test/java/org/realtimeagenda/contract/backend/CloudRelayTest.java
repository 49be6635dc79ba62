package org.realtimeagenda.contract.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.contract.cloud.Cloud;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;

/** What only the cloud has: the relay's queue, and its metric. */
class CloudRelayTest implements OnCloud {

  private static final EventKey ODD = new EventKey(1, 5);
  private static final EventKey NEXT = new EventKey(1, 6);

  private Cloud cloud;

  @BeforeEach
  void begin(Cloud shared) throws IOException {
    cloud = shared;
    cloud.reset();
  }

  @AfterEach
  void shut() {
    cloud.shut();
  }

  @Test
  void setsAsideARowThatCannotBeRepresentedAndGoesOn() throws Exception {
    cloud.open();
    cloud.putRow(WireJson.MAPPER.createObjectNode().put("user_id", 1).put("id", 5).put("name", 7));
    cloud.putEvents(List.of(Events.old(NEXT, "After it")));
    try (Access reader = new Access(cloud.readOnly())) {
      Await.until(() -> !reader.log(NEXT).isEmpty());
      LoggedChange change = reader.log(ODD).getFirst();
      assertEquals(Change.Op.DELETE, change.op());
      assertNull(change.event());
    }
    JsonNode message = WireJson.MAPPER.readTree(cloud.deadLetters().getLast());
    assertEquals("name: not a text", message.path("reason").asString());
    assertEquals(5, message.path("id").asInt());
  }

  @Test
  void numbersWhatItCannotPublishAndCountsItInAMetric() throws Exception {
    cloud.putEvents(List.of(Events.old(NEXT, "While nobody listened")));
    Path log = Path.of("target", "functions", "relay.log");
    Await.until(() -> Files.readString(log).contains("\"UnpublishedChanges\":1}"));
    cloud.open();
    try (Access reader = new Access(cloud.readOnly())) {
      assertEquals(1, reader.log(NEXT).size());
    }
  }
}
