package org.realtimeagenda.server.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.backend.putevent.EventTable;
import org.realtimeagenda.backend.putevent.HttpAnswer;
import org.realtimeagenda.backend.putevent.PutEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.ChangeResult.Accepted;
import org.realtimeagenda.core.ChangeResult.Conflict;
import org.realtimeagenda.core.EventKey;

/** What happens between put-event's reading and its transaction. */
class CancelledCommitTest {

  @TempDir private Path directory;
  private Team team;

  @BeforeEach
  void open() throws IOException {
    team = new Team(directory);
  }

  @AfterEach
  void close() throws IOException {
    team.close();
  }

  @Test
  void givesTheFirstAnswerWhereTheSameRequestWasFaster() throws IOException {
    String change = Team.create("m1", 5);
    assertEquals(
        new Accepted(new EventKey(1, 5), "1.m1"),
        sendWhile(() -> team.send("alice", change), change));
    assertEquals(1, team.feed().size());
  }

  @Test
  void givesTheFirstAnswerThoughTheRowWasEditedBySomebodyFasterStill() throws IOException {
    String change = Team.create("m1", 5);
    assertEquals(
        new Accepted(new EventKey(1, 5), "1.m1"),
        sendWhile(
            () -> {
              team.send("alice", change);
              team.send("alice", Team.put("m2", "\"1.m1\"", 5, "\"name\":\"Newer\""));
            },
            change));
  }

  @Test
  void answersAConflictWhereAnotherChangeWasFaster() throws IOException {
    team.send("alice", Team.create("m1", 5));
    assertInstanceOf(
        Conflict.class,
        sendWhile(
            () -> team.send("alice", Team.put("m2", "\"1.m1\"", 5, "\"name\":\"Faster\"")),
            Team.put("m3", "\"1.m1\"", 5, "\"name\":\"Slower\"")));
    assertEquals(2, team.feed().size());
  }

  @Test
  void writesNothingOfAnAtomicBatchInWhichOneIsSlower() throws IOException {
    HttpAnswer answer =
        postWhile(
            () -> team.send("alice", Team.create("m0", 6)),
            "{\"atomic\":true,\"changes\":["
                + Team.create("m1", 5)
                + ","
                + Team.create("m2", 6)
                + "]}");
    assertInstanceOf(ChangeResult.NotApplied.class, Team.results(answer).getFirst());
    assertEquals(List.of(6), team.ids());
  }

  @Test
  void triesAgainAfterATransactionConflict() throws IOException {
    CancellingTable table = new CancellingTable(team.store.events(), 3);
    HttpAnswer answer = post(table, "{\"changes\":[" + Team.create("m1", 5) + "]}");
    assertInstanceOf(Accepted.class, Team.results(answer).getFirst());
    assertEquals(1, team.feed().size());
  }

  @Test
  void asksTheClientToTryAgainWhereConflictsDoNotEnd() throws IOException {
    CancellingTable table = new CancellingTable(team.store.events(), Integer.MAX_VALUE);
    assertEquals(429, post(table, "{\"changes\":[" + Team.create("m1", 5) + "]}").status());
    assertTrue(team.feed().isEmpty());
  }

  private ChangeResult sendWhile(Runnable meanwhile, String change) {
    return Team.results(postWhile(meanwhile, "{\"changes\":[" + change + "]}")).getFirst();
  }

  private HttpAnswer postWhile(Runnable meanwhile, String body) {
    EventTable real = team.store.events();
    return post(
        new EventTable() {
          private boolean done;

          @Override
          public Snapshot read(int author, List<Change> changes) throws IOException {
            return real.read(author, changes);
          }

          @Override
          public boolean commit(List<Write> writes) throws IOException {
            if (!done) {
              done = true;
              meanwhile.run();
            }
            return real.commit(writes);
          }
        },
        body);
  }

  private HttpAnswer post(EventTable table, String body) {
    return new PutEvent(table, team.store.members(), Clock.systemUTC())
        .handle("alice", body.getBytes(StandardCharsets.UTF_8));
  }

  /** Cancels some commits, as DynamoDB does where two transactions meet. */
  private static final class CancellingTable implements EventTable {
    private final EventTable real;
    private int cancels;

    CancellingTable(EventTable real, int cancels) {
      this.real = real;
      this.cancels = cancels;
    }

    @Override
    public Snapshot read(int author, List<Change> changes) throws IOException {
      return real.read(author, changes);
    }

    @Override
    public boolean commit(List<Write> writes) throws IOException {
      return cancels-- <= 0 && real.commit(writes);
    }
  }
}
