package org.realtimeagenda.desktop.calendar;

import com.calendarfx.view.EntryViewBase;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The colour of what is written on a chip: {@code -fx-text-fill} of the chip itself. */
final class ChipInk extends StyleableObjectProperty<Paint> {

  private static final TextFill TEXT_FILL = new TextFill();

  /** What style sheets can say of a chip, besides what they can of a control. */
  static final List<CssMetaData<? extends Styleable, ?>> STYLES = List.of(TEXT_FILL);

  private final EntryViewBase<?> chip;
  private final Consumer<Paint> changed;

  /**
   * @param changed called with another colour
   */
  ChipInk(EntryViewBase<?> chip, Consumer<Paint> changed) {
    super(Color.BLACK);
    this.chip = chip;
    this.changed = changed;
  }

  @Override
  protected void invalidated() {
    changed.accept(get());
  }

  @Override
  public Object getBean() {
    return chip;
  }

  @Override
  public String getName() {
    return "textFill";
  }

  @Override
  public CssMetaData<? extends Styleable, Paint> getCssMetaData() {
    return TEXT_FILL;
  }

  private static final class TextFill extends CssMetaData<EntryViewBase<?>, Paint> {
    TextFill() {
      super("-fx-text-fill", StyleConverter.getPaintConverter(), Color.BLACK);
    }

    @Override
    public boolean isSettable(EntryViewBase<?> chip) {
      return true;
    }

    @Override
    public StyleableProperty<Paint> getStyleableProperty(EntryViewBase<?> chip) {
      return ((ChipSkin<?>) chip.getSkin()).ink();
    }
  }
}
