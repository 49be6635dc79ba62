package org.realtimeagenda.client.quickentry;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text cut into words, numbers and marks. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<word>[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*)|(?<number>[0-9]+)|[^\\s\\p{Z}]");

  /** What may stand right after a part: the end of a sentence or of a bracket. */
  private static final String CLOSING = ",;.:!?)]\"'”»";

  /** What may stand right before one. */
  private static final String OPENING = ",;([\"'“„«";

  /** More digits are no date and no time. */
  private static final int MOST_DIGITS = 4;

  private final List<Token> tokens;

  private Tokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Tokens of(String text) {
    return new Tokens(TOKEN.matcher(text).results().map(Tokens::token).toList());
  }

  private static Token token(MatchResult found) {
    Token.Kind kind =
        found.group("word") != null
            ? Token.Kind.WORD
            : found.group("number") != null ? Token.Kind.NUMBER : Token.Kind.MARK;
    String text = found.group().toLowerCase(Locale.ROOT).replace('’', '\'');
    return new Token(kind, text, found.start(), found.end());
  }

  int size() {
    return tokens.size();
  }

  List<String> texts() {
    return tokens.stream().map(Token::text).toList();
  }

  /** The one at {@code i}; {@link Token#END} where there is none. */
  Token at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : Token.END;
  }

  boolean is(int i, String text) {
    return at(i).text().equals(text);
  }

  /** Whether {@code i} stands right after the one before. */
  boolean glued(int i) {
    return i > 0 && at(i).follows(at(i - 1));
  }

  /** A number that a date or a time can be made of; -1 where there is none. */
  int number(int i) {
    Token token = at(i);
    return token.kind() == Token.Kind.NUMBER && token.text().length() <= MOST_DIGITS
        ? Integer.parseInt(token.text())
        : -1;
  }

  /** How many digits the number at {@code i} has; 0 where there is none. */
  int digits(int i) {
    return at(i).kind() == Token.Kind.NUMBER ? at(i).text().length() : 0;
  }

  /** Whether a part can begin here: not in the middle of a word or a number. */
  boolean begins(int i) {
    return !glued(i) || OPENING.contains(at(i - 1).text());
  }

  /** Whether a part can end before {@code i}. */
  boolean ends(int i) {
    return i >= size()
        || !glued(i)
        || (CLOSING.contains(at(i).text())
            && !(glued(i + 1) && at(i + 1).kind() != Token.Kind.MARK));
  }
}
