package org.realtimeagenda.client.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimeagenda.core.InvalidAttributeException;

class ConnectionFileTest {

  private static final String MEMBER =
      """
      {"team":"T","region":"eu-west-1","user_id":2,
       "put_event_url":"https://x.lambda-url.eu-west-1.on.aws/",
       "graphql_url":"https://ID.appsync-api.eu-west-1.amazonaws.com/graphql",
       "auth":{"mode":"iam","profile":"team"}}\
      """;

  @TempDir Path folder;

  private Connection read(String json) throws IOException {
    Path file = folder.resolve("connection.json");
    Files.writeString(file, json);
    return ConnectionFile.read(file);
  }

  @Test
  void derivesTheRealtimeUrlOfAppSyncsOwnHost() throws IOException {
    assertEquals(
        URI.create("wss://ID.appsync-realtime-api.eu-west-1.amazonaws.com/graphql"),
        read(MEMBER).realtimeUrl());
  }

  @Test
  void derivesTheRealtimeUrlOfAnyOtherHost() throws IOException {
    assertEquals(
        URI.create("ws://127.0.0.1:8080/graphql/realtime"),
        read(MEMBER.replace(
                "https://ID.appsync-api.eu-west-1.amazonaws.com", "http://127.0.0.1:8080"))
            .realtimeUrl());
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.lambda, http://x.lambda, put_event_url",
    "https://ID, http://ID, graphql_url",
    "https://ID, http://127.0.0.1.example.com/ID, graphql_url",
    "https://ID, ftp://ID, graphql_url",
    "\"user_id\":2, \"user_id\":\"2\", user_id",
    "\"user_id\":2, \"user_id\":0, user_id",
    "\"mode\":\"iam\", \"mode\":\"none\", auth.mode",
    "\"region\":\"eu-west-1\", \"region\":\"\", region",
    "\"profile\":\"team\", \"access_key_id\":\"AK\", auth.secret_access_key",
  })
  void namesTheFieldThatIsWrong(String right, String wrong, String field) {
    assertEquals(
        field,
        assertThrows(InvalidAttributeException.class, () -> read(MEMBER.replace(right, wrong)))
            .field());
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Path file = folder.resolve("new/connection.json");
    Connection connection =
        new Connection(
            "T",
            "us-east-1",
            3,
            URI.create("http://localhost:1/put-event"),
            URI.create("http://localhost:1/graphql"),
            URI.create("ws://localhost:1/graphql/realtime"),
            new Connection.Auth.AccessKey("AK", "secret"));
    ConnectionFile.write(file, connection);
    assertEquals(connection, ConnectionFile.read(file));
  }

  @Test
  void isReadOnlyWithAnApiKey() throws IOException {
    Connection connection =
        read(
            """
            {"team":"T","region":"r","graphql_url":"https://x.example/graphql",
             "auth":{"mode":"api_key","api_key":"da2-x"}}\
            """);
    assertTrue(connection.readOnly());
    assertEquals(null, connection.userId());
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void isReadableByItsOwnerOnly() throws IOException {
    Path file = folder.resolve("connection.json");
    ConnectionFile.write(file, read(MEMBER));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }
}
