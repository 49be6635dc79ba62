package org.realtimeagenda.desktop.calendar;

import com.calendarfx.model.Entry;
import com.calendarfx.model.Interval;
import com.calendarfx.view.DayEntryView;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import org.realtimeagenda.desktop.formats.Formats;

/** Where a new event would be, while the time is being dragged out. */
final class GhostView extends DayEntryView {

  private final Formats formats;

  GhostView(Entry<?> entry, Formats formats) {
    super(entry);
    this.formats = formats;
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
      times.getStyleClass().setAll("ghost-time");
      times
          .textProperty()
          .bind(view.getEntry().intervalProperty().map(interval -> text(interval, view.formats)));
      getChildren().add(times);
    }

    private static String text(Interval interval, Formats formats) {
      return formats.time(interval.getStartTime()) + " – " + formats.time(interval.getEndTime());
    }
  }
}
