package org.realtimeagenda.desktop.calendar;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.VPos;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/**
 * Words on a chip. Style sheets don't reach them: a week has hundreds of chips, and a first picture
 * would wait until JavaFX has looked for the rules of three texts on each.
 */
final class ChipText extends Text {

  /** As labels have it: the middle of what is written is in the middle of its bounds. */
  static final TextBoundsType BOUNDS = TextBoundsType.LOGICAL_VERTICAL_CENTER;

  private ChipFont chipFont;

  ChipText(ChipFont chipFont) {
    this.chipFont = chipFont;
    setFont(chipFont.font());
    setBoundsType(BOUNDS);
    setTextOrigin(VPos.TOP);
    setManaged(false);
    setMouseTransparent(true);
  }

  ChipFont chipFont() {
    return chipFont;
  }

  void writeWith(ChipFont next) {
    chipFont = next;
    setFont(next.font());
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return List.of();
  }
}
