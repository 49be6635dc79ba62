package org.realtimeagenda.desktop.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.desktop.joining.Joining;
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
    Joining joining =
        new Joining(agenda::team, agenda.home().data(), agenda.clock().withZone(agenda.zone()));
    Connection connection = find(joining);
    try {
      Exit exit =
          CheckupReport.exit(
              joining.write(file, connection, new CheckupReport(agenda, false)::print));
      if (exit == Exit.DONE) {
        agenda.out().println(Messages.text("connect.done", connection.team(), file));
      }
      return exit.code();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** There is no connection yet for the doctor to look at, so the sentences stand alone. */
  private Connection find(Joining joining) {
    try {
      return switch (joining.find(stack, profile, region)) {
        case Answer.Ok<Connection>(Connection found) -> found;
        case Answer.Refused<Connection>(int _, String reason) ->
            throw new CommandFailure(Exit.REFUSED, reason);
      };
    } catch (IOException unreachable) {
      throw new CommandFailure(
          Exit.OUT_OF_REACH,
          Messages.text("error.aws-out-of-reach", AgendaCommand.reason(unreachable)),
          unreachable);
    }
  }
}
