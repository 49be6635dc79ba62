package org.realtimeagenda.desktop.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.realtimeagenda.client.exchange.ImportPlan;
import org.realtimeagenda.desktop.theme.Motion;
import org.realtimeagenda.desktop.theme.Theme;
import org.realtimeagenda.desktop.theme.Wrapping;

/** What importing a file will do, does and has done, step by step. */
final class ImportCard extends VBox {
  private final ImportModel model;
  private final ExchangeWords words;
  private final boolean alone;
  private final Runnable leave;
  private final Label told = new Label();
  private final CheckBox confidential = new CheckBox();
  private final ProgressBar progress = new ProgressBar();
  private final ListView<String> mistakes = new ListView<>();
  private final Button start = new Button();
  private final Button close = new Button();

  ImportCard(ImportModel model, ExchangeWords words, boolean alone, Runnable leave) {
    this.model = model;
    this.words = words;
    this.alone = alone;
    this.leave = leave;
    Label head =
        new Label(words.text("import.head", Objects.toString(model.file().getFileName(), "")));
    head.getStyleClass().add("popover-head");
    told.setId("import-told");
    Wrapping.of(told);
    told.setMinHeight(Region.USE_PREF_SIZE);
    confidential.setId("import-private");
    Wrapping.of(confidential);
    confidential.selectedProperty().bindBidirectional(model.confidentialTooProperty());
    progress.setId("import-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(head.getText());
    mistakes.setId("import-mistakes");
    mistakes.getStyleClass().add("import-mistakes");
    mistakes.setAccessibleText(words.text("import.mistakes"));
    mistakes.setCellFactory(_ -> new MistakeCell());
    start.setId("import-start");
    start.getStyleClass().setAll("dialog-button", "main-button");
    start.setOnAction(_ -> model.start());
    close.setId("import-close");
    close.getStyleClass().setAll("dialog-button");
    close.setOnAction(_ -> stopOrLeave());
    HBox footer = new HBox(close, start);
    footer.setAlignment(Pos.CENTER_RIGHT);
    footer.getStyleClass().add("import-footer");
    setId("import");
    getStyleClass().addAll("popover", "import-card");
    getStylesheets().add(Theme.sheet(ImportCard.class, "exchange.css"));
    getChildren().setAll(head, told, confidential, progress, mistakes, footer);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.stepProperty().subscribe(this::show);
    model.confidentialTooProperty().subscribe(_ -> show(model.stepProperty().get()));
  }

  Node firstFocus() {
    return close;
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      stopOrLeave();
    }
  }

  private void stopOrLeave() {
    if (model.stepProperty().get() instanceof ImportStep.Running) {
      model.cancel();
    } else {
      leave.run();
    }
  }

  private void show(ImportStep step) {
    only(List.of());
    boolean ended = false;
    switch (step) {
      case ImportStep.Reading() -> {
        told.setText(words.text("import.reading"));
        progress.setProgress(Motion.isReduced(this) ? 0 : ProgressBar.INDETERMINATE_PROGRESS);
        only(List.of(progress));
      }
      case ImportStep.Broken(var mistake) -> {
        told.setText(words.text("import.broken") + "\n" + words.mistake(mistake));
        ended = true;
      }
      case ImportStep.Failed(String reason) -> {
        told.setText(words.text("import.failed", reason));
        ended = true;
      }
      case ImportStep.Ready(ImportPlan plan) -> showReady(plan);
      case ImportStep.Running(var _, int done, int total) -> {
        told.setText(words.text("import.running", done, total));
        progress.setProgress(total == 0 ? 1 : (double) done / total);
        only(List.of(progress));
      }
      case ImportStep.Done(ImportPlan plan, boolean all, int done, int total) -> {
        showDone(plan, all, done, total);
        ended = true;
      }
    }
    close.setText(words.text(ended ? "close" : "cancel"));
  }

  private void showReady(ImportPlan plan) {
    int events = plan.edits(model.confidentialTooProperty().get()).size();
    told.setText(counts(plan, model.confidentialTooProperty().get()));
    confidential.setText(words.text("import.private", plan.confidential()));
    start.setText(words.text("import.start", events));
    start.setDisable(events == 0);
    showMistakes(plan, plan.confidential() > 0 && !alone, true);
  }

  private void showDone(ImportPlan plan, boolean all, int done, int total) {
    told.setText(
        done < total
            ? words.text("import.stopped", done, total)
            : words.text("import.done", counts(plan, all)));
    showMistakes(plan, false, false);
  }

  private String counts(ImportPlan plan, boolean all) {
    return words.counts(plan.added(all), plan.changed(all), plan.same(), plan.skipped().size());
  }

  private void showMistakes(ImportPlan plan, boolean asks, boolean starts) {
    List<String> lines = words.mistakes(plan);
    mistakes.getItems().setAll(lines);
    mistakes.setPrefHeight(MistakeCell.heightOf(lines));
    List<Node> shown = new ArrayList<>();
    if (asks) {
      shown.add(confidential);
    }
    if (!lines.isEmpty()) {
      shown.add(mistakes);
    }
    if (starts) {
      shown.add(start);
    }
    only(shown);
  }

  private void only(List<Node> shown) {
    for (Node node : List.of(confidential, progress, mistakes, start)) {
      node.setVisible(shown.contains(node));
      node.setManaged(shown.contains(node));
    }
  }
}
