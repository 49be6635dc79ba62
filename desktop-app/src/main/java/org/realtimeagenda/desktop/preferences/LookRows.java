package org.realtimeagenda.desktop.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
    String name = Texts.text("theme");
    return new PreferenceRow(
        name,
        new Segments<>(
            "preferences-theme",
            name,
            orAsSystem(options("theme.", Theme.values())),
            look.get().theme(),
            chosen -> change(now -> now.withTheme(chosen.value()))));
  }

  private Node density() {
    String name = Texts.text("density");
    return new PreferenceRow(
        name,
        new Segments<>(
            "preferences-density",
            name,
            options("density.", Density.values()),
            look.get().density(),
            chosen -> change(now -> now.withDensity(chosen.sure()))));
  }

  private Node size() {
    String name = Texts.text("size");
    return new PreferenceRow(
        name,
        new Segments<>(
            "preferences-size",
            name,
            options("size.", TextSize.values()),
            look.get().textSize(),
            chosen -> change(now -> now.withTextSize(chosen.sure()))));
  }

  private Node motion() {
    String name = Texts.text("motion");
    return new PreferenceRow(
        name,
        new Segments<>(
            "preferences-motion",
            name,
            orAsSystem(options("motion.", Motion.values())),
            look.get().motion(),
            chosen -> change(now -> now.withMotion(chosen.value()))));
  }

  private void change(UnaryOperator<Look> change) {
    look.set(change.apply(look.get()));
  }

  private static <E extends Enum<E>> List<Option<E>> orAsSystem(List<Option<E>> options) {
    List<Option<E>> all = new ArrayList<>(options);
    all.addFirst(new Option<>(null, "system", Texts.text("as-system")));
    return all;
  }

  private static <E extends Enum<E>> List<Option<E>> options(String prefix, E[] values) {
    return Stream.of(values)
        .map(value -> new Option<>(value, name(value), Texts.text(prefix + value)))
        .toList();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
