package org.realtimeagenda.server.graphql;

/** A field that can't be answered, with AppSync's {@code errorType}. */
final class FieldException extends RuntimeException {

  private final String errorType;

  FieldException(String errorType, String message) {
    super(message);
    this.errorType = errorType;
  }

  static FieldException unauthorized(String type, String field) {
    return new FieldException(
        "Unauthorized", "Not Authorized to access " + field + " on type " + type);
  }

  String errorType() {
    return errorType;
  }
}
