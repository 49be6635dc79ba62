package org.realtimeagenda.desktop.calendar;

import com.calendarfx.model.Entry;
import com.calendarfx.model.Interval;
import com.calendarfx.view.DayEntryView;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;

/** Where a new event would be, while the time is being dragged out. */
final class GhostView extends DayEntryView {

  GhostView(Entry<?> entry) {
    super(entry);
    getStyleClass().setAll("ghost");
    setMouseTransparent(true);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new GhostSkin(this);
  }

  private static final class GhostSkin extends SkinBase<GhostView> {
    GhostSkin(GhostView view) {
      super(view);
      Label times = new Label();
      times.getStyleClass().setAll("chip-time");
      times.textProperty().bind(view.getEntry().intervalProperty().map(GhostSkin::text));
      getChildren().add(times);
    }

    private static String text(Interval interval) {
      return interval.getStartTime() + " – " + interval.getEndTime();
    }
  }
}
