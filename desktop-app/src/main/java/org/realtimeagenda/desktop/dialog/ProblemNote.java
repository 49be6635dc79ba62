package org.realtimeagenda.desktop.dialog;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.realtimeagenda.desktop.theme.Wrapping;

/** What is wrong with a field, and the press that mends it. */
final class ProblemNote {
  private final DialogModel model;
  private final DialogWords words;
  private final Label told = new Label();
  private final Hyperlink repair = new Hyperlink();
  private final Label means = new Label();
  private final HBox repairLine = new HBox(repair, means);
  private @Nullable Problem problem;

  ProblemNote(DialogModel model, DialogWords words) {
    this.model = model;
    this.words = words;
    FontIcon icon = new FontIcon(Feather.ALERT_CIRCLE);
    told.setGraphic(icon);
    Wrapping.of(told);
    told.getStyleClass().add("problem");
    means.getStyleClass().add("hint");
    repair.getStyleClass().add("repair");
    repairLine.setAlignment(Pos.CENTER_LEFT);
    repair.setOnAction(
        _ -> {
          if (problem != null) {
            model.repair(problem);
          }
        });
    show(null);
  }

  /** The words, to go beside or below the field. */
  Label told() {
    return told;
  }

  /** The way out, to go below the field. */
  HBox repairLine() {
    return repairLine;
  }

  void show(@Nullable Problem shown) {
    problem = shown;
    String way = shown == null ? "" : words.repair(shown, model.draft());
    told.setText(shown == null ? "" : words.told(shown));
    repair.setText(way);
    means.setText(shown == null ? "" : words.repairMeans(shown, model.draft()));
    told.setVisible(shown != null);
    told.setManaged(shown != null);
    repairLine.setVisible(!way.isEmpty());
    repairLine.setManaged(!way.isEmpty());
  }
}
