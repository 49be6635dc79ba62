package org.realtimeagenda.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code DIR/team.json} keeps over restarts: the port, and everybody's keys. Its text form
 * hides them.
 */
record Team(int port, String apiKey, List<Account> accounts) {

  private static final String FILE = "team.json";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._'-]{0,63}");

  /** A member's way in. */
  record Account(String name, int userId, String accessKeyId, String secretAccessKey) {
    @Override
    public String toString() {
      return "Account[" + name + "]";
    }
  }

  Team {
    accounts = List.copyOf(accounts);
  }

  /** The team of {@code directory}, a new one without members where there is none. */
  static Team load(Path directory, Keys keys) throws IOException {
    Path file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      return new Team(0, keys.apiKey(), List.of());
    }
    ObjectNode json = WireJson.object(Files.readAllBytes(file));
    List<Account> accounts = new ArrayList<>();
    for (JsonNode account : json.path("members")) {
      accounts.add(
          new Account(
              account.path("name").asString(),
              account.path("user_id").asInt(),
              account.path("access_key_id").asString(),
              account.path("secret_access_key").asString()));
    }
    return new Team(json.path("port").asInt(), json.path("api_key").asString(), accounts);
  }

  void save(Path directory) throws IOException {
    ObjectNode json = WireJson.MAPPER.createObjectNode();
    json.put("port", port).put("api_key", apiKey);
    ArrayNode members = json.putArray("members");
    for (Account account : accounts) {
      members
          .addObject()
          .put("name", account.name())
          .put("user_id", account.userId())
          .put("access_key_id", account.accessKeyId())
          .put("secret_access_key", account.secretAccessKey());
    }
    OwnerOnlyFiles.write(directory.resolve(FILE), json.toPrettyString());
  }

  Team withPort(int newPort) {
    return new Team(newPort, apiKey, accounts);
  }

  /** This team with a member of that name, who gets the next user_id and new keys if new. */
  Team withMember(String name, Keys keys) throws CannotServeException {
    if (account(name).isPresent()) {
      return this;
    }
    if (!NAME.matcher(name).matches() || name.equalsIgnoreCase(ConnectionFiles.READ_ONLY)) {
      throw new CannotServeException(
          "A member can't be called \"" + name + "\". Take letters, digits, spaces and . _ ' -");
    }
    List<Account> all = new ArrayList<>(accounts);
    int userId = accounts.stream().mapToInt(Account::userId).max().orElse(0) + 1;
    all.add(new Account(name, userId, keys.accessKeyId(), keys.secretAccessKey()));
    return new Team(port, apiKey, all);
  }

  /** Names differ in more than case, as the names of their files must. */
  Optional<Account> account(String name) {
    return accounts.stream().filter(known -> known.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The secret access key of {@code accessKeyId}. */
  Optional<String> secret(String accessKeyId) {
    return accounts.stream()
        .filter(account -> account.accessKeyId().equals(accessKeyId))
        .map(Account::secretAccessKey)
        .findFirst();
  }

  @Override
  public String toString() {
    return "Team" + accounts;
  }
}
