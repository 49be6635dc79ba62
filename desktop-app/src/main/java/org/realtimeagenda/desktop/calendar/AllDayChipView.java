package org.realtimeagenda.desktop.calendar;

import com.calendarfx.model.Entry;
import com.calendarfx.view.AllDayEntryView;
import com.calendarfx.view.AllDayView;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import javafx.scene.Node;
import javafx.scene.control.Skin;

/** An event of whole days, or a holiday, above the day columns. */
final class AllDayChipView extends AllDayEntryView implements EntryView {

  private final PageContext context;

  AllDayChipView(Entry<?> entry, PageContext context) {
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

  /** Whether the days that are shown end before it does. */
  boolean goesOn() {
    AllDayView row = getDateControl();
    LocalDate first =
        row.isAdjustToFirstDayOfWeek()
            ? row.getDate().with(TemporalAdjusters.previousOrSame(row.getFirstDayOfWeek()))
            : row.getDate();
    return !getEntry().getEndDate().isBefore(first.plusDays(row.getNumberOfDays()));
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new ChipSkin<>(this, context);
  }
}
