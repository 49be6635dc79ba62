package org.realtimeagenda.desktop.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.realtimeagenda.client.Teams;
import org.realtimeagenda.client.holidays.NagerEndpoints;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.sync.LiveReplica;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.app.CalendarApp;
import org.realtimeagenda.desktop.app.Settings;
import org.realtimeagenda.desktop.dialog.EventDialog;
import org.realtimeagenda.desktop.shell.WindowMemory;

/**
 * The window of a home, which goes from page to page, says on standard output how long each took,
 * and what is in use of the heap at the end.
 */
final class PageWindow {

  /**
   * With the page's name and nanoseconds: from the click until it was painted, and of those the
   * processor time of the FX thread.
   */
  static final String PAINTED = "PAINTED";

  /** Bytes in use after a collection; the last line. */
  static final String HEAP = "HEAP";

  private static final int ROUNDS = 12;
  private static final int STEPS = 4;
  private static final String[] PAGES = {"week", "month", "day", "year"};
  private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

  private final AwaitedReplica replica;
  private final Scene scene;
  private final CountDownLatch done;
  private final Deque<Click> clicks = new ArrayDeque<>();
  private final Runnable afterLayout = this::laidOut;
  private long clickedAt;
  private long busyBefore;

  private record Click(String page, String button) {}

  private PageWindow(AwaitedReplica replica, Scene scene, CountDownLatch done) {
    this.replica = replica;
    this.scene = scene;
    this.done = done;
    for (int round = 0; round < ROUNDS; round++) {
      for (String page : PAGES) {
        clicks.add(new Click(page, "#page-" + page));
        for (int step = 0; step < STEPS; step++) {
          clicks.add(new Click(page, "#next"));
        }
        for (int step = 0; step < STEPS; step++) {
          clicks.add(new Click(page, "#previous"));
        }
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Locale.setDefault(Locale.UK);
    Clock clock = Clock.system(ZoneId.systemDefault());
    Home home = Home.in(Path.of(args[0]));
    CountDownLatch done = new CountDownLatch(1);
    AwaitedReplica[] opened = new AwaitedReplica[1];
    CalendarApp app =
        new CalendarApp(
            settings(home, clock),
            new WindowMemory(home.config()),
            listener -> {
              opened[0] =
                  new AwaitedReplica(
                      LiveReplica.openLast(
                          home.data(), BigStore.SELF, clock, listener, Teams::connect));
              return opened[0].forWindow();
            },
            (window, replica, colleagues, edits, formats, compare) ->
                new EventDialog(window, replica, colleagues, edits, clock, formats, compare));
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          app.show(stage, () -> new PageWindow(opened[0], stage.getScene(), done).next(), () -> {});
        });
    done.await();
    System.gc();
    System.out.println(
        HEAP + " " + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    opened[0].close();
    Platform.exit();
  }

  private static Settings settings(Home home, Clock clock) {
    return new Settings(
        home,
        clock,
        Locale.UK,
        Locale.FRANCE,
        BigStore.SELF,
        new ReplicaState.Offline(clock.instant(), 0),
        new NagerEndpoints(NOWHERE, NOWHERE));
  }

  private void next() {
    if (clicks.isEmpty()) {
      done.countDown();
      return;
    }
    clickedAt = System.nanoTime();
    busyBefore = busy();
    scene.lookup(clicks.getFirst().button()).fireEvent(new ActionEvent());
    replica.whenNothingIsAsked(() -> scene.addPostLayoutPulseListener(afterLayout));
    Platform.requestNextPulse();
  }

  /** The painter works in order, so what it is told now it does after the frame that follows. */
  private void laidOut() {
    if (scene.getRoot().isNeedsLayout()) {
      return;
    }
    scene.removePostLayoutPulseListener(afterLayout);
    Platform.runLater(
        () -> {
          var _ = Toolkit.getToolkit().addRenderJob(new RenderJob(this::painted));
        });
  }

  private void painted() {
    long nanos = System.nanoTime() - clickedAt;
    Platform.runLater(
        () -> {
          String page = clicks.removeFirst().page();
          System.out.println(PAINTED + " " + page + " " + nanos + " " + (busy() - busyBefore));
          next();
        });
  }

  /** Processor time of the thread that asks. */
  private static long busy() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
