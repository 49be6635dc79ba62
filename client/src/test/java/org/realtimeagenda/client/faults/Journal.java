package org.realtimeagenda.client.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client's own record of its clicks, apart from its store, so that a kill can't hide a loss: each
 * is written down before it is made, and once more when the replica has said that it is safe.
 */
final class Journal implements AutoCloseable {

  private final FileChannel file;

  Journal(Path path) throws IOException {
    file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  /** About to be made: it may or may not have happened, unless {@link #safe} follows. */
  void begins(Click click) throws IOException {
    ObjectNode line = WireJson.MAPPER.createObjectNode().put("number", click.number());
    line.put("kind", click.kind().name()).put("uid", click.uid()).put("seen", click.seen());
    ObjectNode values = line.putObject("values");
    click.values().forEach(values::put);
    write(line);
  }

  /** The replica has said that this click is safe. */
  void safe(int number) throws IOException {
    write(WireJson.MAPPER.createObjectNode().put("safe", number));
  }

  private void write(ObjectNode line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    file.force(false);
  }

  /**
   * What a journal says.
   *
   * @param clicks in the order of their numbers
   * @param safe the numbers of those that the replica said are safe
   */
  record Pages(List<Click> clicks, Set<Integer> safe) {}

  static Pages read(Path path) throws IOException {
    Map<Integer, Click> clicks = new TreeMap<>();
    Set<Integer> safe = new HashSet<>();
    for (String line : lines(path)) {
      JsonNode json = WireJson.MAPPER.readTree(line);
      if (json.has("safe")) {
        safe.add(json.path("safe").intValue());
      } else {
        Click click = click(json);
        clicks.put(click.number(), click);
      }
    }
    return new Pages(List.copyOf(clicks.values()), safe);
  }

  private static List<String> lines(Path path) throws IOException {
    try {
      return Files.readAllLines(path);
    } catch (NoSuchFileException nothingYet) {
      return List.of();
    }
  }

  private static Click click(JsonNode json) {
    Map<String, String> values = new TreeMap<>();
    json.path("values").properties().forEach(v -> values.put(v.getKey(), v.getValue().asString()));
    JsonNode seen = json.path("seen");
    @Nullable String revision = seen.isString() ? seen.stringValue() : null;
    return new Click(
        json.path("number").intValue(),
        Click.Kind.valueOf(json.path("kind").asString()),
        json.path("uid").asString(),
        revision,
        values);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
