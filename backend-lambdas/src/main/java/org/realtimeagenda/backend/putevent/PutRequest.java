package org.realtimeagenda.backend.putevent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.core.Sha256;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a body asks put-event for. */
sealed interface PutRequest {

  /** Who am I, and what time is it there? */
  record DryRun() implements PutRequest {}

  /** The old form: one bare object of six attributes that creates its event. */
  record Bare(Change change) implements PutRequest {}

  /** The envelope. */
  record Batch(boolean atomic, List<Item> items) implements PutRequest {}

  /** One element of the envelope's list. */
  sealed interface Item {
    record Sound(Change change) implements Item {}

    /** Breaks a rule by itself; the rest of the batch isn't its business. */
    record Refused(ChangeResult.Rejected why) implements Item {}
  }

  Set<String> BARE_ATTRIBUTES = Set.of("user_id", "id", "name", "location", "dt_start", "dt_end");
  Set<String> ENVELOPE = Set.of("dry_run", "atomic", "changes");

  /**
   * Reads a body.
   *
   * @throws InvalidAttributeException where the envelope, or a bare event, can't be read
   */
  static PutRequest parse(byte[] body) {
    ObjectNode json = WireJson.object(body);
    if (json.properties().stream().map(Map.Entry::getKey).noneMatch(ENVELOPE::contains)) {
      return new Bare(bare(json));
    }
    checkNames(json, ENVELOPE);
    if (flag(json, "dry_run")) {
      return new DryRun();
    }
    return new Batch(flag(json, "atomic"), items(json.path("changes")));
  }

  private static List<Item> items(JsonNode changes) {
    if (!changes.isArray() || changes.isEmpty() || changes.size() > Limits.CHANGES_PER_BATCH) {
      throw new InvalidAttributeException(
          "changes", "not a list of 1 to " + Limits.CHANGES_PER_BATCH + " changes");
    }
    Set<EventKey> keys = new HashSet<>();
    Set<String> mutations = new HashSet<>();
    List<Item> items = new ArrayList<>();
    for (JsonNode json : changes) {
      try {
        Change change = WireJson.change(json);
        checkNew(keys, change.key(), "id", "another change of this batch is of the same event");
        checkNew(mutations, change.mutationId(), "mutation_id", "is in this batch twice");
        items.add(new Item.Sound(change));
      } catch (InvalidAttributeException invalid) {
        items.add(new Item.Refused(new ChangeResult.Rejected(invalid.field(), invalid.reason())));
      }
    }
    return List.copyOf(items);
  }

  private static <T> void checkNew(Set<T> seen, T value, String field, String reason) {
    if (!seen.add(value)) {
      throw new InvalidAttributeException(field, reason);
    }
  }

  /** A create whose mutation is named by its content, so that a repeat is known as one. */
  private static Change bare(ObjectNode json) {
    checkNames(json, BARE_ATTRIBUTES);
    ObjectNode change = json.deepCopy();
    change.put("mutation_id", "unnamed").put("op", "put").putNull("base_revision");
    Change unnamed = WireJson.change(change);
    String content = Sha256.hex(WireJson.write(unnamed).toString());
    return new Change(
        "bare-" + content, unnamed.op(), unnamed.base(), unnamed.key(), unnamed.values());
  }

  private static void checkNames(ObjectNode json, Set<String> known) {
    for (Map.Entry<String, JsonNode> property : json.properties()) {
      if (!known.contains(property.getKey())) {
        throw new InvalidAttributeException(property.getKey(), "unknown attribute");
      }
    }
  }

  private static boolean flag(ObjectNode json, String name) {
    JsonNode value = json.path(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw new InvalidAttributeException(name, "neither true nor false");
    }
    return value.asBoolean(false);
  }
}
