package org.realtimeagenda.desktop.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.desktop.demo.Demo;

/**
 * The calendar for one command that reads or changes much. The team's is read into a folder of its
 * own, so that the window may be open meanwhile; without a team it is the one of this computer.
 */
final class OneTimeReplica implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private final Replica replica;
  private final @Nullable Path folder;
  private final Answers answers;

  private OneTimeReplica(Replica replica, @Nullable Path folder, Answers answers) {
    this.replica = replica;
    this.folder = folder;
    this.answers = answers;
  }

  /**
   * Opens it; returns when everything of the team is here.
   *
   * @throws CommandFailure when it can't be, or can't be changed
   */
  static OneTimeReplica open(AgendaCommand agenda) throws IOException {
    if (!agenda.isAlone()) {
      TeamCalls.author(agenda.connection());
    }
    return open(agenda, "import.out-of-reach");
  }

  /** The same for a command that changes nothing, for which any connection will do. */
  static OneTimeReplica toRead(AgendaCommand agenda) throws IOException {
    return open(agenda, "pdf.out-of-reach");
  }

  /**
   * @param outOfReach key of what is said when the team can't be reached
   */
  private static OneTimeReplica open(AgendaCommand agenda, String outOfReach) throws IOException {
    Answers answers = new Answers();
    if (agenda.isAlone()) {
      return new OneTimeReplica(agenda.localReplica(answers), null, answers);
    }
    Path folder = Files.createTempDirectory("realtime-agenda");
    try {
      OneTimeReplica opened = new OneTimeReplica(agenda.replica(folder, answers), folder, answers);
      opened.awaitTeam(agenda, outOfReach);
      return opened;
    } catch (RuntimeException failed) {
      Demo.removeAll(folder);
      throw failed;
    }
  }

  private void awaitTeam(AgendaCommand agenda, String outOfReach) {
    ReplicaState state =
        answers.settled.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (!(state instanceof ReplicaState.Live)) {
      replica.close();
      throw state instanceof ReplicaState.NeedsYou
          ? new CommandFailure(Exit.REFUSED, StatusText.words(state, agenda.zone()))
          : new CommandFailure(Exit.OUT_OF_REACH, Messages.text(outOfReach));
    }
  }

  Replica replica() {
    return replica;
  }

  /** So many edits will be made. */
  void expect(int edits) {
    if (folder != null) {
      answers.expect(edits);
    }
  }

  /**
   * Waits until the team has answered each of them.
   *
   * @return why it refused some
   * @throws CommandFailure when it is out of reach
   */
  List<String> await() {
    if (folder != null) {
      try {
        answers.all.join();
      } catch (CompletionException gone) {
        throw new CommandFailure(
            Exit.OUT_OF_REACH,
            Messages.text(
                "import.broken-off", answers.answered(), String.valueOf(gone.getMessage())));
      }
    }
    return answers.refused();
  }

  @Override
  public void close() throws IOException {
    replica.close();
    if (folder != null) {
      Demo.removeAll(folder);
    }
  }

  /** Counts what the team says; told on the {@code sync} thread. */
  private static final class Answers implements ReplicaListener {
    private final CompletableFuture<@Nullable ReplicaState> settled = new CompletableFuture<>();
    private final CompletableFuture<Void> all = new CompletableFuture<>();
    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());
    private int expected;
    private int answered;

    synchronized void expect(int edits) {
      expected = edits;
      completeIfDone();
    }

    synchronized int answered() {
      return answered;
    }

    List<String> refused() {
      return List.copyOf(refused);
    }

    private void completeIfDone() {
      if (answered >= expected) {
        all.complete(null);
      }
    }

    @Override
    public void stateChanged(ReplicaState state) {
      if (!(state instanceof ReplicaState.CatchingUp)) {
        settled.complete(state);
      }
    }

    @Override
    public synchronized void editAnswered(EditAnswer answer) {
      switch (answer) {
        case EditAnswer.Waits(var _, String reason) ->
            all.completeExceptionally(new UncheckedIOException(new IOException(reason)));
        case EditAnswer.Answered(var edit, ChangeResult result) -> {
          answered++;
          String name = edit.result() == null ? null : edit.result().name();
          switch (result) {
            case ChangeResult.Accepted _ -> {}
            case ChangeResult.Rejected(String field, String reason) ->
                refused.add(name + ": " + field + ", " + reason);
            case ChangeResult.Conflict _, ChangeResult.NotApplied _ ->
                refused.add(name + ": " + Messages.text("import.conflict"));
          }
          completeIfDone();
        }
      }
    }
  }
}
