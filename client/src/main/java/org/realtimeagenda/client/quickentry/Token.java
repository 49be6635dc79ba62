package org.realtimeagenda.client.quickentry;

/**
 * A word, a number or a mark of a line.
 *
 * @param text in small letters
 * @param from its first character in the line
 * @param to the character after it
 */
record Token(Kind kind, String text, int from, int to) {

  /** What is behind the last one. */
  static final Token END = new Token(Kind.END, "", -1, -1);

  enum Kind {
    WORD,
    NUMBER,
    MARK,
    END
  }

  /** Whether nothing is between the one before and this one. */
  boolean follows(Token before) {
    return from >= 0 && before.to == from;
  }
}
