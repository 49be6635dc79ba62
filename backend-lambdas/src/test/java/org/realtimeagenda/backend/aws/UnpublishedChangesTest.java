package org.realtimeagenda.backend.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnpublishedChangesTest {

  /** The format is CloudWatch's: "Specification: Embedded metric format". */
  @Test
  void writesOneLineOfEmbeddedMetricFormat() {
    List<String> lines = new ArrayList<>();
    new UnpublishedChanges(
            "team-relay",
            Clock.fixed(Instant.ofEpochMilli(1795341600000L), ZoneOffset.UTC),
            lines::add)
        .accept(3L);
    assertEquals(
        List.of(
            "{\"_aws\":{\"Timestamp\":1795341600000,\"CloudWatchMetrics\":[{\"Namespace\":"
                + "\"RealtimeAgenda\",\"Dimensions\":[[\"FunctionName\"]],\"Metrics\":[{\"Name\":"
                + "\"UnpublishedChanges\",\"Unit\":\"Count\"}]}]},\"FunctionName\":\"team-relay\","
                + "\"UnpublishedChanges\":3}"),
        lines);
  }
}
