package org.realtimeagenda.server;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.backend.putevent.HttpAnswer;
import org.realtimeagenda.backend.putevent.Problems;
import org.realtimeagenda.backend.putevent.PutEvent;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.server.auth.Authorizer;
import org.realtimeagenda.server.graphql.GraphQlApi;
import org.realtimeagenda.server.graphql.HttpErrors;
import org.realtimeagenda.server.sigv4.SignedRequest;
import org.realtimeagenda.server.sigv4.Verdict;

/** The three paths over HTTP: reads a request whole, has it authorized, and sends the answer. */
final class HttpDoors {

  private static final int DRAINED_BYTES = 16 * 1024 * 1024;

  private final Authorizer authorizer;
  private final PutEvent putEvent;
  private final GraphQlApi graphql;

  HttpDoors(Authorizer authorizer, PutEvent putEvent, GraphQlApi graphql) {
    this.authorizer = authorizer;
    this.putEvent = putEvent;
    this.graphql = graphql;
  }

  HttpRouting.Builder routing() {
    return HttpRouting.builder()
        .get("/", (_, response) -> response.send("This is a team server of Realtime Agenda.\n"))
        .post("/put-event", (request, response) -> answer(response, putEvent(request)))
        .post("/graphql", (request, response) -> answer(response, graphql(request)));
  }

  private HttpAnswer putEvent(ServerRequest request) throws IOException {
    byte[] body = body(request);
    if (body.length > Limits.BODY_BYTES) {
      return Problems.tooLarge();
    }
    return switch (authorizer.putEvent(signed(request, body))) {
      case Verdict.Verified(String accessKeyId) -> putEvent.handle(accessKeyId, body);
      case Verdict.Refused(String reason) -> Problems.forbidden(reason);
    };
  }

  private HttpAnswer graphql(ServerRequest request) throws IOException {
    byte[] body = body(request);
    if (body.length > Limits.BODY_BYTES) {
      return HttpErrors.tooLarge();
    }
    return authorizer
        .graphql(signed(request, body))
        .map(caller -> graphql.answer(caller, body))
        .orElseGet(HttpErrors::unauthorized);
  }

  /** At most one byte more than is allowed; the rest is drained, or the client can't hear us. */
  private static byte[] body(ServerRequest request) throws IOException {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (InputStream in = request.content().inputStream()) {
      byte[] body = in.readNBytes(Limits.BODY_BYTES + 1);
      if (body.length > Limits.BODY_BYTES) {
        byte[] buffer = new byte[64 * 1024];
        for (int drained = 0; drained < DRAINED_BYTES; ) {
          int read = in.read(buffer);
          if (read < 0) {
            break;
          }
          drained += read;
        }
      }
      return body;
    }
  }

  private static SignedRequest signed(ServerRequest request, byte[] body) {
    Map<String, List<String>> headers = new HashMap<>();
    for (Header header : request.headers()) {
      headers.put(header.name(), header.allValues());
    }
    return new SignedRequest(
        request.prologue().method().text(),
        request.prologue().uriPath().rawPath(),
        request.prologue().query().rawValue(),
        headers,
        body);
  }

  private static void answer(ServerResponse response, HttpAnswer answer) {
    response
        .status(Status.create(answer.status()))
        .header(HeaderNames.CONTENT_TYPE, answer.contentType())
        .send(answer.body());
  }
}
