package org.realtimeagenda.client.holidays;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.realtimeagenda.client.holidays.Holiday.Origin;
import org.realtimeagenda.core.WireJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Answers of Nager.Date as holidays, pure. Days that aren't free for the public (school, banks
 * only, observances) are left out.
 */
final class NagerJson {
  private NagerJson() {}

  /** An answer of {@code /api/v4/Holidays}: actual days. */
  static List<Holiday> v4(String json) throws UnreadableAnswer {
    return read(json, "subdivisionCodes", "holidayTypes");
  }

  /** An answer of {@code /api/v3/PublicHolidays}: observed days. */
  static List<Holiday> v3(String json) throws UnreadableAnswer {
    return read(json, "counties", "types");
  }

  private static List<Holiday> read(String json, String subdivisions, String types)
      throws UnreadableAnswer {
    try {
      JsonNode answer = WireJson.MAPPER.readTree(json);
      if (!answer.isArray()) {
        throw new UnreadableAnswer("not a list");
      }
      List<Holiday> holidays = new ArrayList<>();
      for (JsonNode entry : answer) {
        Set<String> kinds = texts(entry.path(types));
        if (kinds.isEmpty() || kinds.contains("Public")) {
          holidays.add(
              new Holiday(
                  LocalDate.parse(entry.required("date").stringValue()),
                  entry.required("name").stringValue(),
                  entry.required("countryCode").stringValue(),
                  texts(entry.path(subdivisions)),
                  Origin.NAGER));
        }
      }
      return holidays;
    } catch (JacksonException | DateTimeException wrong) {
      throw new UnreadableAnswer(String.valueOf(wrong.getMessage()));
    }
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(element -> texts.add(element.stringValue()));
    return texts;
  }

  /** Something else than the service's answer: a proxy's page, say. */
  static final class UnreadableAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableAnswer(String reason) {
      super(reason);
    }
  }
}
