package org.realtimeagenda.contract.backend;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.ChangeFeed;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamApi;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.ChangeResult;

/** A real team whose put-event does its work, and whose answers never arrive. */
final class LosingTeam implements Team {

  private final Team team;
  private final CountDownLatch written;

  /**
   * @param written told when the first batch has done its work
   */
  LosingTeam(Team team, CountDownLatch written) {
    this.team = team;
    this.written = written;
  }

  @Override
  public TeamApi api() {
    return team.api();
  }

  @Override
  public ChangeFeed feed() {
    return team.feed();
  }

  @Override
  public Optional<ChangeSender> sender() {
    return team.sender().map(Losing::new);
  }

  private final class Losing implements ChangeSender {
    private final ChangeSender sender;

    Losing(ChangeSender sender) {
      this.sender = sender;
    }

    @Override
    public Answer<List<ChangeResult>> send(ChangeBatch batch) throws IOException {
      Access.ok(sender.send(batch));
      written.countDown();
      throw new IOException("the answer was lost");
    }

    @Override
    public Answer<Identity> dryRun() throws IOException {
      return sender.dryRun();
    }
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
