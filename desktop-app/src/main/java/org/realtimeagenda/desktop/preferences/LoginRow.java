package org.realtimeagenda.desktop.preferences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.login.LoginStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the program starts when the person logs in; what the disk says is asked, and what they
 * choose is written, on a thread that may wait.
 */
final class LoginRow extends VBox {
  private static final Logger LOG = LoggerFactory.getLogger(LoginRow.class);

  private final LoginStart start;
  private final BooleanProperty on = new SimpleBooleanProperty();
  private final Label problem = new Label(Texts.text("login.failed"));
  private boolean written;
  private boolean writing;

  LoginRow(LoginStart start) {
    this.start = start;
    HBox row = PreferenceRow.ofSwitch("preferences-login", Texts.text("login"), on);
    row.setDisable(true);
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.visibleProperty());
    problem.setVisible(false);
    getChildren().setAll(row, problem);
    Answers.onFx(
        "start at login",
        CompletableFuture.supplyAsync(start::isOn),
        now -> {
          written = now;
          on.set(now);
          on.subscribe((_, wanted) -> choose(wanted));
          row.setDisable(false);
        });
  }

  private void choose(boolean wanted) {
    if (writing || wanted == written) {
      return;
    }
    writing = true;
    Answers.onFx(
        CompletableFuture.runAsync(() -> write(wanted)),
        (_, failure) -> {
          writing = false;
          problem.setVisible(failure != null);
          if (failure == null) {
            written = wanted;
            // it may be another choice by now
            choose(on.get());
          } else {
            LOG.warn("Whether to start at login can't be written", failure);
            on.set(written);
          }
        });
  }

  private void write(boolean wanted) {
    try {
      start.set(wanted);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
