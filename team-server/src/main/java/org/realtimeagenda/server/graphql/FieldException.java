package org.realtimeagenda.server.graphql;

/** A field that can't be answered, with AppSync's {@code errorType}. */
public final class FieldException extends RuntimeException {

  private final String errorType;

  public FieldException(String errorType, String message) {
    super(message);
    this.errorType = errorType;
  }

  /** The caller may not use the field. */
  public static FieldException unauthorized(String type, String field) {
    return new FieldException(
        "Unauthorized", "Not Authorized to access " + field + " on type " + type);
  }

  String errorType() {
    return errorType;
  }
}
