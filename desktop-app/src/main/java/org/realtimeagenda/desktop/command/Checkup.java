package org.realtimeagenda.desktop.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.desktop.command.Step.Outcome;
import org.realtimeagenda.desktop.command.Step.Outcome.Skipped;
import org.realtimeagenda.desktop.command.Step.Outcome.Works;

/** The steps of {@code doctor}, in order; each is reported as soon as it is known. */
final class Checkup {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final AgendaCommand agenda;

  Checkup(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  void run(Consumer<Step> report) {
    Path file = agenda.connectionFile();
    try {
      Connection connection = ConnectionFile.read(file);
      report.accept(new Step("connection_file", usable(file, connection)));
      try (Team team = agenda.team(connection)) {
        new TeamChecks(connection, team, agenda.clock()).run(report);
      }
    } catch (NoSuchFileException none) {
      report.accept(
          new Step("connection_file", Step.broken(Exit.USAGE, "doctor.connection.missing", file)));
      skipTheTeam(report);
    } catch (IOException | InvalidAttributeException unusable) {
      report.accept(
          new Step(
              "connection_file",
              Step.broken(
                  Exit.USAGE, "doctor.connection.wrong", file, AgendaCommand.reason(unusable))));
      skipTheTeam(report);
    }
    report.accept(new Step("store", new StoreCheck(agenda.home().data()).outcome()));
  }

  private static Outcome usable(Path file, Connection connection) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)
        ? Step.broken(Exit.REFUSED, "doctor.connection.open", file)
        : new Works(Messages.text("doctor.connection.works", file, connection.team()));
  }

  private static void skipTheTeam(Consumer<Step> report) {
    Outcome skipped = new Skipped(Messages.text("doctor.no-connection"));
    for (String step : List.of("credentials", "clock", "put_event", "graphql", "realtime")) {
      report.accept(new Step(step, skipped));
    }
  }
}
