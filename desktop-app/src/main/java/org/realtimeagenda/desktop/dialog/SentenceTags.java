package org.realtimeagenda.desktop.dialog;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.realtimeagenda.desktop.theme.Wrapping;

/** Under the title: what was understood of it, and what else can be said there. */
final class SentenceTags extends VBox {
  private static final double GAP = 6;
  private static final double ROOM = 300;

  private final Sentence sentence;
  private final DialogWords words;
  private final SentenceWords tagWords;
  private final FlowPane tags = new FlowPane(GAP, GAP);
  private final HBox line;

  SentenceTags(Sentence sentence, DialogWords words) {
    this.sentence = sentence;
    this.words = words;
    this.tagWords = new SentenceWords(words);
    Label understood = new Label(words.text("understood"));
    understood.getStyleClass().add("hint");
    understood.setMinWidth(Region.USE_PREF_SIZE);
    tags.setId("understood");
    // about as wide as the form leaves it, which isn't to grow with it
    tags.setPrefWrapLength(ROOM);
    tags.setMinWidth(0);
    HBox.setHgrow(tags, Priority.ALWAYS);
    line = new HBox(GAP, understood, tags, use(), keep());
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("understood");
    Label hint = new Label(words.text("sentence.hint"));
    hint.setId("sentence-hint");
    hint.getStyleClass().add("hint");
    getStyleClass().add("sentence");
    getChildren().setAll(line, hint);
    sentence.offerProperty().subscribe(this::show);
  }

  /** What a screen reader says of the title. */
  String told() {
    List<String> shown = sentence.offerProperty().get().map(tagWords::tags).orElseGet(List::of);
    return shown.isEmpty() ? "" : words.text("understood.told", String.join(", ", shown));
  }

  private Button use() {
    Label key = new Label(words.text("understood.key"));
    key.getStyleClass().add("key");
    Button use = new Button(words.text("understood.use"), key);
    use.setId("use-sentence");
    use.getStyleClass().setAll("use-sentence");
    use.setMinWidth(Region.USE_PREF_SIZE);
    use.setFocusTraversable(false);
    use.setOnAction(_ -> sentence.accept());
    return use;
  }

  private Button keep() {
    Button keep = new Button("", new FontIcon(Feather.X));
    keep.setId("keep-sentence");
    keep.setAccessibleText(words.text("understood.keep"));
    keep.setTooltip(new Tooltip(words.text("understood.keep")));
    keep.getStyleClass().setAll("icon-button", "small-button");
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.setFocusTraversable(false);
    keep.setOnAction(_ -> sentence.keep());
    return keep;
  }

  private void show(Optional<Sentence.Offer> offer) {
    tags.getChildren()
        .setAll(
            offer.map(tagWords::tags).orElseGet(List::of).stream().map(SentenceTags::tag).toList());
    FieldView.show(line, offer.isPresent());
  }

  private static Label tag(String text) {
    Label tag = new Label(text);
    tag.getStyleClass().add("tag");
    Wrapping.of(tag);
    return tag;
  }
}
