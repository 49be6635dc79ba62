package org.realtimeagenda.client.appsync;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.realtimeagenda.core.WireJson;

/** The two ways in which AppSync takes the authorization of a WebSocket connection. */
public enum Handshake {

  /** As a second sub-protocol, so that no log of URLs holds it. */
  SUB_PROTOCOL,

  /** In the query, which proxies that rewrite sub-protocols leave alone. */
  QUERY;

  /** The request that opens the socket. */
  Request request(URI realtimeUrl, Map<String, String> header) {
    byte[] json = WireJson.MAPPER.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
    Request.Builder request = new Request.Builder().url(realtimeUrl.toString());
    return switch (this) {
      case SUB_PROTOCOL ->
          request
              .header(
                  "Sec-WebSocket-Protocol",
                  "graphql-ws, header-"
                      + Base64.getUrlEncoder().withoutPadding().encodeToString(json))
              .build();
      case QUERY -> {
        HttpUrl url = request.build().url();
        yield request
            .header("Sec-WebSocket-Protocol", "graphql-ws")
            .url(
                url.newBuilder()
                    .addQueryParameter("header", Base64.getEncoder().encodeToString(json))
                    .addQueryParameter("payload", "e30=")
                    .build())
            .build();
      }
    };
  }
}
