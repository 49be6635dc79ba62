package org.realtimeagenda.desktop.list;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.desktop.calendar.CalendarPage;
import org.realtimeagenda.desktop.calendar.EntryList;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.EntryViews;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;

/**
 * The lines, of which only those that are seen have nodes. What was at the top stays there when
 * there are others around it, and what was selected stays so.
 */
public final class RowList extends ListView<Row> implements EntryList {

  /** Where the list stands: a line, how far above the top it begins, and its day. */
  private record Anchor(String id, double above, LocalDate day) {}

  private record Selected(PageEntry shown, Node node) implements EntryView {}

  private final ListWords words;
  private @Nullable Anchor anchor;

  /**
   * @param query what is marked
   * @param chosen told what was clicked twice
   */
  public RowList(PageContext context, Supplier<Query> query, Consumer<EntryView> chosen) {
    words = new ListWords(context.formats());
    getStyleClass().add("row-list");
    setCellFactory(_ -> new RowCell(context, words, query));
    setAccessibleText(words.text("list"));
    setOnMouseClicked(
        click -> {
          EntryView view = EntryViews.around(click.getTarget());
          if (click.getButton() == MouseButton.PRIMARY
              && click.getClickCount() == 2
              && view != null) {
            chosen.accept(view);
          }
        });
  }

  /** Shows these; what was seen at the top stays there. */
  public void show(List<Row> rows) {
    if (rows.equals(getItems())) {
      return;
    }
    Row selected = getSelectionModel().getSelectedItem();
    Anchor before = anchor;
    getItems().setAll(rows);
    getSelectionModel().clearSelection();
    int again = selected == null ? -1 : indexOf(selected.id());
    if (again >= 0) {
      getSelectionModel().select(again);
      getFocusModel().focus(again);
    }
    if (before != null) {
      int at = indexOf(before.id());
      scrollToTop(at >= 0 ? at : indexFrom(before.day()), at >= 0 ? before.above() : 0);
    }
  }

  /**
   * The months of all lines.
   *
   * @param otherwise what it says where there is none
   */
  public CalendarPage.Heading heading(String otherwise) {
    List<LocalDate> days = getItems().stream().map(Row::day).toList();
    if (days.isEmpty()) {
      return new CalendarPage.Heading(otherwise, otherwise, "");
    }
    LocalDate first = Collections.min(days);
    LocalDate last = Collections.max(days);
    return new CalendarPage.Heading(
        words.months(first, last), words.monthsBriefly(first, last), "");
  }

  /** Puts the first line of a day, or of a later one, at the top. */
  public void showDay(LocalDate day) {
    anchor = new Anchor("", 0, day);
    scrollToTop(indexFrom(day), 0);
  }

  private void scrollToTop(int index, double above) {
    if (getItems().isEmpty()) {
      return;
    }
    scrollTo(Math.min(index, getItems().size() - 1));
    VirtualFlow<?> flow = flow();
    if (flow != null && above > 0) {
      layout();
      flow.scrollPixels(above);
    }
  }

  /** Remembers where the list stands; to be done when it has been laid out. */
  void laidOut() {
    IndexedCell<?> first = firstCell();
    if (first != null && first.getItem() instanceof Row row) {
      anchor = new Anchor(row.id(), -first.getLayoutY(), row.day());
    }
  }

  /** The number of the first line that is seen; -1 before any was. */
  int firstSeen() {
    IndexedCell<?> first = firstCell();
    return first == null ? -1 : first.getIndex();
  }

  /** Whether that line is at the top. */
  boolean standsAt(int index) {
    return firstSeen() == index;
  }

  /** Whether nothing is below what is seen. */
  boolean isAtEnd() {
    return lastSeen() == getItems().size() - 1;
  }

  /** The number of the last line that is seen; -1 before any was. */
  int lastSeen() {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
    return last == null ? -1 : last.getIndex();
  }

  /** One of which no whole pixel is below the top isn't seen. */
  private @Nullable IndexedCell<?> firstCell() {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    if (first == null || first.getLayoutY() + first.getHeight() >= 1) {
      return first;
    }
    IndexedCell<?> next = Objects.requireNonNull(flow).getVisibleCell(first.getIndex() + 1);
    return next == null ? first : next;
  }

  private @Nullable VirtualFlow<?> flow() {
    return lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }

  private int indexOf(String id) {
    return first(row -> row.id().equals(id), -1);
  }

  /** Of the first line of that day or a later one. */
  public int indexFrom(LocalDate day) {
    return first(row -> !row.day().isBefore(day), getItems().size());
  }

  private int first(Predicate<Row> wanted, int otherwise) {
    return IntStream.range(0, getItems().size())
        .filter(i -> wanted.test(getItems().get(i)))
        .findFirst()
        .orElse(otherwise);
  }

  /** Selects the line of that number, and lets it be seen. */
  public void select(int index) {
    if (index >= 0) {
      getSelectionModel().select(index);
      getFocusModel().focus(index);
      reveal(index);
    }
  }

  /** Where it isn't seen: a third below the top, so that what is around it is seen too. */
  private void reveal(int index) {
    int seen = lastSeen() - firstSeen();
    if (index <= firstSeen() || index >= lastSeen()) {
      scrollTo(Math.max(0, index - seen / 3));
    }
  }

  /** Selects an entry on the first day that has it; false where none does. */
  public boolean select(String entryId) {
    int index = first(row -> row instanceof Row.Entry one && one.entry().id().equals(entryId), -1);
    select(index);
    return index >= 0;
  }

  /** Selects the line that is so many lines further, and lets it be seen. */
  public void step(int lines) {
    if (!getItems().isEmpty()) {
      int next = getSelectionModel().getSelectedIndex() + lines;
      select(Math.clamp(next, 0, getItems().size() - 1));
    }
  }

  @Override
  public void goToDay(int step) {
    int at = getSelectionModel().getSelectedIndex();
    int from = at >= 0 ? at : Math.max(0, firstSeen());
    if (getItems().isEmpty() || at < 0 || step == 0) {
      select(Math.min(from, getItems().size() - 1));
      return;
    }
    LocalDate day = getItems().get(from).day();
    if (step > 0) {
      select(first(row -> row.day().isAfter(day), from));
    } else {
      int before = indexFrom(day) - 1;
      select(before < 0 ? from : indexFrom(getItems().get(before).day()));
    }
  }

  @Override
  public void clear() {
    getSelectionModel().clearSelection();
  }

  @Override
  public @Nullable EntryView selectedEntry() {
    if (!(getSelectionModel().getSelectedItem() instanceof Row.Entry row)) {
      return null;
    }
    VirtualFlow<?> flow = flow();
    IndexedCell<?> cell =
        flow == null ? null : flow.getVisibleCell(getSelectionModel().getSelectedIndex());
    return new Selected(row.entry(), cell == null ? this : cell);
  }
}
