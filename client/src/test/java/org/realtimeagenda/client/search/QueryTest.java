package org.realtimeagenda.client.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

  /** The text with brackets around what is found. */
  private static String marked(String query, String text) {
    return brackets(Query.of(query).mark(text));
  }

  private static String brackets(Marked marked) {
    StringBuilder text = new StringBuilder(marked.text());
    for (Marked.Span span : marked.spans().reversed()) {
      text.insert(span.to(), ']').insert(span.from(), '[');
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "rev,            Design review,          Design [rev]iew",
    "REVIEW,         review / Review,        [review] / [Review]",
    "cafe,           Café Métro,             [Café] Métro",
    "metr,           Café Me\u0301tro,       Café [Me\u0301tr]o",
    "é,              Ecole,                  [E]cole",
    "strasse,        Große Straße 2,         Große [Straße] 2",
    "ﬁn,             find,                   [fin]d",
    "view,           review,                 review",
    "room 2,         Room 2 and room 21,     [Room] [2] and [room] [2]1",
    "2 room,         Room 2,                 [Room] [2]",
    "re review,      review,                 [review]",
    "会議,            定例会議室,               定例[会][議]室",
    "σοφος,          ΣΟΦΟΣ,                  [ΣΟΦΟΣ]",
    "ист,            История,                [Ист]ория"
  })
  void marksTheBeginningsOfWords(String query, String text, String expected) {
    assertEquals(expected, marked(query, text));
  }

  @Test
  void signsOnlyPartWords() {
    assertEquals(List.of("a", "or", "b", "near", "c"), Query.of("\"a\" OR (b* NEAR c:) -").words());
    assertTrue(Query.of("\"*()-:^+'\u0000").isEmpty());
    assertTrue(Query.of("  ").isEmpty());
  }

  @Test
  void eachWordIsLookedForOnce() {
    assertEquals(List.of("to", "be"), Query.of("to be TO bé").words());
  }

  @Test
  void textsThatAreFoldedOnceHaveTheSameBeginningsOfWords() {
    Folded folded = Folded.of("Große Straße 2", null, "Café-Bar, 定例会議");
    for (String word : List.of("gros", "strasse", "2", "cafe", "bar", "議")) {
      assertTrue(folded.has(word), word);
    }
    for (String word : List.of("traße", "trasse", "asse", "se 2", "2cafe", "x")) {
      assertFalse(folded.has(word), word);
    }
  }

  @Test
  void anAbsentTextHasNothing() {
    assertFalse(Query.of("a").mark(null).found());
  }

  @Test
  void aLongTextIsCutAroundWhatWasFoundFirst() {
    String notes = "word ".repeat(50) + "bring\nthe leavers list" + " and more".repeat(60);
    String excerpt = brackets(Query.of("leavers").mark(notes).excerpt());
    assertTrue(excerpt.startsWith("… word word bring the [leavers] list and more"), excerpt);
    assertTrue(excerpt.length() < 170, excerpt);
  }

  @Test
  void aShortTextStaysWhole() {
    assertEquals("the [new] list", brackets(Query.of("new").mark("the\nnew list").excerpt()));
  }
}
