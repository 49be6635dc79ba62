package org.realtimeagenda.backend;

import java.util.Optional;

/**
 * The team, as the deployer set it up. An {@link java.io.UncheckedIOException} means: try again.
 */
public interface Members {

  /** Who signs as {@code principal}; empty for strangers. */
  Optional<BackendMember> byPrincipal(String principal);

  Optional<BackendMember> byUserId(int userId);
}
