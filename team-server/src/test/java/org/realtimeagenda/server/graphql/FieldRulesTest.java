package org.realtimeagenda.server.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.server.auth.AuthMode;

class FieldRulesTest {

  private final GraphQLSchema schema = AppSyncSchema.with(Map.of());
  private final FieldRules rules = new FieldRules(schema);

  @Test
  void opensTheQueriesAndTheSubscriptionToTheApiKey() {
    Set<String> roots = new TreeSet<>(rules.open(AuthMode.API_KEY));
    roots.removeIf(field -> !field.matches("(Query|Mutation|Subscription)\\..*"));
    assertEquals(
        Set.of(
            "Query.listEventsTables",
            "Query.changesSince",
            "Query.listMembers",
            "Subscription.onChange"),
        roots);
  }

  @Test
  void opensToTheApiKeyWholeTheTypesThatThoseReturnAndNoOther() {
    Set<String> types = new TreeSet<>();
    rules.open(AuthMode.API_KEY).forEach(field -> types.add(field.split("\\.", -1)[0]));
    assertEquals(
        Set.of(
            "Query",
            "Subscription",
            "CalendarEvent",
            "EventsTableConnection",
            "Change",
            "ChangesPage",
            "Member",
            "MemberConnection"),
        types);
  }

  @Test
  void opensEveryFieldToIam() {
    Set<String> onlyIam = new TreeSet<>(rules.open(AuthMode.AWS_IAM));
    onlyIam.removeAll(rules.open(AuthMode.API_KEY));
    assertEquals(Set.of("Mutation.publishChange"), onlyIam);
  }
}
