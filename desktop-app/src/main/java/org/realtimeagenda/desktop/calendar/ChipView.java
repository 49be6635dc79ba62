package org.realtimeagenda.desktop.calendar;

import com.calendarfx.model.Entry;
import com.calendarfx.view.DayEntryView;
import javafx.scene.Node;
import javafx.scene.control.Skin;

/** An event in a day column. */
final class ChipView extends DayEntryView implements EntryView {

  private final PageContext context;

  ChipView(Entry<?> entry, PageContext context) {
    super(entry);
    this.context = context;
    setDetailsClickCount(1);
    setFocusTraversable(false);
  }

  @Override
  public PageEntry shown() {
    return (PageEntry) getEntry().getUserObject();
  }

  @Override
  public Node node() {
    return this;
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
