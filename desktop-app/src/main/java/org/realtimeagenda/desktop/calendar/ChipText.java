package org.realtimeagenda.desktop.calendar;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.VPos;
import javafx.scene.text.Text;

/**
 * Words on a chip. Style sheets don't reach them: a week has hundreds of chips, and a first picture
 * would wait until JavaFX has looked for the rules of three texts on each.
 */
final class ChipText extends Text {

  private Letters letters;

  ChipText(Letters letters) {
    this.letters = letters;
    setFont(letters.font());
    setBoundsType(Letters.BOUNDS);
    setTextOrigin(VPos.TOP);
    setManaged(false);
    setMouseTransparent(true);
  }

  Letters letters() {
    return letters;
  }

  void write(Letters next) {
    letters = next;
    setFont(next.font());
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return List.of();
  }
}
