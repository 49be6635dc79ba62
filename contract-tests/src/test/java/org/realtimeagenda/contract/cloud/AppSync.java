package org.realtimeagenda.contract.cloud;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.putevent.HttpAnswer;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.server.auth.AuthMode;
import org.realtimeagenda.server.auth.Authorizer;
import org.realtimeagenda.server.graphql.ChangeFanOut;
import org.realtimeagenda.server.graphql.GraphQlApi;
import org.realtimeagenda.server.graphql.HttpErrors;
import org.realtimeagenda.server.sigv4.SigV4Verifier;
import org.realtimeagenda.server.sigv4.SignedRequest;
import org.realtimeagenda.server.sigv4.Verdict;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * The API with its resolvers. Subscribers get what the mutation selected; and IAM lets the relay's
 * role alone publish.
 */
final class AppSync {

  private static final TypeReference<Map<String, @Nullable Object>> SELECTED =
      new TypeReference<>() {};

  private final ChangeFanOut fanOut = new ChangeFanOut();
  private final SigV4Verifier verifier;
  private final Authorizer authorizer;
  private final String relayKey;
  private final GraphQlApi readers;
  private final GraphQlApi relay;

  /**
   * @param relayKey access key id of the relay's role
   */
  AppSync(
      SigV4Verifier verifier,
      Authorizer authorizer,
      String relayKey,
      AppSyncFields fields,
      DynamoDb dynamoDb)
      throws IOException {
    this.verifier = verifier;
    this.authorizer = authorizer;
    this.relayKey = relayKey;
    this.readers =
        new GraphQlApi(
            fields.forReaders(
                new DataSource(dynamoDb, CloudTables.EVENTS),
                new DataSource(dynamoDb, CloudTables.CHANGES),
                new DataSource(dynamoDb, CloudTables.MEMBERS)),
            fanOut);
    this.relay = new GraphQlApi(fields.forRelay(), fanOut);
  }

  GraphQlApi readers() {
    return readers;
  }

  HttpAnswer answer(SignedRequest request) {
    if (verifier.verify(request, "appsync").equals(new Verdict.Verified(relayKey))) {
      return publish(request.body());
    }
    return authorizer
        .graphql(request)
        .map(caller -> readers.answer(caller, request.body()))
        .orElseGet(HttpErrors::unauthorized);
  }

  private HttpAnswer publish(byte[] mutation) {
    HttpAnswer answer = relay.answer(AuthMode.AWS_IAM, mutation);
    JsonNode change = WireJson.MAPPER.readTree(answer.body()).path("data").path("publishChange");
    if (change.isObject()) {
      fanOut.publish(WireJson.MAPPER.convertValue(change, SELECTED));
    }
    return answer;
  }
}
