package org.realtimeagenda.desktop.conflict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.conflict.Comparison.Side;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.PaletteColor;
import org.realtimeagenda.desktop.theme.Theme;
import org.realtimeagenda.desktop.theme.Wrapping;

/**
 * The card with two versions of one event: what differs, field by field with one choice each, and
 * what comes out of it.
 */
final class CompareView extends VBox {

  private static final double MOST_ROWS = 330;

  /** What the buttons do. */
  interface Actions {
    void save();

    void later();
  }

  private final Choices choices;
  private final VersionWords words;
  private final Label told = new Label();
  private final VBox rows = new VBox();
  private final Label same = new Label();
  private final StackPane result = new StackPane();
  private final Label message = new Label();
  private final Map<String, ChoiceCard> cards = new LinkedHashMap<>();
  private final Label heading = new Label();
  private final HBox sides = new HBox();
  private final Button save;

  CompareView(Choices choices, VersionWords words, Actions actions) {
    this.choices = choices;
    this.words = words;
    this.save = button("save-result", "save", actions::save);
    save.getStyleClass().add("main-button");
    setId("compare");
    getStyleClass().addAll("event-dialog", "compare");
    getStylesheets().add(Theme.sheet(CompareView.class, "conflict.css"));
    told.setId("compare-told");
    told.getStyleClass().add("hint");
    Wrapping.of(told);
    rows.getStyleClass().add("compare-rows");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("plain-scroll");
    scroll.minViewportHeightProperty().bind(Bindings.min(rows.heightProperty(), MOST_ROWS));
    scroll.prefViewportHeightProperty().bind(Bindings.min(rows.heightProperty(), MOST_ROWS));
    sides.getStyleClass().add("compare-sides");
    sides.setAlignment(Pos.CENTER_LEFT);
    same.setId("compare-same");
    same.getStyleClass().add("hint");
    Wrapping.of(same);
    result.setId("compare-result");
    HBox.setHgrow(result, Priority.ALWAYS);
    Label name = new Label(words.text("result"));
    name.getStyleClass().add("form-label");
    name.setMinWidth(88);
    HBox outcome = new HBox(name, result);
    outcome.setAlignment(Pos.CENTER_LEFT);
    outcome.getStyleClass().add("compare-outcome");
    VBox body = new VBox(sides, scroll, same, outcome);
    body.getStyleClass().add("compare-body");
    getChildren().setAll(head(actions), body, footer(actions));
    refresh();
  }

  Node firstFocus() {
    return cards.isEmpty() ? save : cards.values().iterator().next();
  }

  /** Shows the versions as they are now, with the choices made so far. */
  void refresh() {
    Comparison versions = choices.comparison();
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    heading.setText(words.head(versions));
    told.setText(words.told(versions));
    sides.getChildren().setAll(space(), mine(versions), theirs(versions));
    cards.clear();
    rows.getChildren().setAll(versions.fields().stream().map(this::row).toList());
    List<EventField> common = versions.same();
    same.setText(
        common.isEmpty()
            ? ""
            : words.text("same", common.size(), words.event().innerNames(common)));
    same.setVisible(!common.isEmpty());
    same.setManaged(!common.isEmpty());
    message.setText(words.untilThen(versions));
    choose();
    if (focused != null && focused.getId() != null && focused.getScene() == null) {
      Node again = cards.get(focused.getId());
      (again == null ? firstFocus() : again).requestFocus();
    }
  }

  /** Asks for a choice that is missing. */
  void ask(EventField field) {
    message.setText(words.text("choose", words.event().innerName(field)));
    message.getStyleClass().setAll("label", "footer-message");
    card(field, Side.MINE).requestFocus();
  }

  /** Says what kept the result from being stored. */
  void failed(String reason) {
    message.setText(words.text("not-stored", reason));
    message.getStyleClass().setAll("label", "footer-message");
  }

  private HBox head(Actions actions) {
    StackPane mark = new StackPane(Icons.icon(Feather.GIT_MERGE));
    mark.getStyleClass().add("compare-mark");
    heading.setId("compare-head");
    heading.getStyleClass().add("compare-heading");
    Wrapping.of(heading);
    VBox lines = new VBox(heading, told);
    HBox.setHgrow(lines, Priority.ALWAYS);
    Button close = new Button(null, Icons.icon(Feather.X));
    close.setAccessibleText(words.text("later"));
    close.getStyleClass().setAll("icon-button");
    close.setFocusTraversable(false);
    close.setOnAction(_ -> actions.later());
    HBox head = new HBox(mark, lines, close);
    head.getStyleClass().add("compare-top");
    return head;
  }

