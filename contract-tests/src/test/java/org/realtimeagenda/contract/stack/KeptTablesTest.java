package org.realtimeagenda.contract.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A team's data outlive the stack, and mistakes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // before all
class KeptTablesTest {
  private JsonNode resources;

  @BeforeAll
  void readTheStack() throws Exception {
    TemplateCheck.ours();
    resources = TemplateCheck.stack().path("Resources");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EventsTable", "MembersTable", "ChangesTable", "ReceiptsTable"})
  void stayWhenTheStackGoes(String table) {
    assertEquals("Retain", resources.at("/" + table + "/DeletionPolicy").asString());
    assertEquals("Retain", resources.at("/" + table + "/UpdateReplacePolicy").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"EventsTable", "MembersTable", "ChangesTable"})
  void canBeBroughtBackAsTheyWere(String table) {
    JsonNode properties = resources.at("/" + table + "/Properties");
    assertTrue(
        properties
            .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
            .asBoolean(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EventsTable", "ChangesTable", "ReceiptsTable"})
  void forgetWhatHasHadItsTime(String table) {
    JsonNode expiry = resources.at("/" + table + "/Properties/TimeToLiveSpecification");
    assertEquals("{\"AttributeName\":\"expires_at\",\"Enabled\":true}", expiry.toString());
  }
}
