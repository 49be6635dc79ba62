package org.realtimeagenda.desktop.preferences;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import org.realtimeagenda.desktop.theme.Appearance;
import org.realtimeagenda.desktop.theme.Density;
import org.realtimeagenda.desktop.theme.Look;
import org.realtimeagenda.desktop.theme.Motion;
import org.realtimeagenda.desktop.theme.TextSize;
import org.realtimeagenda.desktop.theme.Theme;

/** How the window looks. */
final class LookRows {
  private final ObjectProperty<Look> look;

  LookRows(Appearance appearance) {
    this.look = appearance.lookProperty();
  }

  List<Node> rows() {
    return List.of(
        theme(),
        new PreferenceRow(Texts.text("accent"), new AccentSwatches(look)),
        density(),
        size(),
        motion());
  }

  private Node theme() {
    return new PreferenceRow(
        Texts.text("theme"),
        new Segments<>(
            "theme",
            Option.allOr("as-system", "theme.", Theme.values()),
            look.get().theme(),
            chosen -> change(now -> now.withTheme(chosen.value()))));
  }

  private Node density() {
    return new PreferenceRow(
        Texts.text("density"),
        new Segments<>(
            "density",
            Option.all("density.", Density.values()),
            look.get().density(),
            chosen -> change(now -> now.withDensity(chosen.sure()))));
  }

  private Node size() {
    return new PreferenceRow(
        Texts.text("size"),
        new Segments<>(
            "size",
            Option.all("size.", TextSize.values()),
            look.get().textSize(),
            chosen -> change(now -> now.withTextSize(chosen.sure()))));
  }

  private Node motion() {
    return new PreferenceRow(
        Texts.text("motion"),
        new Segments<>(
            "motion",
            Option.allOr("as-system", "motion.", Motion.values()),
            look.get().motion(),
            chosen -> change(now -> now.withMotion(chosen.value()))));
  }

  private void change(UnaryOperator<Look> change) {
    look.set(change.apply(look.get()));
  }
}
