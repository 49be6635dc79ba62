package org.realtimeagenda.desktop.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.stack.StackLookup;
import org.realtimeagenda.client.stack.StackLookup.Backend;
import org.realtimeagenda.client.team.ChangeSender.Identity;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.client.team.Team;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agenda connect}: finds the team's stack in AWS, and writes the connection file. */
@Command(name = "connect")
final class ConnectCommand implements Callable<Integer> {
  private final AgendaCommand agenda;

  @Option(names = "--stack", required = true, paramLabel = "NAME")
  private String stack = "";

  @Option(names = "--profile", paramLabel = "NAME")
  private @Nullable String profile;

  @Option(names = "--region", paramLabel = "NAME")
  private @Nullable String region;

  @Option(names = "--replace")
  private boolean replace;

  ConnectCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() {
    Path file = agenda.connectionFile();
    if (Files.exists(file) && !replace) {
      throw new CommandFailure(Exit.REFUSED, Messages.text("error.connected", file));
    }
    Backend backend = TeamCalls.ask(() -> new StackLookup(profile).find(stack, region));
    Connection connection = backend.as(whoAmI(backend), profile);
    try {
      return write(file, connection).code();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private int whoAmI(Backend backend) {
    try (Team team = agenda.team(backend.as(null, profile))) {
      Identity identity = TeamCalls.ask(TeamCalls.writer(team)::dryRun);
      return identity.userId();
    }
  }

  /** The file is in its place only once all of it works. */
  private Exit write(Path file, Connection connection) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".checked");
    try {
      ConnectionFile.write(draft, connection);
      Exit exit = new CheckupReport(agenda, false).of(draft);
      if (exit == Exit.DONE) {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        agenda.out().println(Messages.text("connect.done", connection.team(), file));
      }
      return exit;
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
