package org.realtimeagenda.client.search;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts as the words that they have, for who is asked for them more often than they change.
 *
 * @param words folded, each after a space, which no word has
 */
public record Folded(String words) {

  /** Of some texts together; one that is absent is empty. */
  public static Folded of(@Nullable String... texts) {
    return new Folded(
        Stream.of(texts)
            .filter(Objects::nonNull)
            .map(Words::of)
            .flatMap(List::stream)
            .map(word -> " " + word.folded())
            .distinct()
            .collect(Collectors.joining()));
  }

  /** Whether one of the words begins with {@code word}, which is folded. */
  public boolean has(String word) {
    return words.contains(" " + word);
  }
}
