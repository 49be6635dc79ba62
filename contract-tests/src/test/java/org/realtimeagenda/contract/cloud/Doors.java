package org.realtimeagenda.contract.cloud;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsRouting;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.backend.putevent.HttpAnswer;
import org.realtimeagenda.server.auth.Authorizer;
import org.realtimeagenda.server.realtime.RealtimeEndpoint;
import org.realtimeagenda.server.realtime.RealtimeLimits;
import org.realtimeagenda.server.sigv4.SignedRequest;

/** What members reach of the cloud: the Function URL and AppSync, on one port of this machine. */
final class Doors implements AutoCloseable {

  private final RealtimeEndpoint realtime;
  private final WebServer web;

  Doors(int port, Authorizer authorizer, FunctionUrl putEvent, AppSync appSync) {
    RealtimeLimits limits = RealtimeLimits.DEFAULT;
    realtime = new RealtimeEndpoint(authorizer, appSync.readers(), limits, Clock.systemUTC());
    web =
        WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(port)
            .shutdownHook(false)
            .connectionOptions(socket -> socket.tcpNoDelay(true))
            .addProtocol(WsConfig.builder().maxFrameLength(limits.frameChars()).build())
            .addRouting(
                HttpRouting.builder()
                    .post("/", (request, response) -> answer(response, invoke(putEvent, request)))
                    .post(
                        "/graphql",
                        (request, response) -> answer(response, appSync.answer(signed(request)))))
            .addRouting(WsRouting.builder().endpoint("/graphql/realtime", realtime))
            .build()
            .start();
    if (!web.isRunning()) {
      throw new IllegalStateException("port " + port + " is taken");
    }
  }

  private static HttpAnswer invoke(FunctionUrl putEvent, ServerRequest request) throws IOException {
    return putEvent.answer(signed(request));
  }

  private static SignedRequest signed(ServerRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (Header header : request.headers()) {
      headers.put(header.name(), header.allValues());
    }
    return new SignedRequest(
        request.prologue().method().text(),
        request.prologue().uriPath().rawPath(),
        request.prologue().query().rawValue(),
        headers,
        request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0]);
  }

  private static void answer(ServerResponse response, HttpAnswer answer) {
    response
        .status(Status.create(answer.status()))
        .header(HeaderNames.CONTENT_TYPE, answer.contentType())
        .send(answer.body());
  }

  @Override
  public void close() {
    realtime.close();
    web.stop();
  }
}
