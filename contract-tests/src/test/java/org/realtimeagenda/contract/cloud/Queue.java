package org.realtimeagenda.contract.cloud;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.realtimeagenda.core.WireJson;

/** The one operation of SQS that the relay uses. */
final class Queue implements AutoCloseable {

  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final WebServer web;

  Queue() {
    web =
        WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(0)
            .shutdownHook(false)
            .addRouting(HttpRouting.builder().post("/", this::sendMessage))
            .build()
            .start();
  }

  private void sendMessage(ServerRequest request, ServerResponse response) {
    messages.add(
        WireJson.object(request.content().as(byte[].class)).path("MessageBody").asString());
    response.send("{\"MessageId\":\"" + messages.size() + "\"}");
  }

  String url() {
    return "http://127.0.0.1:" + web.port() + "/000000000000/dead-letters";
  }

  List<String> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void close() {
    web.stop();
  }
}
