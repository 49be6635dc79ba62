package org.realtimeagenda.contract.cloud;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.realtimeagenda.backend.putevent.HttpAnswer;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.server.auth.Authorizer;
import org.realtimeagenda.server.sigv4.SignedRequest;
import org.realtimeagenda.server.sigv4.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Function URL of auth type AWS_IAM, payload format 2.0: lets nobody in whose signature is wrong,
 * and tells the function who it was.
 */
final class FunctionUrl {

  private static final int LARGEST = 6 * 1024 * 1024;

  private final Authorizer authorizer;
  private final Map<String, String> principals;
  private final LambdaFunction function;

  /**
   * @param principals the unique id of each access key's user
   */
  FunctionUrl(Authorizer authorizer, Map<String, String> principals, LambdaFunction function) {
    this.authorizer = authorizer;
    this.principals = principals;
    this.function = function;
  }

  HttpAnswer answer(SignedRequest request) throws IOException {
    if (request.body().length > LARGEST) {
      return json(413, "{\"Message\":\"Request must be smaller than 6291556 bytes\"}");
    }
    return switch (authorizer.putEvent(request)) {
      case Verdict.Verified(String accessKeyId) ->
          invoke(request, principals.getOrDefault(accessKeyId, accessKeyId));
      case Verdict.Refused _ -> json(403, "{\"Message\":\"Forbidden\"}");
    };
  }

  private HttpAnswer invoke(SignedRequest request, String userId) throws IOException {
    JsonNode answer =
        WireJson.MAPPER.readTree(
            function.invoke(WireJson.MAPPER.writeValueAsBytes(event(request, userId))));
    return new HttpAnswer(
        answer.path("statusCode").asInt(),
        answer.path("headers").path("Content-Type").asString(),
        answer.path("body").asString().getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode event(SignedRequest request, String userId) {
    ObjectNode event = WireJson.MAPPER.createObjectNode().put("version", "2.0");
    event.put("routeKey", "$default").put("rawPath", request.path());
    event.put("rawQueryString", request.query());
    ObjectNode headers = event.putObject("headers");
    request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
    ObjectNode context = event.putObject("requestContext");
    context.put("accountId", "000000000000").put("requestId", UUID.randomUUID().toString());
    context.putNull("authentication");
    context.putObject("authorizer").putObject("iam").put("userId", userId);
    context.putObject("http").put("method", request.method()).put("path", request.path());
    event.put("body", new String(request.body(), StandardCharsets.UTF_8));
    return event.put("isBase64Encoded", false);
  }

  private static HttpAnswer json(int status, String body) {
    return new HttpAnswer(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }
}
