package org.realtimeagenda.client.quickentry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimeagenda.core.EventTime;

class QuickEntryLinesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

  /**
   * A line of the table.
   *
   * @param expected title, days, times, rule, place; or "-"
   */
  record Row(String locale, String line, List<String> expected) {
    @Override
    public String toString() {
      return locale + ": " + line;
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsALineAsTheTableSays(Row row) {
    QuickEntry entry =
        new QuickEntryParser(Locale.forLanguageTag(row.locale()))
            .read(row.line(), TODAY, TODAY.plusDays(1));
    assertEquals(String.join(" | ", row.expected()), String.join(" | ", told(entry)));
  }

  @Test
  void theTableHasSixtyLinesAndTenOfNonsenseInThreeLanguages() {
    List<Row> rows = rows().toList();
    assertTrue(rows.size() >= 60);
    assertTrue(rows.stream().filter(row -> row.expected().equals(List.of("-"))).count() >= 10);
    assertEquals(
        Words.LANGUAGES,
        rows.stream().map(row -> row.locale().substring(0, 2)).collect(Collectors.toSet()));
  }

  private static List<String> told(QuickEntry entry) {
    return switch (entry) {
      case QuickEntry.NotUnderstood() -> List.of("-");
      case QuickEntry.Understood said ->
          List.of(said.title(), days(said), times(said), rule(said), said.place());
    };
  }

  private static String days(QuickEntry.Understood said) {
    return said.first().equals(said.last())
        ? said.first().toString()
        : said.first() + ".." + said.last();
  }

  private static String times(QuickEntry.Understood said) {
    if (said.allDay()) {
      return "all day";
    }
    if (said.start() == null) {
      return said.length() == null ? "" : "for " + said.length();
    }
    return said.start() + (said.length() == null ? "" : " +" + said.length());
  }

  private static String rule(QuickEntry.Understood said) {
    String rule = said.repeat().rrule(new EventTime.AllDay(said.first(), said.first().plusDays(1)));
    return rule == null ? "" : rule;
  }

  static Stream<Row> rows() {
    return lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
        .map(
            cells ->
                new Row(
                    cells.get(0),
                    cells.get(1),
                    cells.size() == 3
                        ? cells.subList(2, 3)
                        : Stream.concat(cells.subList(2, cells.size()).stream(), Stream.of(""))
                            .limit(5)
                            .toList()));
  }

  private static Stream<String> lines() {
    try (InputStream table =
        Objects.requireNonNull(QuickEntryLinesTest.class.getResourceAsStream("lines.txt"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
