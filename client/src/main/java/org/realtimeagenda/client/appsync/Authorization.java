package org.realtimeagenda.client.appsync;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.CredentialsSource;
import org.realtimeagenda.client.team.SigV4;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** How requests to one AppSync API are authorized. May wait for the network. */
public sealed interface Authorization {

  /**
   * The headers to POST {@code body} to the GraphQL URL with, besides Content-Type.
   *
   * @return refused when there are no credentials
   * @throws IOException when the service that issues them is out of reach
   */
  Answer<Map<String, String>> http(byte[] body) throws IOException;

  /** The header objects of a subscription whose {@code start} carries {@code data}. */
  Answer<RealtimeHeaders> realtime(String data) throws IOException;

  /** The header objects of the handshake and of the {@code start} message. Its text hides them. */
  record RealtimeHeaders(Map<String, String> connect, Map<String, String> start) {
    @Override
    public String toString() {
      return "RealtimeHeaders[]";
    }
  }

  /** Read-only. Its text form hides the key. */
  record ByApiKey(URI graphqlUrl, String apiKey) implements Authorization {

    @Override
    public Answer<Map<String, String>> http(byte[] body) {
      return new Answer.Ok<>(Map.of("x-api-key", apiKey));
    }

    @Override
    public Answer<RealtimeHeaders> realtime(String data) {
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("host", AppSyncSigV4.host(graphqlUrl));
      headers.put("x-api-key", apiKey);
      return new Answer.Ok<>(new RealtimeHeaders(headers, headers));
    }

    @Override
    public String toString() {
      return "ByApiKey[" + graphqlUrl + "]";
    }
  }

  /** IAM: Signature Version 4, service {@code appsync}. */
  record BySignature(URI graphqlUrl, String region, CredentialsSource credentials, Clock clock)
      implements Authorization {

    @Override
    public Answer<Map<String, String>> http(byte[] body) throws IOException {
      return switch (credentials.fresh()) {
        case Answer.Ok<AwsCredentials>(var fresh) -> new Answer.Ok<>(signed(fresh, body));
        case Answer.Refused<AwsCredentials>(int status, String reason) ->
            new Answer.Refused<>(status, reason);
      };
    }

    @Override
    public Answer<RealtimeHeaders> realtime(String data) throws IOException {
      return switch (credentials.fresh()) {
        case Answer.Ok<AwsCredentials>(var fresh) -> {
          URI connectUrl = URI.create(graphqlUrl + "/connect");
          yield new Answer.Ok<>(
              new RealtimeHeaders(
                  AppSyncSigV4.sign(fresh, region, clock.instant(), connectUrl, "{}"),
                  AppSyncSigV4.sign(fresh, region, clock.instant(), graphqlUrl, data)));
        }
        case Answer.Refused<AwsCredentials>(int status, String reason) ->
            new Answer.Refused<>(status, reason);
      };
    }

    private Map<String, String> signed(AwsCredentials fresh, byte[] body) {
      Map<String, String> headers = new LinkedHashMap<>();
      for (Map.Entry<String, List<String>> header :
          new SigV4(region, "appsync", clock).sign(fresh, graphqlUrl, Map.of(), body).entrySet()) {
        headers.put(header.getKey(), String.join(",", header.getValue()));
      }
      return headers;
    }
  }
}
