package org.realtimeagenda.client.holidays;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.realtimeagenda.client.holidays.Holiday.Origin;
import org.realtimeagenda.core.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the service answered, on disk: a JSON file per country and year. */
final class HolidayCache {
  private static final Logger log = LoggerFactory.getLogger(HolidayCache.class);

  private final Path folder;

  HolidayCache(Path folder) {
    this.folder = folder;
  }

  /**
   * An answer and when it came.
   *
   * @param holidays empty where the service had none
   */
  record Entry(Instant fetchedAt, List<Holiday> holidays) {}

  /** The answer that is kept; empty also when its file can't be read. */
  Optional<Entry> read(CountryYear asked) {
    try {
      return Optional.of(entry(asked, WireJson.MAPPER.readTree(Files.readString(file(asked)))));
    } catch (NoSuchFileException never) {
      return Optional.empty();
    } catch (IOException | JacksonException | DateTimeException unreadable) {
      log.warn("The kept holidays of {} can't be read and are asked for again", asked, unreadable);
      return Optional.empty();
    }
  }

  /** Keeps an answer. When the disk refuses it, it will be asked for again another day. */
  void write(CountryYear asked, Entry entry) {
    try {
      Files.createDirectories(folder);
      Path whole = Files.createTempFile(folder, asked.toString(), ".part");
      Files.writeString(whole, json(entry).toPrettyString());
      Files.move(
          whole, file(asked), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException refused) {
      log.warn("The holidays of {} can't be kept in {}", asked, folder, refused);
    }
  }

  private Path file(CountryYear asked) {
    return folder.resolve(asked + ".json");
  }

  private static ObjectNode json(Entry entry) {
    ObjectNode json = WireJson.MAPPER.createObjectNode();
    json.put("fetched_at", entry.fetchedAt().toString());
    ArrayNode days = json.putArray("holidays");
    for (Holiday holiday : entry.holidays()) {
      ObjectNode day = days.addObject();
      day.put("date", holiday.date().toString()).put("name", holiday.name());
      ArrayNode parts = day.putArray("subdivisions");
      holiday.subdivisions().stream().sorted().forEach(parts::add);
    }
    return json;
  }

  private static Entry entry(CountryYear asked, JsonNode json) {
    List<Holiday> holidays = new ArrayList<>();
    for (JsonNode day : json.required("holidays")) {
      Set<String> parts = new HashSet<>();
      day.required("subdivisions").forEach(part -> parts.add(part.stringValue()));
      holidays.add(
          new Holiday(
              LocalDate.parse(day.required("date").stringValue()),
              day.required("name").stringValue(),
              asked.country(),
              parts,
              Origin.NAGER));
    }
    return new Entry(Instant.parse(json.required("fetched_at").stringValue()), holidays);
  }
}
