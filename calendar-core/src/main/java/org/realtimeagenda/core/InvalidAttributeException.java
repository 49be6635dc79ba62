package org.realtimeagenda.core;

/** An attribute of a row or a change that breaks a rule; says which one and why, in plain words. */
public final class InvalidAttributeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  public InvalidAttributeException(Attribute attribute, String reason) {
    this(attribute.wireName(), reason);
  }

  public InvalidAttributeException(String field, String reason) {
    super(reason);
    this.field = field;
  }

  /** The attribute's name on the wire. */
  public String field() {
    return field;
  }

  /** Why, as a person may read it. */
  public String reason() {
    return java.util.Objects.requireNonNull(getMessage());
  }
}
