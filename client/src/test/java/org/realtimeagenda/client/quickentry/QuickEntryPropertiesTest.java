package org.realtimeagenda.client.quickentry;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class QuickEntryPropertiesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
  private static final List<QuickEntryParser> PARSERS =
      List.of(
          new QuickEntryParser(Locale.US),
          new QuickEntryParser(Locale.FRANCE),
          new QuickEntryParser(Locale.GERMANY),
          new QuickEntryParser(Locale.JAPAN));

  @Property(tries = 2000)
  void noTextMakesItThrow(@ForAll("texts") String text) {
    PARSERS.forEach(parser -> holds(text, parser.read(text, TODAY, TODAY)));
  }

  @Property(tries = 2000)
  void noSentenceOfItsOwnWordsMakesItThrow(@ForAll("sentences") String text) {
    PARSERS.forEach(parser -> holds(text, parser.read(text, TODAY, TODAY)));
  }

  /** Steps that multiply would not end within any time. */
  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void theLongestLinesTakeNoTime() {
    for (String word :
        List.of("every ", "3 to ", "9:", "from ", "1/", "tuesday and ", "x", "at ")) {
      String text = word.repeat(1000 / word.length());
      PARSERS.forEach(parser -> holds(text, parser.read(text, TODAY, TODAY)));
    }
  }

  private static void holds(String text, QuickEntry entry) {
    if (entry instanceof QuickEntry.Understood said) {
      int at = 0;
      for (QuickEntry.Part part : said.parts()) {
        assertTrue(part.from() >= at && part.to() > part.from(), text);
        at = part.to();
      }
      assertTrue(at <= text.length(), text);
      assertTrue(!said.last().isBefore(said.first()), text);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().ofMaxLength(1200);
  }

  @Provide
  Arbitrary<String> sentences() {
    List<Words> languages =
        List.of(new Words(Locale.UK), new Words(Locale.FRANCE), new Words(Locale.GERMANY));
    List<String> words =
        Arrays.stream(Word.values())
            .flatMap(word -> languages.stream().flatMap(one -> one.phrases(word).stream()))
            .map(phrase -> String.join(" ", phrase))
            .toList();
    return Arbitraries.oneOf(
            Arbitraries.of(words),
            Arbitraries.of("Tuesday", "mardi", "Dienstag", "May", "mai", "Dez.", "lunch"),
            Arbitraries.integers().between(0, 3000).map(String::valueOf),
            Arbitraries.of("9:30", "12h30", "3/5", "3.5.", "31.12.99", "2026-02-31", "-", "–", ","))
        .list()
        .ofMaxSize(12)
        .flatMap(
            parts -> Arbitraries.of(" ", "", "  ").map(between -> String.join(between, parts)));
  }
}
