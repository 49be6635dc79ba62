package org.realtimeagenda.client.appsync;

import com.apollographql.apollo.api.ApolloRequest;
import com.apollographql.apollo.api.Operation;
import com.apollographql.apollo.network.websocket.ClientMessage;
import com.apollographql.apollo.network.websocket.CompleteServerMessage;
import com.apollographql.apollo.network.websocket.ConnectionAckServerMessage;
import com.apollographql.apollo.network.websocket.ConnectionKeepAliveServerMessage;
import com.apollographql.apollo.network.websocket.ResponseServerMessage;
import com.apollographql.apollo.network.websocket.ServerMessage;
import com.apollographql.apollo.network.websocket.TextClientMessage;
import com.apollographql.apollo.network.websocket.WsProtocol;
import java.util.Map;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * AppSync's realtime protocol for Apollo's transport. What the transport has no word for
 * (start_ack, errors without id) goes to the session, which ends itself when it has to.
 *
 * @param data the GraphQL request, as the text that {@code authorization} was made for
 */
record AppSyncProtocol(FeedSession session, String data, Map<String, String> authorization)
    implements WsProtocol {

  static final String CONNECTION_INIT = "{\"type\":\"connection_init\"}";

  @Override
  public String getName() {
    return "graphql-ws";
  }

  /** Never resumes: the socket has said {@code connection_init} itself when it opened. */
  @Override
  public Object connectionInit(Continuation<? super ClientMessage> never) {
    return IntrinsicsKt.getCOROUTINE_SUSPENDED();
  }

  @Override
  public <D extends Operation.Data> Object operationStart(
      ApolloRequest<D> request, Continuation<? super ClientMessage> unused) {
    ObjectNode start = message("start", request);
    ObjectNode payload = start.putObject("payload").put("data", data);
    ObjectNode headers = payload.putObject("extensions").putObject("authorization");
    authorization.forEach(headers::put);
    return new TextClientMessage(start.toString());
  }

  @Override
  public <D extends Operation.Data> ClientMessage operationStop(ApolloRequest<D> request) {
    return new TextClientMessage(message("stop", request).toString());
  }

  @Override
  public @Nullable ClientMessage ping() {
    return null;
  }

  /** AppSync knows no pong: a {@code ka} is not answered. */
  @Override
  public @Nullable ClientMessage pong() {
    return null;
  }

  @Override
  public ServerMessage parseServerMessage(String text) {
    RealtimeFrame frame = RealtimeFrame.parse(text);
    session.received(frame);
    return switch (frame) {
      case RealtimeFrame.ConnectionAck _ -> ConnectionAckServerMessage.INSTANCE;
      case RealtimeFrame.Data(String id, var payload) -> new ResponseServerMessage(id, payload);
      case RealtimeFrame.Complete(String id) -> new CompleteServerMessage(id);
      case RealtimeFrame.ConnectionError _,
          RealtimeFrame.Failure _,
          RealtimeFrame.KeepAlive _,
          RealtimeFrame.StartAck _,
          RealtimeFrame.Unreadable _ ->
          ConnectionKeepAliveServerMessage.INSTANCE;
    };
  }

  /** Without the authorization. */
  @Override
  public String toString() {
    return "AppSyncProtocol[" + data + "]";
  }

  private static ObjectNode message(String type, ApolloRequest<?> request) {
    return WireJson.MAPPER
        .createObjectNode()
        .put("type", type)
        .put("id", request.getRequestUuid().toString());
  }
}
