package org.realtimeagenda.client.icalendar;

/** Reading can't go on, with the file or with one event of it. */
final class MistakeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Mistake mistake;

  MistakeException(int line, Mistake.Kind kind, String detail) {
    super(kind + " in line " + line);
    this.mistake = new Mistake(line, kind, detail);
  }

  MistakeException(int line, Mistake.Kind kind) {
    this(line, kind, "");
  }

  Mistake mistake() {
    return mistake;
  }
}
