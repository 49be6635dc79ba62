package org.realtimeagenda.contract.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Alarms look at what really happens when something is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // before all
class AlarmsTest {
  private static final String ALARM = "AWS::CloudWatch::Alarm";

  private JsonNode resources;

  @BeforeAll
  void readTheStack() throws Exception {
    TemplateCheck.ours();
    resources = TemplateCheck.stack().path("Resources");
  }

  /** put-event answers 503 where a table is out of reach, which is no error of its function. */
  @Test
  void anAnswerOf503IsAFailureOfPutEvent() {
    assertEquals("Url5xxCount", metric("PutEventErrorsAlarm"));
  }

  /** The relay then hands records back, which is no error of its function either. */
  @Test
  void oneOldRecordInFiveMinutesMeansThatTheRelayIsLate() {
    JsonNode late = resources.at("/RelayLateAlarm/Properties");
    assertEquals("IteratorAge", late.path("MetricName").asString());
    assertEquals(
        List.of(300, 1),
        List.of(late.path("Period").asInt(), late.path("EvaluationPeriods").asInt()));
  }

  @Test
  void eachAlarmTellsWhoeverIsToBeTold() {
    for (Map.Entry<String, JsonNode> resource : resources.properties()) {
      if (resource.getValue().path("Type").asString().equals(ALARM)) {
        String actions = resource.getValue().at("/Properties/AlarmActions").toString();
        assertTrue(actions.contains("AlarmTopic"), resource.getKey());
      }
    }
  }

  private String metric(String alarm) {
    return resources.at("/" + alarm + "/Properties/MetricName").asString();
  }
}
