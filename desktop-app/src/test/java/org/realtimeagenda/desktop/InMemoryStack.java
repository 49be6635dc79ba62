package org.realtimeagenda.desktop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.realtimeagenda.client.team.Connection;

/**
 * The stack {@code agenda} of a team whose backend is elsewhere: AWS Lambda's answers that lead
 * there, and the credentials of the member whose connection it is, as system properties.
 */
public final class InMemoryStack implements AutoCloseable {
  private static final String ENDPOINT = "aws.endpointUrlLambda";
  private static final String KEY_ID = "aws.accessKeyId";
  private static final String SECRET = "aws.secretAccessKey";

  private final HttpServer lambda;

  /**
   * @param connection asked at each question, so that a test can change where the stack leads
   */
  public InMemoryStack(Supplier<Connection> connection) throws IOException {
    lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    lambda.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    functionUrl(
        "agenda",
        exchange ->
            answer(exchange, "{\"FunctionUrl\":\"" + connection.get().putEventUrl() + "\"}"));
    lambda.createContext(
        "/2015-03-31/functions/agenda-put-event",
        exchange -> answer(exchange, configuration(connection.get())));
    lambda.start();
    Connection.Auth.AccessKey key = (Connection.Auth.AccessKey) connection.get().auth();
    System.setProperty(ENDPOINT, "http://localhost:" + lambda.getAddress().getPort());
    System.setProperty(KEY_ID, key.accessKeyId());
    System.setProperty(SECRET, key.secretAccessKey());
  }

  /** What Lambda answers when it is asked for put-event's URL in another stack. */
  public void functionUrl(String stack, HttpHandler handler) {
    lambda.createContext("/2021-10-31/functions/" + stack + "-put-event/url", handler);
  }

  private static String configuration(Connection connection) {
    return "{\"Environment\":{\"Variables\":{\"TEAM\":\"agenda\",\"GRAPHQL_URL\":\""
        + connection.graphqlUrl()
        + "\",\"REALTIME_URL\":\""
        + connection.realtimeUrl()
        + "\"}}}";
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    lambda.stop(0);
    List.of(ENDPOINT, KEY_ID, SECRET).forEach(System::clearProperty);
  }
}
