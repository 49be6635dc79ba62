package org.realtimeagenda.desktop.exchange;

import java.util.List;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.theme.Wrapping;

/** A line of the report, as high as its sentence. */
final class MistakeCell extends ListCell<String> {

  /** About as much as fits beside one another, and how high that is. */
  private static final int CHARACTERS = 62;

  private static final int LINE = 17;
  private static final int PADDING = 8;
  private static final int HIGHEST = 140;

  MistakeCell() {
    Wrapping.of(this);
    // as wide as the list
    setPrefWidth(0);
  }

  /** As much as the lines need, up to what the card has room for. */
  static double heightOf(List<String> lines) {
    int height = PADDING;
    for (String line : lines) {
      height += PADDING + LINE * (1 + line.length() / CHARACTERS);
      if (height > HIGHEST) {
        return HIGHEST;
      }
    }
    return height;
  }

  @Override
  protected void updateItem(@Nullable String sentence, boolean empty) {
    super.updateItem(sentence, empty);
    setText(empty ? null : sentence);
  }
}
