package org.realtimeagenda.desktop.calendar;

import com.calendarfx.model.Entry;
import com.calendarfx.view.DayEntryView;
import javafx.scene.control.Skin;

/** An event in a day column. */
final class ChipView extends DayEntryView {

  private final PageContext context;

  ChipView(Entry<?> entry, PageContext context) {
    super(entry);
    this.context = context;
    setDetailsClickCount(1);
  }

  /** Shows another entry in the place of the one before. */
  @Override
  public void setEntry(Entry<?> next) {
    super.setEntry(next);
    if (getSkin() instanceof ChipSkin<?> skin) {
      skin.entryChanged();
    }
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new ChipSkin<>(this, context);
  }
}
