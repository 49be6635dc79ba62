package org.realtimeagenda.desktop.dialog;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.quickentry.QuickEntryParser;

/** What the event is called; for a new one it takes a sentence that says more. */
final class TitleField extends VBox {
  private final TextField title = new TextField();

  /** Null where an event is being changed. */
  private final @Nullable Sentence sentence;

  TitleField(DialogModel model, DialogWords words) {
    title.setId("title");
    title.setPromptText(words.text("title.prompt"));
    title.setAccessibleText(words.text("title"));
    title.getStyleClass().add("title-field");
    FieldView.bindText(title, Field.TITLE, model, EventDraft::title, EventDraft::withTitle);
    ProblemNote note = new ProblemNote(model, words);
    model.toldProperty().subscribe(told -> note.show(told.get(Field.TITLE)));
    getStyleClass().add("title-group");
    getChildren().setAll(title, note.told());
    sentence = model.draft().origin() == null ? sentence(model, words) : null;
  }

  TextField title() {
    return title;
  }

  /** Takes over what was understood of the sentence. */
  void accept() {
    if (sentence != null) {
      sentence.accept();
    }
  }

  private Sentence sentence(DialogModel model, DialogWords words) {
    Sentence typed =
        new Sentence(model, new QuickEntryParser(words.formats().locale()), words::today);
    SentenceTags tags = new SentenceTags(typed, words);
    typed.offerProperty().subscribe(_ -> title.setAccessibleHelp(tags.told()));
    title.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          boolean plain = !key.isShiftDown() && !key.isControlDown() && !key.isAltDown();
          if (key.getCode() == KeyCode.TAB && plain && typed.offerProperty().get().isPresent()) {
            key.consume();
            typed.accept();
            title.end();
          }
        });
    getChildren().add(tags);
    return typed;
  }
}
