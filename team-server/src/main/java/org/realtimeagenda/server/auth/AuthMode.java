package org.realtimeagenda.server.auth;

/** How a GraphQL request was authorized, in AppSync's words. */
public enum AuthMode {
  AWS_IAM,
  API_KEY
}
