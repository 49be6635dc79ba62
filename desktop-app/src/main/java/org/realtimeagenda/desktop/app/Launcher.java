package org.realtimeagenda.desktop.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
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
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.shell.Commands;
import org.realtimeagenda.desktop.shell.Staying;
import org.realtimeagenda.desktop.shell.WindowMemory;

/**
 * Opens the window of a home, and follows its team once the window can be seen: until then nothing
 * is loaded that only the network needs.
 */
public final class Launcher {

  private final Home home;
  private final Path connectionFile;
  private final Clock clock;
  private final WindowMemory memory;
  private final Speech speech;
  private final Identity identity;
  private final OpenedFiles files;
  private final ToolkitStart toolkit;
  private @Nullable LiveReplica replica;

  /**
   * A window to be.
   *
   * @param connectionFile null for that of the home; without one the calendar is this computer's
   */
  public Launcher(Home home, @Nullable Path connectionFile, Clock clock) throws IOException {
    this(home, connectionFile, clock, new OpenedFiles(), ToolkitStart.begin());
  }

  /**
   * The same.
   *
   * @param files to be opened in it
   * @param toolkit begun before, so that it starts meanwhile
   */
  public Launcher(
      Home home,
      @Nullable Path connectionFile,
      Clock clock,
      OpenedFiles files,
      ToolkitStart toolkit)
      throws IOException {
    Files.createDirectories(home.config());
    Files.createDirectories(home.data());
    this.home = home;
    this.connectionFile = connectionFile == null ? home.connectionFile() : connectionFile;
    this.clock = clock;
    this.files = files;
    this.toolkit = toolkit;
    this.memory = new WindowMemory(home.config());
    this.speech = Speech.begin(memory.language());
    this.identity = Identity.of(this.connectionFile, memory, connectionFile != null);
  }

  /**
   * Shows the window and returns when it has been closed.
   *
   * @param also lets somebody else hear what the window hears
   * @param painted called once, on the FX thread, when the window can be seen
   * @throws NoDisplayException where no window can be opened
   */
  public void run(UnaryOperator<ReplicaListener> also, Consumer<Stage> painted)
      throws InterruptedException {
    run(also, painted, Stage::new, CalendarApp::show, this::prepare);
  }

  /**
   * Does all that {@link #run} does, but shows the window only when somebody shows its stage.
   *
   * @param begun called once, on the FX thread
   */
  public void runInBackground(Consumer<Stage> begun) throws InterruptedException {
    run(listener -> listener, begun, Stage::new, CalendarApp::stayHidden, this::prepare);
  }

  /** How a window begins. */
  @FunctionalInterface
  private interface Beginning {
    void of(CalendarApp app, Stage stage, Runnable begun, Runnable tryAgain);
  }

  /** Goes on in a window that is open, as {@link #run} does in a new one. */
  void goOn(Stage stage) throws InterruptedException {
    run(listener -> listener, _ -> {}, () -> stage, CalendarApp::show, () -> {});
  }

  private void run(
      UnaryOperator<ReplicaListener> also,
      Consumer<Stage> painted,
      Supplier<Stage> where,
      Beginning beginning,
      Runnable meanwhile)
      throws InterruptedException {
    CalendarApp app =
        new CalendarApp(settings(), memory, listener -> open(also.apply(listener)), this::dialog);
    CountDownLatch closed = new CountDownLatch(1);
    try {
      meanwhile.run();
      toolkit.then(() -> begin(app, where.get(), painted, beginning, closed));
      closed.await();
    } finally {
      Objects.requireNonNull(replica).close();
    }
    Platform.exit();
  }

  /** What needs no toolkit, while it starts. */
  private void prepare() {
    memory.expectedTheme().prepare();
  }

  private void begin(
      CalendarApp app,
      Stage stage,
      Consumer<Stage> painted,
      Beginning beginning,
      CountDownLatch closed) {
    Platform.setImplicitExit(false);
    stage.setOnHidden(
        _ -> {
          if (!Staying.stays(stage)) {
            closed.countDown();
          }
        });
    beginning.of(
        app,
        stage,
        () -> {
          painted.accept(stage);
          files.to(app::open);
          if (identity instanceof Identity.Remembered) {
            connect(app);
          }
          RestingTimer.install();
        },
        () -> connect(app));
  }

  private LiveReplica open(ReplicaListener listener) {
    replica =
        switch (identity) {
          case Identity.Alone() -> LiveReplica.open(home.data(), clock, listener, Teams::connect);
          case Identity.Unreadable _ ->
              LiveReplica.openLast(home.data(), Settings.NOBODY, clock, listener, Teams::connect);
          case Identity.Remembered(Integer self) ->
              LiveReplica.openLast(
                  home.data(),
                  self == null ? Settings.NOBODY : self,
                  clock,
                  listener,
                  Teams::connect);
          case Identity.Fresh(Connection connection) ->
              LiveReplica.open(home.data(), connection, clock, listener, Teams::connect);
        };
    return replica;
  }

  private EventDialog dialog(
      StackPane window,
      Replica calendar,
      Colleagues colleagues,
      Edits edits,
      Formats formats,
      Consumer<EventKey> compare) {
    return new EventDialog(window, calendar, colleagues, edits, clock, formats, compare);
  }

  /** Reads the connection and follows its team, in the background; without one, opens the store. */
  private void connect(CalendarApp app) {
    Thread.ofPlatform().daemon().name("connect").start(() -> readAndConnect(app));
  }

  private void readAndConnect(CalendarApp app) {
    try {
      Connection connection = ConnectionFile.read(connectionFile);
      if (Objects.equals(connection.userId(), identity.self())) {
        Objects.requireNonNull(replica).connect(connection);
      } else {
        app.needsYou(needsYou(Commands.startAgain()));
      }
    } catch (IOException | InvalidAttributeException unreadable) {
      if (identity instanceof Identity.Alone && unreadable instanceof NoSuchFileException) {
        Objects.requireNonNull(replica).openAgain();
        return;
      }
      app.needsYou(needsYou(Identity.why(connectionFile, unreadable)));
    }
  }

  private Settings settings() {
    return new Settings(
        home, clock, speech.texts(), speech.region(), identity.self(), firstState(), endpoints());
  }

  private ReplicaState firstState() {
    return switch (identity) {
      case Identity.Alone() -> new ReplicaState.OnThisComputer();
      case Identity.Unreadable(String reason) -> needsYou(reason);
      case Identity.Remembered _ -> new ReplicaState.CatchingUp(0, 0);
      case Identity.Fresh _ -> new ReplicaState.CatchingUp(0, 0);
    };
  }

  private static ReplicaState.NeedsYou needsYou(String reason) {
    return new ReplicaState.NeedsYou(new ReplicaState.Need.Connection(reason));
  }

  /** The public service, unless system properties name others. */
  private static NagerEndpoints endpoints() {
    NagerEndpoints published = NagerEndpoints.published();
    return new NagerEndpoints(
        endpoint("agenda.nager.v4", published.v4()), endpoint("agenda.nager.v3", published.v3()));
  }

  private static URI endpoint(String property, URI published) {
    String named = System.getProperty(property);
    return named == null ? published : URI.create(named);
  }
}
