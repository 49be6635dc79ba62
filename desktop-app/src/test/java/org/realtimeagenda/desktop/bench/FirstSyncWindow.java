package org.realtimeagenda.desktop.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.Home;
import org.realtimeagenda.desktop.app.Launcher;

/**
 * The window of a home, which says on standard output how long its frames were apart until its
 * replica had everything, and closes.
 */
final class FirstSyncWindow {

  /** Nanoseconds between two frames, in order, with blanks between. */
  static final String GAPS = "GAPS";

  private final List<Long> gaps = new ArrayList<>();
  private final AnimationTimer frames =
      new AnimationTimer() {
        private long last;

        @Override
        public void handle(long ignored) {
          long now = System.nanoTime();
          if (last != 0) {
            gaps.add(now - last);
          }
          last = now;
        }
      };

  private FirstSyncWindow() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    FirstSyncWindow window = new FirstSyncWindow();
    new Launcher(Home.in(Path.of(args[0])), null, Clock.system(ZoneId.systemDefault()))
        .run(listener -> window.new Until(listener), stage -> window.frames.start());
  }

  private void live() {
    frames.stop();
    StringBuilder line = new StringBuilder(GAPS);
    // the first is that in which the window is painted at all
    gaps.stream().skip(1).forEach(gap -> line.append(' ').append(gap));
    System.out.println(line);
    Stage.getWindows().getFirst().hide();
  }

  /** Hands on what the window hears, and hears when everything is here. */
  private final class Until implements ReplicaListener {
    private final ReplicaListener window;

    Until(ReplicaListener window) {
      this.window = window;
    }

    @Override
    public void stateChanged(ReplicaState state) {
      window.stateChanged(state);
      if (state instanceof ReplicaState.Live) {
        Platform.runLater(FirstSyncWindow.this::live);
      }
    }

    @Override
    public void changesApplied(List<Applied> changes) {
      window.changesApplied(changes);
    }

    @Override
    public void eventsChanged() {
      window.eventsChanged();
    }

    @Override
    public void membersChanged(List<Member> members) {
      window.membersChanged(members);
    }

    @Override
    public void editAnswered(EditAnswer answer) {
      window.editAnswered(answer);
    }
  }
}
