package org.realtimeagenda.desktop.calendar;

import com.calendarfx.model.Entry;
import com.calendarfx.view.EntryViewBase;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.theme.Motion;
import org.realtimeagenda.desktop.theme.Tip;

/**
 * How an event looks: title, time, the owner's initials, and a ring with "New" on what just
 * arrived. What there is no room for goes: first the initials, then the time, then the end of the
 * title.
 */
final class ChipSkin<V extends EntryViewBase<?>> extends SkinBase<V> {

  private static final Duration FLASH = Duration.millis(600);
  private static final double LEAST_HEIGHT = 17;

  private final PageContext context;
  private @Nullable Region flash;
  private final Tip tip;
  private final ChipLayout layout;
  private final ChipInk ink;

  /** Held here, since entry and control outlive this skin and know it weakly. */
  private final InvalidationListener refresh = this::changed;

  private final WeakInvalidationListener weak = new WeakInvalidationListener(refresh);
  private Entry<?> followed;

  ChipSkin(V view, PageContext context) {
    super(view);
    this.context = context;
    this.followed = view.getEntry();
    Chip chip = chip();
    this.layout = new ChipLayout(chip, getChildren());
    this.ink = new ChipInk(view, layout::color);
    view.setAccessibleRole(AccessibleRole.BUTTON);
    tip = Tip.on(view, () -> Spoken.entry(shown(), context));
    view.setOnMouseEntered(_ -> seen());
    followed.userObjectProperty().addListener(weak);
    view.getDateControl().timeProperty().addListener(weak);
    show(chip);
  }

  /** The chip has been given another entry. */
  void entryChanged() {
    followed.userObjectProperty().removeListener(weak);
    followed = getSkinnable().getEntry();
    followed.userObjectProperty().addListener(weak);
    if (flash != null) {
      flash.setVisible(false);
    }
    changed(followed.userObjectProperty());
  }

  private PageEntry shown() {
    return (PageEntry) followed.getUserObject();
  }

  private Chip chip() {
    return Chip.of(shown(), context);
  }

  /** Either the entry is another or a minute passed, of which nobody is told. */
  private void changed(Observable what) {
    show(chip());
    if (what.equals(followed.userObjectProperty())) {
      getSkinnable().notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
  }

  /** What it is in one sentence is made when somebody listens. */
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? Spoken.entry(shown(), context)
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private void show(Chip chip) {
    V view = getSkinnable();
    chip.dress(view);
    layout.show(chip);
    tip.renew();
    if (shown() instanceof PageEntry.Event event
        && event.isNew()
        && context.arrivals().takeFlash(event.occurrence().key())) {
      flash();
    }
    view.requestLayout();
  }

  private void flash() {
    if (Motion.isReduced(getSkinnable().getDateControl())) {
      return;
    }
    Region over = flash == null ? addFlash() : flash;
    over.setVisible(true);
    FadeTransition fade = new FadeTransition(FLASH, over);
    fade.setFromValue(1);
    fade.setToValue(0);
    fade.setOnFinished(_ -> over.setVisible(false));
    fade.play();
  }

  private Region addFlash() {
    Region made = new Region();
    made.getStyleClass().add("chip-flash");
    made.setManaged(false);
    made.setMouseTransparent(true);
    getChildren().addFirst(made);
    flash = made;
    return made;
  }

  private void seen() {
    if (shown() instanceof PageEntry.Event event && event.isNew()) {
      context.arrivals().seen(event.occurrence().key());
    }
  }

  ChipInk ink() {
    return ink;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return ChipInk.STYLES;
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    if (flash != null) {
      flash.resizeRelocate(0, 0, getSkinnable().getWidth(), getSkinnable().getHeight());
    }
    V view = getSkinnable();
    boolean goesOn = view instanceof AllDayChipView chip && chip.goesOn();
    layout.place(x, y, width, height, goesOn);
    // few have one, since JavaFX paints what has a clip apart
    boolean cut = layout.reachesOver(view.getWidth(), view.getHeight());
    view.setClip(cut ? new Rectangle(view.getWidth(), view.getHeight()) : null);
  }

  @Override
  protected double computeMinHeight(
      double width, double top, double right, double bottom, double left) {
    return LEAST_HEIGHT;
  }
}
