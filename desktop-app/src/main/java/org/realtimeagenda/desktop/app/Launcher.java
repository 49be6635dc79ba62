package org.realtimeagenda.desktop.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.holidays.Holidays;
import org.realtimeagenda.client.holidays.NagerEndpoints;
import org.realtimeagenda.client.holidays.Region;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.theme.Theme;

/**
 * Opens the window of a home, and follows its team once the window can be seen: until then nothing
 * is loaded that only the network needs.
 */
public final class Launcher {

  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private final Home home;
  private final Path connectionFile;
  private final Identity identity;
  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private @Nullable LiveReplica replica;

  /**
   * A window to be.
   *
   * @param connectionFile null for that of the home; without one the calendar is this computer's
   */
  public Launcher(Home home, @Nullable Path connectionFile) throws IOException {
    // it warns of a class path, which is how this program runs
    JAVAFX.setLevel(Level.SEVERE);
    Files.createDirectories(home.config());
    Files.createDirectories(home.data());
    this.home = home;
    this.connectionFile = connectionFile == null ? home.connectionFile() : connectionFile;
    this.identity =
        Identity.of(
            this.connectionFile,
            home.config().resolve("identity.properties"),
            connectionFile != null);
  }

  /**
   * Shows the window and returns when it has been closed.
   *
   * @param also lets somebody else hear what the window hears
   * @param painted called once, on the FX thread, when the window can be seen
   */
  public void run(UnaryOperator<ReplicaListener> also, Consumer<Stage> painted)
      throws InterruptedException {
    CalendarApp app =
        new CalendarApp(settings(), listener -> open(also.apply(listener)), this::dialog);
    CountDownLatch closed = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          stage.setOnHidden(_ -> closed.countDown());
          app.show(
              stage,
              () -> {
                painted.accept(stage);
                Thread.ofPlatform().daemon().name("connect").start(() -> connect(app));
              });
        });
    closed.await();
    Objects.requireNonNull(replica).close();
    Platform.exit();
  }

  private LiveReplica open(ReplicaListener listener) {
    replica =
        switch (identity) {
          case Identity.Alone() -> LiveReplica.open(home.data(), clock, listener, Teams::connect);
          case Identity.Unreadable _ ->
              LiveReplica.open(home.data(), clock, listener, Teams::connect);
          case Identity.Remembered(Integer userId) ->
              LiveReplica.openLast(
                  home.data(),
                  userId == null ? Settings.NOBODY : userId,
                  clock,
                  listener,
                  Teams::connect);
          case Identity.Fresh(Connection connection) ->
              LiveReplica.open(home.data(), connection, clock, listener, Teams::connect);
        };
    return replica;
  }

  private EventDialog dialog(StackPane window, Replica calendar, Colleagues colleagues) {
    return new EventDialog(window, calendar, colleagues, identity.self(), clock, locale());
  }

  /** What the first paint doesn't wait for. */
  private void connect(CalendarApp app) {
    if (identity instanceof Identity.Remembered) {
      try {
        Objects.requireNonNull(replica).connect(ConnectionFile.read(connectionFile));
      } catch (IOException | InvalidAttributeException changedMeanwhile) {
        ReplicaState.NeedsYou need = unreadable(String.valueOf(changedMeanwhile.getMessage()));
        Platform.runLater(() -> app.needsYou(need));
      }
    }
    Holidays holidays =
        new Holidays(home.cache().resolve("holidays"), endpoints(), locale(), clock);
    Optional<Region> here = holidays.defaultRegion(region());
    Platform.runLater(() -> app.connect(holidays, here));
  }

  /** The public service, unless the system properties name others. */
  private static NagerEndpoints endpoints() {
    NagerEndpoints published = NagerEndpoints.published();
    return new NagerEndpoints(
        URI.create(System.getProperty("realtime-agenda.nager.v4", published.v4().toString())),
        URI.create(System.getProperty("realtime-agenda.nager.v3", published.v3().toString())));
  }

  private Settings settings() {
    return new Settings(
        home.config(),
        clock,
        locale(),
        region(),
        WeekFields.of(region()),
        identity.self(),
        state(),
        Theme.LIGHT);
  }

  private ReplicaState state() {
    return switch (identity) {
      case Identity.Alone() -> new ReplicaState.OnThisComputer();
      case Identity.Unreadable(String reason) -> unreadable(reason);
      case Identity.Remembered _ -> new ReplicaState.CatchingUp(0, 0);
      case Identity.Fresh _ -> new ReplicaState.CatchingUp(0, 0);
    };
  }

  private static ReplicaState.NeedsYou unreadable(String reason) {
    return new ReplicaState.NeedsYou(ReplicaState.Need.CONNECTION, reason);
  }

  private static Locale locale() {
    return Locale.getDefault(Locale.Category.DISPLAY);
  }

  private static Locale region() {
    return Locale.getDefault(Locale.Category.FORMAT);
  }
}
