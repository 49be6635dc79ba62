package org.realtimeagenda.desktop.dialog;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.theme.Theme;

/** The card in which a draft is filled in: a head, groups of fields, a footer. */
final class DraftForm extends VBox {
  private final DialogModel model;
  private final TitleField title;
  private final WhenFields when;
  private final RepeatFields repeat;
  private final PlaceField place;
  private final NotesField notes;
  private final FormFooter footer;
  private @Nullable EventDraft offered;

  /**
   * @param offered what was typed before and never saved; null when there is nothing
   * @param note that there are two versions; null where there is one
   */
  DraftForm(
      DialogModel model,
      @Nullable EventDraft offered,
      @Nullable VersionsNote note,
      DialogContext context,
      FormFooter.Actions actions) {
    DialogWords words = context.words();
    this.model = model;
    this.offered = offered;
    title = new TitleField(model, words);
    when = new WhenFields(model, words, context.clock().getZone());
    repeat = new RepeatFields(model, words);
    when.getChildren().add(repeat);
    place = new PlaceField(model, words);
    notes = new NotesField(model, words);
    footer = new FormFooter(model, words, actions);
    VBox top = new VBox(new CardHead(head(context), words, actions::leave), title);
    top.getStyleClass().add("form-top");
    if (note != null) {
      top.getChildren().add(note);
    }
    if (offered != null) {
      top.getChildren().add(offer(offered, words));
    }
    VBox more =
        new VBox(
            place,
            notes,
            new ReminderFields(model, words),
            new CalendarFields(model, context.colleagues(), words));
    more.getStyleClass().add("form-group");
    ScrollPane fields = new ScrollPane(new VBox(when, more));
    fields.setFitToWidth(true);
    fields.setFocusTraversable(false);
    fields.getStyleClass().add("plain-scroll");
    VBox.setVgrow(fields, Priority.ALWAYS);
    getStylesheets().add(Theme.sheet(DraftForm.class, "dialog.css"));
    getStyleClass().addAll("event-dialog", "form");
    getChildren().setAll(top, fields, footer);
  }

  private String head(DialogContext context) {
    Origin origin = model.draft().origin();
    DialogWords words = context.words();
    if (origin == null) {
      return words.text("new");
    }
    Colleague owner = context.colleagues().find(origin.key().userId());
    return owner == null || owner.you()
        ? words.text(origin.isOccurrence() ? "edit.occurrence" : "edit")
        : words.text("owner", owner.name());
  }

  Node firstFocus() {
    return title.title();
  }

  /** Takes over what was understood of the title. */
  void accept() {
    title.accept();
  }

  /** Takes over what is being typed. */
  void commit() {
    when.commit();
    repeat.commit();
  }

  /** What was typed before, where it wasn't taken up or thrown away. */
  @Nullable EventDraft offered() {
    return offered;
  }

  void focus(Field field) {
    switch (field) {
      case TITLE -> title.title().requestFocus();
      case START_DATE, START_TIME, END_DATE, END_TIME -> when.control(field).requestFocus();
      case REPEAT, REPEAT_UNTIL, REPEAT_TIMES, REPEAT_INTERVAL ->
          repeat.control(field).requestFocus();
      case LOCATION -> place.location().requestFocus();
      case NOTES -> notes.notes().requestFocus();
    }
  }

  void failed(String why) {
    footer.failed(why);
  }

  private HBox offer(EventDraft kept, DialogWords words) {
    Label about = new Label(words.text("offer", words.title(kept.title())));
    Hyperlink take = new Hyperlink(words.text("offer.take"));
    take.setId("use-draft");
    take.getStyleClass().add("repair");
    take.setMinWidth(Region.USE_PREF_SIZE);
    Button drop = new Button("", new FontIcon(Feather.X));
    drop.setId("drop-draft");
    drop.setAccessibleText(words.text("offer.drop"));
    drop.getStyleClass().setAll("icon-button");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(8, about, take, space, drop);
    line.setId("draft");
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("offer");
    Runnable gone =
        () -> {
          offered = null;
          line.setVisible(false);
          line.setManaged(false);
          firstFocus().requestFocus();
        };
    take.setOnAction(
        _ -> {
          model.replace(kept);
          gone.run();
        });
    drop.setOnAction(_ -> gone.run());
    return line;
  }
}
