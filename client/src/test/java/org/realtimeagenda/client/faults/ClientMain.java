package org.realtimeagenda.client.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaStatus;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.ConnectionFile;

/**
 * The process of one client. Does as its standard input says: {@code click N} makes N changes, each
 * up to {@code pace} ms after the one before, and {@code status} prints where the replica stands.
 * Ends with its input.
 */
final class ClientMain {

  private final LiveReplica replica;
  private final Clicking clicking;
  private final Journal journal;
  private final Random random;
  private final int pace;
  private int number;

  private ClientMain(
      LiveReplica replica,
      Clicking clicking,
      Journal journal,
      Random random,
      int pace,
      int number) {
    this.replica = replica;
    this.clicking = clicking;
    this.journal = journal;
    this.random = random;
    this.pace = pace;
    this.number = number;
  }

  /** Arguments: name, connection file, proxy's port, home, journal, seed, pace in ms. */
  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[2]);
    Path journal = Path.of(arguments[4]);
    List<Click> before = Journal.read(journal).clicks();
    int number = before.isEmpty() ? 0 : before.getLast().number();
    Random random = new Random(Long.parseLong(arguments[5]) + number);
    LiveReplica replica =
        LiveReplica.open(
            Path.of(arguments[3]),
            ConnectionFile.read(Path.of(arguments[1])),
            Clock.systemUTC(),
            new ReplicaListener() {},
            connection -> ThroughProxy.connect(connection, port));
    Clicking clicking = new Clicking(arguments[0], replica, random);
    int pace = Integer.parseInt(arguments[6]);
    try (replica;
        Journal open = new Journal(journal);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      new ClientMain(replica, clicking, open, random, pace, number).obey(in);
    }
  }

  private void obey(BufferedReader in) throws IOException, InterruptedException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("click ")) {
        click(Integer.parseInt(line.substring("click ".length())));
      } else {
        say(status());
      }
    }
  }

  private void click(int times) throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      // one in five follows at once, and meets an edit that was never sent
      Thread.sleep(random.nextInt(5) == 0 ? 0 : random.nextInt(pace + 1));
      LocalEdit edit = clicking.next(number + 1);
      for (LocalEdit.OfEvent part : edit.parts()) {
        number++;
        journal.begins(Click.of(number, part));
      }
      replica.apply(edit).join();
      for (int part = edit.parts().size(); part > 0; part--) {
        journal.safe(number - part + 1);
      }
      say("clicked");
    }
    say("done");
  }

  /** Rows of a first sync may be newer than the log that is still to end own edits. */
  private static boolean isBehind(ReplicaState state) {
    return state instanceof ReplicaState.Offline || state instanceof ReplicaState.CatchingUp;
  }

  private String status() {
    ReplicaStatus now = replica.status().join();
    return String.join(
        " ",
        "status",
        isBehind(now.state()) ? "behind" : "there",
        String.valueOf(now.cursor()),
        now.digest(),
        String.valueOf(now.outbox()),
        now.state().toString());
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
