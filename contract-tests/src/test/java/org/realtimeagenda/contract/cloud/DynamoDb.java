package org.realtimeagenda.contract.cloud;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DynamoDB's JSON protocol, unsigned, as DynamoDB Local takes it. */
final class DynamoDb implements AutoCloseable {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI url;
  private final String authorization;

  /** DynamoDB refused. */
  static final class RefusedException extends IOException {
    RefusedException(String message) {
      super(message);
    }
  }

  /**
   * @param accessKeyId whose tables; each has its own
   */
  DynamoDb(URI url, String accessKeyId, String region) {
    this.url = url;
    this.authorization =
        "AWS4-HMAC-SHA256 Credential="
            + accessKeyId
            + "/20260101/"
            + region
            + "/dynamodb/aws4_request, SignedHeaders=host, Signature=none";
  }

  JsonNode call(String operation, JsonNode request) throws IOException {
    return send("DynamoDB_20120810." + operation, request.toString());
  }

  JsonNode call(String operation, String request) throws IOException {
    return call(operation, WireJson.MAPPER.readTree(request));
  }

  JsonNode callStreams(String operation, String request) throws IOException {
    return send("DynamoDBStreams_20120810." + operation, request);
  }

  private JsonNode send(String target, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", target)
            .header("Authorization", authorization)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new RefusedException(answer.body());
      }
      return MAPPER.readTree(answer.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(target);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
