package org.realtimeagenda.contract.backend;

import java.util.Optional;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamApi;

/** A real team of which nothing is heard: only what is sent gets an answer. */
record DeafTeam(Team team) implements Team {

  @Override
  public TeamApi api() {
    return team.api();
  }

  @Override
  public ChangeFeed feed() {
    return _ -> () -> {};
  }

  @Override
  public Optional<ChangeSender> sender() {
    return team.sender();
  }

  @Override
  public void hangUp() {
    team.hangUp();
  }

  @Override
  public void close() {
    team.close();
  }
}
