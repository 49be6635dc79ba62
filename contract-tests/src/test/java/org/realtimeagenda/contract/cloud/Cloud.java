package org.realtimeagenda.contract.cloud;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.dynamodblocal.DynamoDbLocal;
import org.realtimeagenda.server.auth.Authorizer;
import org.realtimeagenda.server.sigv4.SigV4Verifier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stack on one machine: Function URL, put-event's jar behind Lambda's runtime client, DynamoDB
 * Local, its stream, the relay's jar the same way, AppSync with the resolver files. Processes are
 * started once; the team in it begins anew with {@link #reset}.
 */
public final class Cloud implements AutoCloseable {

  private static final String REGION = "us-east-1";
  private static final String TEAM = "bench";
  private static final String API_KEY = "da2-benchbenchbenchbenchbench";

  /** The functions' roles are one key here, since DynamoDB Local keeps each key's tables apart. */
  private static final String ROLE_KEY = "ASIABENCHFUNCTIONS00";

  private final Map<String, String> secrets = new HashMap<>(Map.of(ROLE_KEY, secret()));
  private final Map<String, String> principals = new HashMap<>();
  private final Map<String, Connection> connections = new LinkedHashMap<>();
  private final int port = freePort();
  private final String authority = "127.0.0.1:" + port;
  private final SigV4Verifier verifier =
      new SigV4Verifier(key -> Optional.ofNullable(secrets.get(key)), REGION, Clock.systemUTC());
  private final Authorizer authorizer = new Authorizer(verifier, API_KEY, Set.of(authority));
  private final Queue queue = new Queue();
  private final DynamoDbLocal server = DynamoDbLocal.start();
  private final DynamoDb dynamoDb = new DynamoDb(server.url(), ROLE_KEY, REGION);
  private final CloudTables tables = new CloudTables(dynamoDb);
  private final Resolvers resolvers = new Resolvers();
  private final LambdaFunction putEvent;
  private final LambdaFunction relay;
  private final AppSync appSync;
  private @Nullable StreamMapping mapping;
  private @Nullable Doors doors;

  /**
   * Starts everything but the doors.
   *
   * @param members by name, numbered from 1; the second may write for the first, everybody for the
   *     third
   */
  public Cloud(List<String> members) throws IOException {
    for (String member : members) {
      String accessKeyId = "AKIA" + member.toUpperCase(java.util.Locale.ROOT);
      secrets.put(accessKeyId, secret());
      principals.put(accessKeyId, "AIDA" + member.toUpperCase(java.util.Locale.ROOT));
      connections.put(
          member,
          connection(
              connections.size() + 1,
              new Connection.Auth.AccessKey(accessKeyId, secrets.get(accessKeyId))));
    }
    putEvent =
        new LambdaFunction(
            "put-event",
            "org.realtimeagenda.backend.aws.PutEventFunction::handleRequest",
            environment(
                Map.of(
                    "EVENTS_TABLE", CloudTables.EVENTS,
                    "MEMBERS_TABLE", CloudTables.MEMBERS,
                    "RECEIPTS_TABLE", CloudTables.RECEIPTS)),
            List.of());
    relay =
        new LambdaFunction(
            "relay",
            "org.realtimeagenda.backend.aws.RelayFunction::handleRequest",
            environment(
                Map.of(
                    "CHANGES_TABLE",
                    CloudTables.CHANGES,
                    "TEAM",
                    TEAM,
                    "GRAPHQL_URL",
                    "http://" + authority + "/graphql",
                    "DEAD_LETTER_QUEUE_URL",
                    queue.url())),
            List.of());
    appSync =
        new AppSync(verifier, authorizer, ROLE_KEY, new AppSyncFields(resolvers, TEAM), dynamoDb);
    putEvent.awaitReady();
    relay.awaitReady();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String secret() {
    return UUID.randomUUID().toString();
  }

  private Map<String, String> environment(Map<String, String> own) {
    Map<String, String> environment = new HashMap<>(own);
    environment.put("AWS_REGION", REGION);
    environment.put("AWS_ACCESS_KEY_ID", ROLE_KEY);
    environment.put("AWS_SECRET_ACCESS_KEY", secrets.getOrDefault(ROLE_KEY, ""));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", server.url().toString());
    return environment;
  }

  private Connection connection(@Nullable Integer userId, Connection.Auth auth) {
    return new Connection(
        TEAM,
        REGION,
        userId,
        userId == null ? null : URI.create("http://" + authority + "/"),
        URI.create("http://" + authority + "/graphql"),
        URI.create("ws://" + authority + "/graphql/realtime"),
        auth);
  }

  /** How a member reaches it. */
  public Connection connection(String member) {
    Connection connection = connections.get(member);
    if (connection == null) {
      throw new IllegalArgumentException("no member " + member);
    }
    return connection;
  }

  /** How the holder of the API key reaches it. */
  public Connection readOnly() {
    return connection(null, new Connection.Auth.ApiKey(API_KEY));
  }

  /** Begins anew: empty tables, the members, and a log of another name. */
  public void reset() throws IOException {
    unmap();
    String stream = tables.createAnew(TEAM);
    for (Map.Entry<String, Connection> member : connections.entrySet()) {
      addMember(member.getKey(), member.getValue());
    }
    mapping = StreamMapping.start(dynamoDb, stream, relay);
  }

  private void addMember(String name, Connection connection) throws IOException {
    if (connection.auth() instanceof Connection.Auth.AccessKey(String accessKeyId, var _)) {
      ObjectNode item = WireJson.MAPPER.createObjectNode();
      item.put("principal", principals.get(accessKeyId));
      item.put("user_id", connection.userId()).put("name", name);
      if (Integer.valueOf(1).equals(connection.userId())) {
        ArrayNode editors = item.putArray("editors");
        editors.add(2);
      }
      if (Integer.valueOf(3).equals(connection.userId())) {
        item.put("editors", Editors.EVERYBODY);
      }
      tables.put(CloudTables.MEMBERS, item);
    }
  }

  private void unmap() throws IOException {
    StreamMapping running = mapping;
    mapping = null;
    if (running != null) {
      running.close();
    }
  }

  /** Lets members in. */
  public void open() {
    doors = new Doors(port, authorizer, new FunctionUrl(authorizer, principals, putEvent), appSync);
  }

  /** Is out of reach, and cuts everybody off. The relay goes on, but can't publish. */
  public void shut() {
    Doors opened = doors;
    doors = null;
    if (opened != null) {
      opened.close();
    }
  }

  /** What another tool writes. */
  public void putEvents(List<CalendarEvent> rows) throws IOException {
    tables.putEvents(rows);
  }

  /**
   * What another tool writes that is no event.
   *
   * @param row plain JSON
   */
  public void putRow(ObjectNode row) throws IOException {
    tables.put(CloudTables.EVENTS, row);
  }

  /** What another tool removes. */
  public void remove(EventKey key) throws IOException {
    tables.remove(key);
  }

  /** Bodies of the messages in the relay's queue. */
  public List<String> deadLetters() {
    return queue.messages();
  }

  @Override
  public void close() throws IOException {
    shut();
    unmap();
    putEvent.close();
    relay.close();
    resolvers.close();
    dynamoDb.close();
    server.close();
    queue.close();
  }
}
