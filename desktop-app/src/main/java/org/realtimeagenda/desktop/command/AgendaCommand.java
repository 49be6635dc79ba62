package org.realtimeagenda.desktop.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.subscription.Subscribed;
import org.realtimeagenda.client.subscription.Subscriptions;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamFactory;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.ThisProgram;
import org.realtimeagenda.desktop.app.FirstStart;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.subscription.SubscriptionParts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** {@code agenda}: the command that has the others below it, and what all of them share. */
@Command(
    name = "agenda",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = AgendaCommand.ProgramVersion.class)
public final class AgendaCommand implements Callable<Integer> {
  private final PrintWriter out;
  private final TeamFactory teams;
  private final Clock clock;
  private final ZoneId zone;
  private final Locale locale;
  private final Locale region;

  @Option(names = "--connection", paramLabel = "FILE", scope = ScopeType.INHERIT)
  private @Nullable Path connectionFile;

  @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
  private @Nullable Path homeFolder;

  private AgendaCommand(
      PrintWriter out, TeamFactory teams, Clock clock, ZoneId zone, Locale locale, Locale region) {
    this.teams = teams;
    this.out = out;
    this.clock = clock;
    this.zone = zone;
    this.locale = locale;
    this.region = region;
  }

  /**
   * Runs a command to its end.
   *
   * @return 0 done, 1 refused, 2 usage, 3 backend out of reach
   */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    AgendaCommand agenda =
        new AgendaCommand(
            out,
            Teams::connect,
            Clock.systemUTC(),
            ZoneId.systemDefault(),
            Bundles.locale(),
            Locale.getDefault(Locale.Category.FORMAT));
    return new CommandLine(agenda)
        .addSubcommand(new DemoCommand(agenda))
        .addSubcommand(new PutCommand(agenda))
        .addSubcommand(new DeleteCommand(agenda))
        .addSubcommand(new ListCommand(agenda))
        .addSubcommand(new ImportCommand(agenda))
        .addSubcommand(new ExportCommand(agenda))
        .addSubcommand(new SubscribeCommand(agenda))
        .addSubcommand(new SubscriptionsCommand(agenda))
        .addSubcommand(new PdfCommand(agenda))
        .addSubcommand(new WatchCommand(agenda))
        .addSubcommand(new StatusCommand(agenda))
        .addSubcommand(new DoctorCommand(agenda))
        .addSubcommand(new ConnectCommand(agenda))
        .addSubcommand(new ServeCommand(agenda))
        .addSubcommand(new CompletionCommand(agenda))
        .addSubcommand(new ManCommand(agenda))
        .setCommandName(ThisProgram.COMMAND)
        .setResourceBundle(Messages.BUNDLE)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(AgendaCommand::wrongUsage)
        .setExecutionExceptionHandler(AgendaCommand::failed)
        .execute(args);
  }

  @Override
  public Integer call() {
    throw new CommandFailure(Exit.USAGE, Messages.text("error.no-command"));
  }

  PrintWriter out() {
    return out;
  }

  Clock clock() {
    return clock;
  }

  ZoneId zone() {
    return zone;
  }

  Locale locale() {
    return locale;
  }

  /** As the system says, which decides on formats and paper. */
  Locale region() {
    return region;
  }

  /** How days and times are written: as in the window of this home. */
  Formats formats() {
    return new Formats(locale, region, new WindowMemory(home().config()).formats());
  }

  Home home() {
    return homeFolder == null ? Home.ofThisUser() : Home.in(homeFolder);
  }

  Path connectionFile() {
    return connectionFile == null ? home().connectionFile() : connectionFile;
  }

  /** What the connection file says. */
  Connection connection() {
    Path file = connectionFile();
    try {
      return ConnectionFile.read(file);
    } catch (NoSuchFileException none) {
      throw new CommandFailure(Exit.USAGE, Messages.text("error.no-connection", file), none);
    } catch (IOException | InvalidAttributeException unusable) {
      throw new CommandFailure(
          Exit.USAGE, Messages.text("error.connection", file, reason(unusable)), unusable);
    }
  }

  /** The backend that {@code connection} leads to; nothing is sent yet. */
  Team team(Connection connection) {
    return teams.open(connection);
  }

  /** What this home has subscribed to. */
  Subscriptions subscriptions() {
    return new Subscriptions(subscriptionsFolder(), clock);
  }

  private Path subscriptionsFolder() {
    return home().data().resolve(SubscriptionParts.FOLDER);
  }

  /** Reads what is kept of them; refused when that can't be read. */
  List<Subscribed> read(Subscriptions subscriptions) {
    try {
      return subscriptions.read().join();
    } catch (CompletionException failed) {
      IOException unreadable =
          failed.getCause() instanceof UncheckedIOException wrapped ? wrapped.getCause() : null;
      String reason = reason(unreadable == null ? failed : unreadable);
      throw new CommandFailure(
          Exit.REFUSED, Messages.text("error.file", subscriptionsFolder(), reason), failed);
    }
  }

  /** Whether there is no team: the calendar is this computer's alone. */
  boolean isAlone() {
    return connectionFile == null && !Files.exists(connectionFile()) && !FirstStart.isOne(home());
  }

  /** The calendar of a computer without a team; refused when it can't open. */
  Replica localReplica(ReplicaListener listener) {
    return opened(LiveReplica.open(home().data(), clock, listener, teams));
  }

  /**
   * This computer's copy of the team's calendar, following the team; refused when it can't open.
   */
  Replica replica(ReplicaListener listener) {
    return replica(home().data(), listener);
  }

  /** A copy of the team's calendar in {@code folder}. */
  Replica replica(Path folder, ReplicaListener listener) {
    return opened(LiveReplica.open(folder, connection(), clock, listener, teams));
  }

  private static Replica opened(Replica replica) {
    try {
      replica.members().join();
      return replica;
    } catch (CompletionException unusable) {
      replica.close();
      Throwable cause = unusable.getCause();
      throw new CommandFailure(
          Exit.REFUSED, String.valueOf((cause == null ? unusable : cause).getMessage()), unusable);
    }
  }

  private static int wrongUsage(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    command
        .getErr()
        .println(
            Messages.text(
                "error.usage", reason(wrong), command.getCommandSpec().qualifiedName(" ")));
    return Exit.USAGE.code();
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    if (failure instanceof CommandFailure expected) {
      command.getErr().println(expected.getMessage());
      return expected.exit().code();
    }
    throw failure;
  }

  /** What an exception says for itself. */
  static String reason(Exception exception) {
    String message = exception.getMessage();
    if (exception instanceof InvalidAttributeException wrong) {
      return wrong.field() + ": " + wrong.reason();
    }
    return message == null ? exception.toString() : message;
  }

  static final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      ThisProgram program = ThisProgram.asBuilt();
      return new String[] {
        Messages.text("program.version", program.version(), program.commit()), program.runtime()
      };
    }
  }
}
