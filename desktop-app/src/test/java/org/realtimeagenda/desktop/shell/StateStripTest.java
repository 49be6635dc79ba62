package org.realtimeagenda.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.formats.Formats;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class StateStripTest {

  private static final Instant NOW = Instant.parse("2026-11-25T10:20:00Z");

  private final ObjectProperty<ReplicaState> state =
      new SimpleObjectProperty<>(new ReplicaState.OnThisComputer());
  private final AtomicInteger styled = new AtomicInteger();

  @Test
  void touchesNothingWhileItSaysTheSame(FxRobot robot) {
    robot.interact(
        () -> {
          StateStrip strip =
              new StateStrip(
                  state, Clock.fixed(NOW, ZoneOffset.UTC), Formats.of(Locale.UK), () -> {});
          strip.getStyleClass().addListener((Observable _) -> styled.incrementAndGet());

          strip.refresh();
          strip.refresh();
          assertEquals(0, styled.get());

          state.set(new ReplicaState.Offline(NOW, 0));
          assertEquals(1, styled.get());
        });
  }
}
