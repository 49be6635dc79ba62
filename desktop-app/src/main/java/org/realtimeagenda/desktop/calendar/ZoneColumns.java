package org.realtimeagenda.desktop.calendar;

import com.calendarfx.view.DetailedWeekView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.Bundles;

/**
 * The hours left of the days: the reader's own, and further out those of a second zone, where one
 * is chosen. A press on their heads leads to the choice.
 */
final class ZoneColumns {

  private static final ResourceBundle TEXTS = Bundles.of(ZoneColumns.class);
  private static final String WITH_SECOND = "with-second-zone";

  private final DetailedWeekView view;
  private final PageContext context;
  private final ObjectProperty<@Nullable ZoneId> second;
  private final SecondScale scale;
  private final Button ownHead = head("own-zone");
  private final Button secondHead = head("second-zone");
  private final InvalidationListener chosen = _ -> refresh();
  private LocalDate day;
  private boolean painted;

  /**
   * @param second null where only the reader's own hours are shown
   */
  ZoneColumns(DetailedWeekView view, PageContext context, ObjectProperty<@Nullable ZoneId> second) {
    this.view = view;
    this.context = context;
    this.second = second;
    this.day = context.today();
    this.scale = new SecondScale(view.getTimeScaleView(), context.formats().twelveHours());
    secondHead.getStyleClass().add("second");
    for (Button head : new Button[] {ownHead, secondHead}) {
      head.setAccessibleText(TEXTS.getString("secondZone"));
      head.setOnAction(_ -> new ZonePicker(context, second).showAt(head));
    }
  }

  /** Puts them into the page's grid. */
  void addTo(GridPane grid) {
    HBox heads = new HBox(secondHead, ownHead);
    heads.getStyleClass().add("zone-heads");
    heads.setAlignment(Pos.BOTTOM_RIGHT);
    grid.add(heads, 0, 0);
    Node own = grid.lookup(".timescale-scroll-pane");
    grid.getChildren().remove(own);
    grid.add(new HBox(scale, own), 0, 3);
    second.addListener(new WeakInvalidationListener(chosen));
    refresh();
    // the names of zones come out of large files
    new FirstPaint(grid.getScene())
        .then(
            () -> {
              painted = true;
              refresh();
            });
  }

  /** Other days are shown, or today is another one. */
  void show(LocalDate from, LocalDate to) {
    LocalDate next = SecondHours.dayAmong(from, to, context.today());
    if (!next.equals(day)) {
      day = next;
      refresh();
    }
  }

  private void refresh() {
    ZoneId zone = second.get();
    boolean shown = zone != null && !zone.equals(context.zone());
    for (Region part : new Region[] {scale, secondHead}) {
      part.setVisible(shown);
      part.setManaged(shown);
    }
    view.getStyleClass().remove(WITH_SECOND);
    if (shown) {
      view.getStyleClass().add(WITH_SECOND);
      scale.show(SecondHours.of(day, context.zone(), zone, context.formats()));
      name(secondHead, zone);
    }
    name(ownHead, context.zone());
  }

  private void name(Button head, ZoneId zone) {
    if (!painted) {
      return;
    }
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    Answers.onFx(
        "the name of " + zone,
        CompletableFuture.supplyAsync(() -> ZoneNames.letters(zone, noon, context.locale())),
        head::setText);
  }

  private static Button head(String id) {
    Button head = new Button();
    head.getStyleClass().setAll("zone-head");
    head.setId(id);
    head.setMinWidth(0);
    return head;
  }
}
