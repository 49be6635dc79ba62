package org.realtimeagenda.desktop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.firstrun.Chosen;
import org.realtimeagenda.desktop.firstrun.DemoProcess;
import org.realtimeagenda.desktop.firstrun.FirstRunPage;
import org.realtimeagenda.desktop.joining.Joining;
import org.realtimeagenda.desktop.shell.Commands;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.theme.Appearance;
import org.realtimeagenda.desktop.theme.ScaledRoot;

/**
 * The start on a home where nothing was chosen yet: the window asks where to begin, and then goes
 * on as the calendar.
 */
public final class FirstStart {
  private final Home home;
  private final Clock clock;
  private final OpenedFiles files;
  private final ToolkitStart toolkit;

  /**
   * @param files to be opened in the calendar
   * @param toolkit begun before, so that it starts meanwhile
   */
  public FirstStart(Home home, Clock clock, OpenedFiles files, ToolkitStart toolkit) {
    this.home = home;
    this.clock = clock;
    this.files = files;
    this.toolkit = toolkit;
  }

  /**
   * Whether there is neither a connection nor a calendar of this computer, nor the wish for one.
   */
  public static boolean isOne(Home home) {
    return !Files.exists(home.connectionFile())
        && !Files.exists(home.data().resolve("store-local.db"))
        && !new WindowMemory(home.config()).onThisComputer();
  }

  /**
   * Shows the window and returns when it has been closed.
   *
   * @param shown called once, on the FX thread, when the window can be seen
   * @throws NoDisplayException where no window can be opened
   */
  public void run(Consumer<Stage> shown) throws IOException, InterruptedException {
    WindowMemory memory = new WindowMemory(home.config());
    Speech.begin(memory.language());
    CompletableFuture<Optional<Stage>> goOn = new CompletableFuture<>();
    toolkit.then(
        () -> {
          Stage stage = new Stage();
          Frame.restore(stage, memory);
          stage.setOnHidden(_ -> goOn.complete(Optional.empty()));
          ask(stage, memory, chosen -> chosen(chosen, stage, memory, goOn));
          shown.accept(stage);
          RestingTimer.install();
        });
    Optional<Stage> stage = goOn.join();
    if (stage.isPresent()) {
      memory.save();
      new Launcher(home, null, clock, files, toolkit).goOn(stage.get());
    } else {
      Platform.exit();
    }
  }

  private void ask(Stage stage, WindowMemory memory, Consumer<Chosen> chosen) {
    Appearance appearance = new Appearance(memory.look());
    FirstRunPage page =
        new FirstRunPage(
            home.connectionFile(),
            new Joining(Teams::connect, home.data(), clock),
            () -> DemoProcess.start(home.logs()),
            chosen);
    Scene scene = new Scene(new ScaledRoot(page));
    appearance.install(scene);
    stage.setTitle(Commands.title());
    stage.setScene(scene);
    stage.show();
    page.begin();
  }

  private static void chosen(
      Chosen chosen, Stage stage, WindowMemory memory, CompletableFuture<Optional<Stage>> goOn) {
    switch (chosen) {
      case THIS_COMPUTER -> {
        memory.chooseThisComputer();
        Frame.keep(stage, memory);
        goOn.complete(Optional.of(stage));
      }
      case TEAM -> {
        Frame.keep(stage, memory);
        goOn.complete(Optional.of(stage));
      }
      case ELSEWHERE -> stage.close();
    }
  }
}
