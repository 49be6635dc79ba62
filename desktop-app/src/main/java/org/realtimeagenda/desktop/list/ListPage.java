package org.realtimeagenda.desktop.list;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.desktop.calendar.EntriesPage;
import org.realtimeagenda.desktop.calendar.EntryActions;
import org.realtimeagenda.desktop.calendar.EntryMenu;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.theme.Theme;

/** The agenda: day after day below each other, without end in both directions. */
public final class ListPage implements EntriesPage {

  private static final Query NOTHING = new Query(List.of());

  private static final int MOST_GOES = 5;

  private final PageContext context;
  private final Consumer<LocalDate> went;
  private final ListWords words;
  private final RowList list;
  private final EmptyNote empty;
  private final StackPane node;
  private final Runnable looking = this::look;
  private Reach reach;
  private @Nullable Reach answered;
  private List<PageEntry> entries = List.of();

  /** Where somebody wants to go; null once they are there. */
  private @Nullable LocalDate wanted;

  private int goes;

  /** Where the end of the list kept it from being: more lines may come, such as holidays. */
  private @Nullable LocalDate missed;

  /** What is to be selected once it is there. */
  private @Nullable String awaited;

  private LocalDate first;
  private LocalDate last;

  /**
   * @param went told when it has come to other days by itself, or needs more of them
   */
  public ListPage(PageContext context, Consumer<LocalDate> went) {
    this.context = context;
    this.went = went;
    this.words = new ListWords(context.formats());
    EntryActions actions = new EntryActions(context);
    list = new RowList(context, () -> NOTHING, actions::open);
    list.setId("agenda");
    list.addEventFilter(ScrollEvent.SCROLL, _ -> missed = null);
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> missed = null);
    list.addEventFilter(KeyEvent.KEY_PRESSED, _ -> missed = null);
    empty = new EmptyNote("list-empty", words);
    node = new StackPane(list, empty);
    node.getStyleClass().add("list-page");
    node.getStylesheets().add(Theme.sheet(ListPage.class, "list.css"));
    new EntryMenu(context, actions).install(node);
    first = context.today();
    last = first;
    reach = Reach.around(first);
    node.sceneProperty().subscribe(this::moved);
    show(first);
  }

  /** Looks where the list stands as long as somebody sees it. */
  private void moved(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removePostLayoutPulseListener(looking);
    }
    if (now != null) {
      now.addPostLayoutPulseListener(looking);
    }
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(LocalDate date) {
    wanted = date;
    missed = null;
    first = date;
    last = date;
    if (!reach.has(date)) {
      reach = Reach.around(date);
    } else if (reach.equals(answered)) {
      list.showDay(date);
    }
  }

  /** Shows an entry of that day, and selects it. */
  public void select(String id, LocalDate date) {
    awaited = id;
    show(date);
    selectAwaited();
  }

  private void selectAwaited() {
    if (awaited != null && reach.equals(answered) && list.select(awaited)) {
      awaited = null;
      list.requestFocus();
    }
  }

  @Override
  public LocalDate from() {
    return reach.from();
  }

  @Override
  public LocalDate to() {
    return reach.to();
  }

  @Override
  public LocalDate step(LocalDate date, int pages) {
    return date.plusWeeks(pages);
  }

  @Override
  public Heading heading() {
    return new Heading(words.months(first, last), words.monthsBriefly(first, last), "");
  }

  @Override
  public void setEntries(List<PageEntry> next) {
    if (reach.equals(answered) && entries.equals(next)) {
      return;
    }
    answered = reach;
    entries = List.copyOf(next);
    goes = 0;
    wanted = wanted == null ? missed : wanted;
    fill();
    if (wanted != null) {
      list.showDay(wanted);
    }
    selectAwaited();
    // where the lines are the same nothing is laid out, and yet more days may be needed
    Platform.requestNextPulse();
  }

  private void fill() {
    list.show(Rows.of(entries, reach.from(), reach.to(), context.today(), context.zone()));
  }

  /** After each layout: which days are seen, and whether there is enough around them. */
  private void look() {
    if (!reach.equals(answered)) {
      return;
    }
    LocalDate goal = wanted;
    boolean moved = goal == null && see();
    int top = goal == null ? Math.max(list.firstSeen(), 0) : list.indexFrom(goal);
    Reach next = reach.next(list.getItems(), Math.min(top, list.getItems().size()), first);
    boolean more = !next.equals(reach);
    reach = next;
    if (!more) {
      sayWhetherEmpty();
      if (goal != null) {
        goTo(goal);
      }
    }
    if (more || moved) {
      went.accept(first);
    }
  }

  /** More than once, since the list guesses how high the lines are that it hasn't laid out. */
  private void goTo(LocalDate goal) {
    boolean there = list.standsAt(list.indexFrom(goal));
    if (there || list.isAtEnd() || goes == MOST_GOES) {
      missed = there ? null : goal;
      wanted = null;
      goes = 0;
    } else {
      list.showDay(goal);
      goes++;
    }
  }

  /** Whether other days are seen than before. */
  private boolean see() {
    List<Row> rows = list.getItems();
    int top = list.firstSeen();
    if (top < 0 || top >= rows.size()) {
      return false;
    }
    list.laidOut();
    LocalDate firstBefore = first;
    LocalDate lastBefore = last;
    first = rows.get(top).day();
    last = rows.get(Math.clamp(list.lastSeen(), top, rows.size() - 1)).day();
    return !first.equals(firstBefore) || !last.equals(lastBefore);
  }

  /** Says what to do about it. */
  private void sayWhetherEmpty() {
    boolean none = entries.stream().allMatch(PageEntry.Holiday.class::isInstance);
    boolean hidden = context.colleagues().all().stream().anyMatch(one -> !one.isShown());
    empty.say(hidden, context.colleagues().onlyReads());
    empty.setVisible(none);
    list.setVisible(!none);
  }

  @Override
  public void minutePassed() {
    if (answered != null) {
      fill();
      list.refresh();
    }
  }
}
