package org.realtimeagenda.desktop.year;

import java.util.Locale;
import java.util.ResourceBundle;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.realtimeagenda.desktop.Bundles;

/** At the foot of the year: what the marks of its days mean. */
final class YearLegend extends HBox {

  private static final ResourceBundle TEXTS = Bundles.of(YearLegend.class);

  YearLegend() {
    getStyleClass().add("year-legend");
    for (BusyDays.Step step : BusyDays.Step.values()) {
      if (step != BusyDays.Step.FREE) {
        add("step-" + step.name().toLowerCase(Locale.ROOT), "legend." + step.name());
      }
    }
    add("is-holiday", "legend.holiday");
  }

  private void add(String mark, String key) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("year-mark", mark);
    Label words = new Label(TEXTS.getString(key), swatch);
    words.getStyleClass().add("second-line");
    getChildren().add(words);
  }
}
