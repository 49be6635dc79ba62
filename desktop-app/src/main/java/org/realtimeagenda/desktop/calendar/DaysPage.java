package org.realtimeagenda.desktop.calendar;

import com.calendarfx.view.AllDayView;
import com.calendarfx.view.DateControl;
import com.calendarfx.view.DayViewBase;
import com.calendarfx.view.DetailedWeekView;
import com.calendarfx.view.WeekDayView;
import com.calendarfx.view.WeekView;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.Bundles;

/** The week page, and the day page: columns of hours, with the events of whole days above them. */
public final class DaysPage implements EntriesPage {

  private static final ResourceBundle TEXTS = Bundles.of(DaysPage.class);
  private static final LocalTime FIRST_HOUR = LocalTime.of(8, 0);

  /** More entries side by side than that have no room for a word. */
  private static final int ABREAST_IN_A_WEEK = 4;

  private static final int ABREAST_ON_A_DAY = 20;

  private final PageContext context;
  private final int days;
  private final EntryModel model;
  private final DetailedWeekView view;
  private final Ghost ghost = new Ghost();
  private final StackPane node;
  private @Nullable LocalDate filledFrom;
  private final ZoneColumns zones;
  private final MoreRow more;
  private final MoreRow moreWholeDays;

  /**
   * @param days 7 for a week, else as many from the date on
   * @param canCreate whether empty time offers a new event, and entries can be dragged
   * @param secondZone whose hours stand beside the reader's own; null for none
   */
  public DaysPage(
      PageContext context,
      int days,
      boolean canCreate,
      ObjectProperty<@Nullable ZoneId> secondZone) {
    this.context = context;
    this.days = days;
    this.model = new EntryModel(context.zone());
    this.view = new DetailedWeekView(days);
    this.zones = new ZoneColumns(view, context, secondZone);
    this.more = new MoreRow("more-", context);
    this.moreWholeDays = new MoreRow("more-whole-days-", context);
    moreWholeDays.getStyleClass().add("of-whole-days");
    view.getStyleClass().add("days-page");
    if (days > 1) {
      view.getStyleClass().add("several-days");
    }
    setUpTime();
    setUpEntries();
    setUpHours();
    setUpAllDay();
    view.getWeekDayHeaderView().setCellFactory(head -> new DayHeaderCell(head, context));
    // the keys stop at entries and days, not at what holds them
    for (Node part :
        List.of(view, view.getWeekDayHeaderView(), view.getWeekView(), view.getTimeScaleView())) {
      part.setFocusTraversable(false);
    }
    view.skinProperty().addListener(_ -> skinMade());
    this.node = new StackPane(view, ghost);
    context.selection().follow(node);
    EntryActions actions = new EntryActions(context);
    new EntryMenu(context, actions).install(node);
    view.setEntryDetailsCallback(
        request -> {
          EntryView entry = EntryViews.around(request.getNode());
          if (entry != null) {
            actions.open(entry);
          }
          return true;
        });
    if (canCreate) {
      new EntryGestures(view, context, model).install();
      DayGrid grid = new DayGrid(view, context.zone());
      new EntryDrag(view, context, actions, new DaysSurface(this, context, grid, ghost)).install();
    }
  }

  private void setUpTime() {
    view.setZoneId(context.zone());
    view.setWeekFields(context.weekFields());
    view.setAdjustToFirstDayOfWeek(days == 7);
    view.getTimeScaleView().setTimeFormatter(context.formats().timeFormatter());
    if (context.formats().twelveHours()) {
      view.getStyleClass().add("twelve-hours");
    }
    view.getTimeScaleView().setSkin(new HourScaleSkin(view.getTimeScaleView()));
    DayLines.tidy(view.getTimeScaleView());
    minutePassed();
  }

  private void setUpEntries() {
    view.getCalendarSources().setAll(model.source());
    view.setEntryEditPolicy(_ -> false);
    view.setEntryContextMenuCallback(_ -> null);
    view.setContextMenuCallback(_ -> null);
  }