  private HBox footer(Actions actions) {
    Button later = button("decide-later", "later", actions::later);
    later.getStyleClass().add("quiet-button");
    message.setId("compare-message");
    message.setMaxWidth(Double.MAX_VALUE);
    message.getStyleClass().add("hint");
    Wrapping.of(message);
    HBox.setHgrow(message, Priority.ALWAYS);
    HBox footer = new HBox(later, message, save);
    footer.setAlignment(Pos.CENTER_LEFT);
    footer.getStyleClass().add("form-footer");
    return footer;
  }

  private HBox mine(Comparison versions) {
    return side(Side.MINE, words.you(), words.mineMade(versions));
  }

  private HBox theirs(Comparison versions) {
    return side(Side.THEIRS, words.colleague(versions.theirs()), words.theirsMade(versions));
  }

  private HBox side(Side side, @Nullable Colleague who, String made) {
    Label avatar = new Label(who == null ? "" : who.initials());
    avatar.getStyleClass().add("compare-avatar");
    (who == null ? PaletteColor.SLATE : who.color()).dress(avatar);
    Label name = new Label(words.text("side." + side));
    name.getStyleClass().add("compare-side-name");
    Label detail = new Label(made);
    detail.setId("made-" + side);
    detail.getStyleClass().add("hint");
    VBox lines = new VBox(name, detail);
    HBox.setHgrow(lines, Priority.ALWAYS);
    Hyperlink all = new Hyperlink(words.text("all"));
    all.setId("all-" + side);
    all.setAccessibleText(words.text("all." + side));
    all.getStyleClass().add("repair");
    all.setMinWidth(Region.USE_PREF_SIZE);
    all.setVisible(choices.comparison().fields().size() > 1);
    all.setOnAction(
        _ -> {
          choices.chooseAll(side);
          choose();
        });
    HBox box = who == null ? new HBox(lines, all) : new HBox(avatar, lines, all);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("compare-side");
    return box;
  }

  private HBox row(EventField field) {
    String mine = words.value(field, Side.MINE, choices.comparison());
    String theirs = words.value(field, Side.THEIRS, choices.comparison());
    Label name = new Label(words.event().name(field));
    name.getStyleClass().add("compare-field");
    return new HBox(
        name, card(field, Side.MINE, mine, theirs), card(field, Side.THEIRS, theirs, mine));
  }

  private ChoiceCard card(EventField field, Side side, String value, String other) {
    ChoiceCard card =
        new ChoiceCard(
            id(field, side),
            words.event().name(field) + ", " + words.text("side." + side),
            field == EventField.EVENT ? new Difference(value, "", "") : Difference.of(value, other),
            () -> {
              choices.choose(field, side);
              choose();
            });
    cards.put(id(field, side), card);
    return card;
  }

  private ChoiceCard card(EventField field, Side side) {
    return Objects.requireNonNull(cards.get(id(field, side)));
  }

  private static String id(EventField field, Side side) {
    return "choice-" + field + "-" + side;
  }

  /** Marks what is chosen, and shows what comes out. */
  private void choose() {
    for (EventField field : choices.comparison().fields()) {
      for (Side side : Side.values()) {
        card(field, side).select(choices.chosen(field) == side);
      }
    }
    message.setText(words.untilThen(choices.comparison()));
    message.getStyleClass().setAll("label", "hint");
    result.getChildren().setAll(outcome());
  }

  private Node outcome() {
    if (choices.isUntouched()) {
      Label open = new Label(words.text("result.open"));
      open.getStyleClass().add("hint");
      return open;
    }
    CalendarEvent event = choices.result();
    return event == null
        ? new Label(words.text("result.deleted"))
        : new ResultChip(event, words.owner(choices.comparison()), words.event());
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(words.text(key));
    button.setId(id);
    button.getStyleClass().add("dialog-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static Region space() {
    Region space = new Region();
    space.getStyleClass().add("compare-field");
    return space;
  }
}
