package org.realtimeagenda.desktop.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.desktop.calendar.CalendarPage;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.list.Hit;
import org.realtimeagenda.desktop.list.ListPage;
import org.realtimeagenda.desktop.list.Row;
import org.realtimeagenda.desktop.list.RowList;
import org.realtimeagenda.desktop.list.Rows;
import org.realtimeagenda.desktop.theme.Theme;

/** The events that were found, in the list's form; nothing else is in it. */
final class HitsPage extends BorderPane {

  private final PageContext context;
  private final FindWords words;
  private final HitsFilter filter;
  private final RowList list;
  private final Label count = label("hits-count");
  private final Label where = label("hits-where");
  private final Label none = label("list-empty-head");
  private final Label noneTry = label("list-empty-what");
  private final VBox nothing = new VBox(none, noneTry);
  private Query query = Query.of("");
  private String text = "";

  /**
   * @param chosen told which event to go to
   * @param changed called when other hits are to be listed
   */
  HitsPage(PageContext context, FindWords words, Consumer<EntryView> chosen, Runnable changed) {
    this.context = context;
    this.words = words;
    this.filter = new HitsFilter(words, changed);
    list = new RowList(context, () -> query, chosen);
    list.setId("hits");
    list.setFocusTraversable(false);
    count.setId("hits-count");
    where.setId("hits-where");
    none.setId("hits-none");
    nothing.getStyleClass().add("list-empty");
    nothing.setMouseTransparent(true);
    FlowPane found = new FlowPane(8, 0, count, where);
    found.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(found, Priority.ALWAYS);
    HBox head = new HBox(found, filter);
    head.getStyleClass().add("hits-head");
    head.setAlignment(Pos.CENTER_LEFT);
    setTop(head);
    setCenter(new StackPane(list, nothing));
    setBottom(foot());
    getStyleClass().add("hits-page");
    getStylesheets().add(Theme.sheet(ListPage.class, "list.css"));
  }

  RowList list() {
    return list;
  }

  /** The months of what is listed. */
  CalendarPage.Heading heading() {
    return list.heading(words.text("search"));
  }

  /** Shows what was found, without colleagues who aren't shown; returns how much that is. */
  int show(Found found) {
    query = Query.of(found.text());
    List<Hit> ofShown = found.hits().stream().filter(this::isOfShown).map(this::asItIs).toList();
    List<Hit> shown = ofShown.stream().filter(filter::takes).toList();
    boolean another = !found.text().equals(text);
    text = found.text();
    say(shown.size(), ofShown, found);
    list.show(rows(shown));
    list.setVisible(!shown.isEmpty());
    nothing.setVisible(shown.isEmpty());
    if (another || list.selectedEntry() == null) {
      list.select(firstToCome());
    }
    return shown.size();
  }

  private boolean isOfShown(Hit hit) {
    return switch (hit.entry()) {
      case PageEntry.Event(var occurrence, boolean _) ->
          context.colleagues().shows(occurrence.key().userId());
      case PageEntry.Holiday _, PageEntry.Subscribed _ -> true;
    };
  }

  /** Whether it just arrived is known here alone. */
  private Hit asItIs(Hit hit) {
    return hit.entry() instanceof PageEntry.Event(var occurrence, boolean _)
        ? new Hit(
            new PageEntry.Event(occurrence, context.arrivals().isNew(occurrence.key())),
            hit.marks())
        : hit;
  }

  private List<Row> rows(List<Hit> hits) {
    Predicate<Hit> first = filter.first(context.clock().instant(), context.zone());
    List<Row> rows = new ArrayList<>();
    for (boolean before : new boolean[] {true, false}) {
      List<Hit> some = hits.stream().filter(hit -> first.test(hit) == before).toList();
      rows.addAll(Rows.ofHits(some, context.zone()));
    }
    return rows;
  }

  /** The first that isn't over, or the last of those that are. */
  private int firstToCome() {
    List<Row> rows = list.getItems();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof Row.Entry row
          && row.entry().time().endsAt(context.zone()).isAfter(context.clock().instant())) {
        return i;
      }
    }
    return rows.size() - 1;
  }

  private void say(int shown, List<Hit> ofShown, Found found) {
    boolean cut = found.hits().size() == FindModel.MOST;
    String typed = found.text().strip();
    String no = cut ? words.text("none.cut", FindModel.MOST, typed) : words.text("none", typed);
    count.setText(shown == 0 ? no : matching(shown, cut, typed));
    where.setText(shown == 0 ? "" : in(ofShown));
    int hidden = found.hits().size() - ofShown.size();
    none.setText(no);
    noneTry.setText(
        !ofShown.isEmpty()
            ? cut ? words.text("none.cut.try") : words.text("none.where", ofShown.size())
            : hidden == 0 ? words.text("none.try") : words.text("none.hidden", hidden));
  }

  /** In how many calendars, and whether all are colleagues'. */
  private String in(List<Hit> hits) {
    Set<Integer> colleagues = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.entry() instanceof PageEntry.Event(var occurrence, boolean _)) {
        colleagues.add(occurrence.key().userId());
      } else if (hit.entry() instanceof PageEntry.Subscribed(var event)) {
        others.add(event.subscription().id());
      }
    }
    return words.text(others.isEmpty() ? "shown" : "shownAll", colleagues.size() + others.size());
  }

  private String matching(int shown, boolean cut, String typed) {
    if (!cut) {
      return words.text("match", shown, typed);
    }
    return shown < FindModel.MOST
        ? words.text("matchSome", shown, FindModel.MOST, typed)
        : words.text("matchMany", shown, typed);
  }

  private HBox foot() {
    HBox foot =
        new HBox(
            key("up"),
            key("down"),
            keys("move"),
            key("enter"),
            keys("show"),
            space(),
            key("escape"),
            keys("leave"));
    foot.getStyleClass().add("hits-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private Node key(String key) {
    Label label = label("key");
    label.setText(words.text(key));
    return label;
  }

  private Node keys(String key) {
    Label label = label("hits-keys");
    label.setText(words.text(key));
    return label;
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }
}
