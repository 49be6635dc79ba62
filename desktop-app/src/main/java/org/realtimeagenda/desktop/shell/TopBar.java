package org.realtimeagenda.desktop.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.calendar.CalendarPage;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.Tip;

/**
 * Today, the arrows, what is shown, the choice of the page, undo and redo, and more. The heading is
 * never cut: where there is little room, other things go, one after the other.
 */
final class TopBar extends HBox {

  /** How another page is chosen; by its keys always. */
  private enum Choice {
    BUTTONS,
    MENU,
    NONE
  }

  /**
   * What is shown of the bar.
   *
   * @param detail what the heading adds
   * @param field the search is a field, not only a button
   * @param title the heading in full
   * @param today the way to today
   * @param arrows the ways back and on
   * @param pages how another page is chosen
   */
  private record Form(
      boolean detail, boolean field, boolean title, boolean today, boolean arrows, Choice pages) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(true, true, true, true, true, Choice.BUTTONS),
          new Form(false, true, true, true, true, Choice.BUTTONS),
          new Form(false, false, true, true, true, Choice.BUTTONS),
          new Form(false, false, false, true, true, Choice.BUTTONS),
          new Form(false, false, false, true, true, Choice.MENU),
          new Form(false, false, false, false, true, Choice.MENU));

  /** While somebody searches the field stays. */
  private static final List<Form> SEARCHING =
      List.of(
          new Form(true, true, true, true, true, Choice.BUTTONS),
          new Form(false, true, true, true, true, Choice.BUTTONS),
          new Form(false, true, false, true, true, Choice.BUTTONS),
          new Form(false, true, false, false, false, Choice.BUTTONS),
          new Form(false, true, false, false, false, Choice.MENU),
          new Form(false, true, false, false, false, Choice.NONE));

  private final Label title = heading("heading");
  private final Label brief = heading("heading-brief");
  private final Label detail = new Label();
  private final Button today = new Button(Commands.TEXTS.getString("today"));
  private final List<Button> arrows;
  private final PageSwitch pages;
  private final SearchSlot search;
  private final MoreMenu more;

  /**
   * @param search the field for what is looked for
   */
  TopBar(
      Navigation navigation,
      Commands commands,
      Edits edits,
      SearchSlot search,
      MoreMenu more,
      boolean canCreate) {
    this.search = search;
    this.more = more;
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    today.setId("today");
    bind(today, commands.get("today"));
    arrows =
        List.of(
            bind(iconButton("previous", Feather.CHEVRON_LEFT), commands.get("previous")),
            bind(iconButton("next", Feather.CHEVRON_RIGHT), commands.get("next")));
    detail.getStyleClass().add("page-detail");
    detail.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    pages = new PageSwitch(navigation, commands);
    getChildren().add(today);
    getChildren().addAll(arrows);
    getChildren().addAll(title, brief, detail, space, pages, search);
    if (canCreate) {
      getChildren().add(new UndoButtons(commands, edits));
    }
    getChildren().add(more);
    navigation.placeProperty().subscribe(this::show);
    search.searchingProperty().subscribe(this::requestLayout);
  }

  /** Says what the page shows. */
  void show(Navigation.Place place) {
    say(place.page().heading());
    pages.show(place.kind());
  }

  /** Says of when is what was found; it is in the form of the list. */
  void showHits(CalendarPage.Heading heading) {
    say(heading);
    pages.show(PageKind.LIST);
  }

  private void say(CalendarPage.Heading heading) {
    title.setText(heading.title());
    brief.setText(heading.brief());
    brief.setAccessibleText(heading.title());
    detail.setText(heading.detail());
  }

  void openMenu() {
    more.requestFocus();
    more.fire();
  }

  @Override
  protected void layoutChildren() {
    List<Form> forms = search.searchingProperty().get() ? SEARCHING : FORMS;
    Form form = forms.stream().filter(this::fits).findFirst().orElse(forms.getLast());
    shown(detail, form.detail() && !detail.getText().isEmpty());
    shown(title, form.title());
    shown(brief, !form.title());
    shown(today, form.today());
    arrows.forEach(arrow -> shown(arrow, form.arrows()));
    search.narrow(!form.field());
    pages.whole(form.pages() == Choice.BUTTONS);
    shown(pages, form.pages() != Choice.NONE);
    super.layoutChildren();
  }

  private boolean fits(Form form) {
    double parts =
        always().mapToDouble(part -> part.prefWidth(-1)).sum()
            + (form.title() ? title : brief).prefWidth(-1)
            + (form.detail() ? detail.prefWidth(-1) : 0)
            + (form.today() ? today.prefWidth(-1) : 0)
            + (form.arrows() ? arrows.stream().mapToDouble(step -> step.prefWidth(-1)).sum() : 0)
            + switch (form.pages()) {
              case BUTTONS -> pages.wholeWidth();
              case MENU -> PageSwitch.MENU;
              case NONE -> 0;
            }
            + (form.field() ? SearchSlot.FIELD : SearchSlot.BUTTON);
    // of title and brief there is only one
    double gaps = getSpacing() * (getChildren().size() - 2);
    return snappedLeftInset() + parts + gaps + snappedRightInset() <= getWidth();
  }

  /** What is in the bar whatever room there is. */
  private Stream<Node> always() {
    return getChildren().stream().filter(part -> part instanceof UndoButtons || part == more);
  }

  private static void shown(Node part, boolean now) {
    if (part.isManaged() != now) {
      part.setVisible(now);
      part.setManaged(now);
    }
  }

  private static Label heading(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("page-heading");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setAccessibleRole(AccessibleRole.TEXT);
    return label;
  }

  private static Button iconButton(String id, Feather icon) {
    Button button = new Button(null, Icons.icon(icon));
    button.setId(id);
    button.getStyleClass().add("icon-button");
    return button;
  }

  private static Button bind(Button button, Command command) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.told(button, command.words());
    button.setAccessibleText(command.title());
    button.setOnAction(_ -> command.action().run());
    return button;
  }
}
