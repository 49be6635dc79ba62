package org.realtimeagenda.client.putevent;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.CredentialsSource;
import org.realtimeagenda.client.team.Reasons;
import org.realtimeagenda.client.team.SigV4;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.WireJson;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** put-event behind a Lambda Function URL: SigV4, service {@code lambda}. */
public final class PutEventSender implements ChangeSender {

  private static final String JSON = "application/json";

  private final URI url;
  private final CredentialsSource credentials;
  private final SigV4 signer;
  private final OkHttpClient http;

  public PutEventSender(
      URI url, String region, CredentialsSource credentials, OkHttpClient http, Clock clock) {
    // a Function URL is signed with the path that is sent: never an empty one
    this.url = url.getRawPath().isEmpty() ? url.resolve("/") : url;
    this.credentials = credentials;
    this.signer = new SigV4(region, "lambda", clock);
    this.http = http;
  }

  @Override
  public Answer<List<ChangeResult>> send(ChangeBatch batch) throws IOException {
    return post(WireJson.write(batch), PutEventSender::results);
  }

  @Override
  public Answer<Identity> dryRun() throws IOException {
    return post(WireJson.MAPPER.createObjectNode().put("dry_run", true), PutEventSender::identity);
  }

  private <T> Answer<T> post(ObjectNode json, Function<ObjectNode, T> read) throws IOException {
    return switch (credentials.fresh()) {
      case Answer.Refused<AwsCredentials>(int status, String reason) ->
          new Answer.Refused<>(status, reason);
      case Answer.Ok<AwsCredentials>(AwsCredentials fresh) -> {
        byte[] body = WireJson.MAPPER.writeValueAsBytes(json);
        try (Response response = http.newCall(request(fresh, body)).execute()) {
          yield answer(response.code(), response.body().bytes(), read);
        }
      }
    };
  }

  private Request request(AwsCredentials fresh, byte[] body) {
    Request.Builder request =
        new Request.Builder()
            .url(url.toString())
            .post(RequestBody.create(body, MediaType.get(JSON)));
    signer
        .sign(fresh, url, Map.of("Content-Type", JSON), body)
        .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    return request.build();
  }

  private static <T> Answer<T> answer(int status, byte[] body, Function<ObjectNode, T> read)
      throws IOException {
    if (status == 200) {
      try {
        return new Answer.Ok<>(read.apply(WireJson.object(body)));
      } catch (InvalidAttributeException | DateTimeException unreadable) {
        throw new IOException("put-event gave an unreadable answer: " + unreadable.getMessage());
      }
    }
    String reason = reason(status, body);
    if (status == 408 || status == 429 || status >= 500) {
      throw new IOException(reason);
    }
    return new Answer.Refused<>(status, reason);
  }

  private static List<ChangeResult> results(ObjectNode json) {
    List<ChangeResult> results = new ArrayList<>();
    json.path("results").forEach(result -> results.add(WireJson.result(result)));
    return results;
  }

  private static Identity identity(ObjectNode json) {
    return new Identity(json.path("user_id").asInt(0), Instant.parse(text(json, "now")));
  }

  private static String text(ObjectNode json, String name) {
    String value = textOrNull(json.path(name));
    if (value == null) {
      throw new InvalidAttributeException(name, "missing");
    }
    return value;
  }

  /** Of problem JSON (RFC 9457), or of the Function URL itself, which says {@code Message}. */
  private static String reason(int status, byte[] body) {
    try {
      ObjectNode json = WireJson.object(body);
      for (String name : List.of("detail", "Message", "message")) {
        String text = textOrNull(json.path(name));
        if (text != null) {
          return Reasons.firstLine(text);
        }
      }
    } catch (InvalidAttributeException notJson) {
      return "put-event answered " + status;
    }
    return "put-event answered " + status;
  }

  private static @Nullable String textOrNull(JsonNode json) {
    return json.isString() ? json.stringValue() : null;
  }
}
