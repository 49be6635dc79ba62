package org.realtimeagenda.client.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks for: words that all have to be there, each as it begins.
 *
 * @param words folded, each once; empty finds nothing
 */
public record Query(List<String> words) {

  public Query {
    words = List.copyOf(words);
  }

  /** Of what was typed; signs only part words. */
  public static Query of(String text) {
    return new Query(Words.of(text).stream().map(Words.Word::folded).distinct().toList());
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** A text with the beginnings of words that are looked for; one that is absent is empty. */
  public Marked mark(@Nullable String text) {
    if (text == null) {
      return new Marked("", List.of());
    }
    List<Marked.Span> spans = new ArrayList<>();
    for (Words.Word word : Words.of(text)) {
      words.stream()
          .filter(word.folded()::startsWith)
          .max(Comparator.comparingInt(String::length))
          .ifPresent(found -> spans.add(beginning(text, word, found.length())));
    }
    return new Marked(text, spans);
  }

  /** As much of the word as has that many folded letters. */
  private static Marked.Span beginning(String text, Words.Word word, int letters) {
    int end = word.from();
    while (end < word.to() && Words.fold(text.substring(word.from(), end)).length() < letters) {
      end = Words.marksFrom(text, end + Character.charCount(text.codePointAt(end)));
    }
    return new Marked.Span(word.from(), Math.min(end, word.to()));
  }
}
