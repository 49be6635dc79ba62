package org.realtimeagenda.desktop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.holidays.NagerEndpoints;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.theme.Theme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the window: first what is on this computer, then, once it is painted, the connection.
 * Doesn't extend Application, so that the program runs from the class path.
 */
public final class Launcher {
  private static final Logger log = LoggerFactory.getLogger(Launcher.class);

  /** The texts are in this language; the region of a person's own locale counts otherwise. */
  private static final Locale TEXTS = Locale.UK;

  private final Home home;
  private final Path connectionFile;
  private final Clock clock;
  private @Nullable ReplicaListener listener;
  private @Nullable LiveReplica replica;

  /**
   * Prepares a window.
   *
   * @param connectionFile need not be there
   */
  public Launcher(Home home, Path connectionFile, Clock clock) {
    this.home = home;
    this.connectionFile = connectionFile;
    this.clock = clock;
  }

  /**
   * Opens the window of {@code --home DIR} and {@code --connection FILE}, both optional. The system
   * property {@code agenda.now}, an ISO instant, stops the clock there.
   */
  public static void main(String[] args) {
    String folder = argument(args, "--home");
    Home home = folder == null ? Home.ofThisUser() : Home.in(Path.of(folder));
    String file = argument(args, "--connection");
    new Launcher(home, file == null ? home.connectionFile() : Path.of(file), clock())
        .open(() -> {});
  }

  /**
   * Starts the toolkit and shows the window.
   *
   * @param painted called once, on the FX thread, when the window can be seen
   */
  public void open(Runnable painted) {
    WindowMemory memory = new WindowMemory(home.config());
    Integer self = who(memory).self();
    Settings settings =
        new Settings(
            home,
            clock,
            TEXTS,
            Locale.getDefault(),
            WeekFields.of(Locale.getDefault()),
            self,
            NagerEndpoints.published(),
            Theme.LIGHT);
    CalendarApp app =
        new CalendarApp(
            settings,
            memory,
            this::openReplica,
            (window, team, colleagues) -> {
              var dialog = new EventDialog(window, team, colleagues, self, clock, TEXTS);
              return new CalendarApp.Editing(dialog, dialog.showingProperty());
            });
    Platform.startup(
        () ->
            app.show(
                new Stage(),
                () -> {
                  painted.run();
                  var _ = CompletableFuture.runAsync(this::connect);
                }));
  }

  private Replica openReplica(ReplicaListener windowListener) {
    listener = windowListener;
    replica = LiveReplica.open(home.data(), clock, windowListener, Teams::connect);
    return replica;
  }

  /** The connection file is read before the window only when it is another one than last time. */
  private WindowMemory.Who who(WindowMemory memory) {
    try {
      String stamp =
          connectionFile.toAbsolutePath() + " " + Files.getLastModifiedTime(connectionFile);
      WindowMemory.Who known = memory.who(stamp);
      if (known != null) {
        return known;
      }
      var who = new WindowMemory.Who(ConnectionFile.read(connectionFile).userId());
      memory.who(stamp, who);
      return who;
    } catch (NoSuchFileException noTeamYet) {
      return new WindowMemory.Who(0);
    } catch (IOException | InvalidAttributeException unreadable) {
      log.warn("The connection file {} can't be used: {}", connectionFile, unreadable.getMessage());
      return new WindowMemory.Who(null);
    }
  }

  private void connect() {
    if (replica == null || listener == null || !Files.exists(connectionFile)) {
      return;
    }
    try {
      Connection connection = ConnectionFile.read(connectionFile);
      replica.connect(connection);
    } catch (IOException | InvalidAttributeException unreadable) {
      listener.stateChanged(
          new ReplicaState.NeedsYou(
              ReplicaState.Need.CONNECTION,
              connectionFile.getFileName() + ": " + unreadable.getMessage()));
    }
  }

  private static Clock clock() {
    String now = System.getProperty("agenda.now");
    ZoneId zone = ZoneId.systemDefault();
    return now == null ? Clock.system(zone) : Clock.fixed(Instant.parse(now), zone);
  }

  /** The value of {@code --name value} or {@code --name=value}, or null. */
  private static @Nullable String argument(String[] args, String name) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(name) && i + 1 < args.length) {
        return args[i + 1];
      }
      if (args[i].startsWith(name + "=")) {
        return args[i].substring(name.length() + 1);
      }
    }
    return null;
  }
}
