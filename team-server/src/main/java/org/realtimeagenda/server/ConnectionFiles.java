package org.realtimeagenda.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ObjectNode;

/** {@code DIR/connections}: a {@code connection.json} for each member, and a read-only one. */
final class ConnectionFiles {

  static final String READ_ONLY = "read-only";

  private final Path directory;
  private final URI url;

  ConnectionFiles(Path directory, URI url) {
    this.directory = directory.resolve("connections");
    this.url = url;
  }

  void write(Team team) throws IOException {
    Files.createDirectories(directory);
    for (Team.Account account : team.accounts()) {
      ObjectNode json = connection().put("user_id", account.userId());
      json.put("put_event_url", url.resolve("/put-event").toString());
      json.putObject("auth")
          .put("mode", "iam")
          .put("access_key_id", account.accessKeyId())
          .put("secret_access_key", account.secretAccessKey());
      write(account.name(), json);
    }
    ObjectNode readOnly = connection();
    readOnly.putObject("auth").put("mode", "api_key").put("api_key", team.apiKey());
    write(READ_ONLY, readOnly);
  }

  private ObjectNode connection() {
    return WireJson.MAPPER
        .createObjectNode()
        .put("team", "Team on this computer")
        .put("region", TeamServer.REGION)
        .put("graphql_url", url.resolve("/graphql").toString())
        .put("realtime_url", "ws://" + url.getAuthority() + "/graphql/realtime");
  }

  private void write(String name, ObjectNode json) throws IOException {
    OwnerOnlyFiles.write(directory.resolve(name + ".json"), json.toPrettyString() + "\n");
  }
}