  private void setUpHours() {
    WeekView week = view.getWeekView();
    week.setWeekDayViewFactory(
        _ -> {
          WeekDayView day = new WeekDayView();
          day.setFocusTraversable(false);
          ChipPool chips = new ChipPool(context);
          day.setEntryViewFactory(
              entry ->
                  entry.getUserObject() == null
                      ? new GhostView(entry, context.formats())
                      : chips.take(entry));
          day.setEntryWidthPercentage(days == 1 ? 99 : 95);
          DayLines.tidy(day);
          return day;
        });
    view.setShowScrollBar(false);
    double hour = context.density().getValue().hour();
    view.setHourHeight(hour);
    view.setHoursLayoutStrategy(DayViewBase.HoursLayoutStrategy.FIXED_HOUR_HEIGHT);
    view.setEarlyLateHoursStrategy(DayViewBase.EarlyLateHoursStrategy.SHOW);
    view.setStartTime(LocalTime.MIN);
    view.setEndTime(LocalTime.MAX);
    view.setLayout(DateControl.Layout.STANDARD);
    view.setRequestedTime(FIRST_HOUR);
    week.setTranslateY(-FIRST_HOUR.getHour() * hour + 10);
  }

  private void setUpAllDay() {
    AllDayView allDay = view.getAllDayView();
    allDay.setEntryViewFactory(entry -> new AllDayChipView(entry, context));
    // its skin makes it a stop of the keys again
    allDay.skinProperty().subscribe(_ -> allDay.setFocusTraversable(false));
    allDay.setExtraPadding(new Insets(4, 0, 8, 0));
  }

  private void skinMade() {
    if (view.lookup(".container") instanceof GridPane grid) {
      grid.setGridLinesVisible(false);
      zones.addTo(grid);
      grid.add(moreWholeDays, 1, 2);
      grid.add(more, 1, 4);
    }
    if (view.lookup(".all-day-label") instanceof Label label) {
      label.setText(TEXTS.getString("allDay"));
    }
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(LocalDate date) {
    LocalDate before = from();
    view.setDate(date);
    if (!from().equals(before)) {
      more.clear();
      moreWholeDays.clear();
    }
    zones.show(from(), to());
  }

  @Override
  public LocalDate from() {
    LocalDate date = view.getDate();
    return days == 7 ? date.with(context.weekFields().dayOfWeek(), 1) : date;
  }

  @Override
  public LocalDate to() {
    return from().plusDays(days);
  }

  @Override
  public LocalDate step(LocalDate date, int pages) {
    return date.plusDays((long) days * pages);
  }

  @Override
  public Heading heading() {
    // as text, since a number's format isn't needed for the first picture
    String week = Integer.toString(from().get(context.weekFields().weekOfWeekBasedYear()));
    return new Heading(
        context.formats().days(from(), to().minusDays(1)),
        context.formats().daysBriefly(from(), to().minusDays(1)),
        context.formats().weekNumbers() ? MessageFormat.format(TEXTS.getString("week"), week) : "");
  }

  @Override
  public void setEntries(List<PageEntry> entries) {
    CrowdedDays crowded =
        CrowdedDays.of(
            entries,
            from(),
            days,
            days == 1 ? ABREAST_ON_A_DAY : ABREAST_IN_A_WEEK,
            context.zone(),
            this::comesFirst);
    LocalDate first = from();
    model.set(crowded.shown(), !first.equals(filledFrom));
    filledFrom = first;
    more.show(crowded.columns());
    moreWholeDays.show(crowded.wholeDays());
  }

  /** One's own, what just arrived, and what a whole day is about. */
  private boolean comesFirst(PageEntry entry) {
    return switch (entry) {
      case PageEntry.Holiday _ -> true;
      case PageEntry.Subscribed _ -> false;
      case PageEntry.Event(var occurrence, boolean isNew) ->
          isNew || context.colleagues().isYou(occurrence.key().userId());
    };
  }

  @Override
  public void minutePassed() {
    view.setToday(context.today());
    view.setTime(LocalTime.now(context.clock()).truncatedTo(ChronoUnit.MINUTES));
    zones.show(from(), to());
  }
}
