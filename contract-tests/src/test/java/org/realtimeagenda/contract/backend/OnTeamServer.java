package org.realtimeagenda.contract.backend;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Runs a contract against the team server. */
@ExtendWith(OnTeamServer.Backends.class)
interface OnTeamServer {

  /** Hands {@link BackendSource} over. */
  final class Backends implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == BackendSource.class;
    }

    @Override
    public BackendSource resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return TeamServerBackend::new;
    }
  }
}
