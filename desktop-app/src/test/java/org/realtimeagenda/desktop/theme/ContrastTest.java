package org.realtimeagenda.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each text on each ground that it stands on, read from the sheets, reaches 4.5:1. */
class ContrastTest {

  private static final List<String> SURFACES =
      List.of("-surface", "-background", "-sunken", "-raised");

  /** What is under the pointer, or in columns of the weekend. */
  private static final List<String> MORE_SURFACES = List.of("-hover", "-weekend");

  /** What is selected, found or told of. */
  private static final Map<String, List<String>> PAIRS =
      Map.of(
          "-accent-text", List.of("-accent-soft"),
          "-text", List.of("-hit", "-accent-soft", "-success-soft"),
          "-text-muted", List.of("-accent-soft"),
          "-danger", List.of("-danger-soft"),
          "-warning", List.of("-warning-soft"),
          "-success", List.of("-success-soft"),
          "-on-accent", List.of("-accent"),
          "-on-now", List.of("-now"));

  /** What a mark needs (WCAG 2.2, success criterion 1.4.11). */
  private static final double SEEN = 3;

  private final List<String> tooFaint = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void everyTextCanBeRead(Theme theme) {
    Map<String, String> tokens = Sheet.tokens(theme, ".root");
    for (String text : List.of("-text", "-text-muted")) {
      SURFACES.forEach(ground -> check(tokens, text, ground));
      MORE_SURFACES.forEach(ground -> check(tokens, text, ground));
    }
    for (String text : List.of("-accent-text", "-danger", "-warning", "-success")) {
      SURFACES.forEach(ground -> check(tokens, text, ground));
    }
    check(tokens, "-now", "-surface");
    // a tooltip is the other way round
    check(tokens, "-surface", "-text");
    PAIRS.forEach((text, grounds) -> grounds.forEach(ground -> check(tokens, text, ground)));

    assertEquals(List.of(), tooFaint);
  }

  @ParameterizedTest
  @EnumSource
  void everyChipCanBeRead(Theme theme) {
    for (PaletteColor color : PaletteColor.values()) {
      Map<String, String> tokens = Sheet.tokens(theme, "." + color.styleClass());
      for (String fill : List.of("-chip-fill", "-chip-new", "-chip-past")) {
        check(tokens, "-chip-text", fill);
      }
      // "New" is the other way round
      check(tokens, "-chip-fill", "-chip-text");
    }
    check(Sheet.tokens(theme, ".root"), "-text-muted", "-sunken");

    assertEquals(List.of(), tooFaint);
  }

  /** The grounds of chips and of their bars. */
  private static final List<String> GROUNDS =
      List.of("-surface", "-background", "-raised", "-weekend");

  @ParameterizedTest
  @EnumSource
  void whateverAFilesColourIsItsChipCanBeReadAndItsMarkIsSeen(Theme theme) {
    Map<String, String> tokens = Sheet.tokens(theme, ".root");
    List<Color> grounds = GROUNDS.stream().map(ground -> Color.web(tokens.get(ground))).toList();
    int exact = 0;
    for (Color color : everyColour()) {
      ChipTokens made = ChipTokens.of(color, theme);
      for (Color fill : List.of(made.fill(), made.fresh(), made.past())) {
        check(color + " on its fill", made.text(), fill);
      }
      grounds.forEach(ground -> check(color + " on " + ground, made.text(), ground));
      grounds.forEach(ground -> check(color + " as a mark", made.bar(), ground, SEEN));
      if (grounds.stream().allMatch(ground -> Contrast.between(color, ground) >= SEEN)) {
        assertEquals(color, made.bar());
        exact++;
      } else if (color.getSaturation() > 0) {
        assertEquals(color.getHue(), made.bar().getHue(), 1e-3);
      }
    }

    assertEquals(List.of(), tooFaint);
    assertTrue(exact > 1500, exact + " colours are as they were");
  }

  @Test
  void magentaIsMagentaInLightAndDark() {
    OwnColor magenta = assertInstanceOf(OwnColor.class, ChipColor.named("#d400d4"));
    assertEquals("#D400D4", magenta.stored());
    assertEquals("#D400D4", AccentColors.web(magenta.light().bar()));
    assertEquals("#D400D4", AccentColors.web(magenta.dark().bar()));
    assertEquals(ChipColor.named("Fuchsia"), ChipColor.named("#FF00FF"));
    assertEquals(PaletteColor.BLUE, ChipColor.named("Blue"));
    for (String none : List.of("", "transparent", "#12345", "rgb(1,2,3)", "decade")) {
      assertNull(ChipColor.named(none), none);
    }
  }

  /** Sixteen steps of red, green and blue, from black to white. */
  private static List<Color> everyColour() {
    List<Color> all = new ArrayList<>();
    for (int number = 0; number < 16 * 16 * 16; number++) {
      all.add(Color.rgb(17 * (number >> 8), 17 * (number >> 4 & 15), 17 * (number & 15)));
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource
  void whateverTheAccentIsItCanBeRead(Theme theme) {
    Map<String, String> tokens = Sheet.tokens(theme, ".root");
    for (Color hue : hues()) {
      AccentColors made = AccentColors.of(hue, theme);
      check("white on " + hue, Color.WHITE, made.fill());
      check(hue + " on soft", made.text(), made.soft());
      for (String ground : SURFACES) {
        check(hue + " on " + ground, made.text(), Color.web(tokens.get(ground)));
      }
      check("text on soft " + hue, Color.web(tokens.get("-text")), made.soft());
    }

    assertEquals(List.of(), tooFaint);
  }

  /** The palette, and whatever a system may have: all around the circle, pale to dark. */
  private static List<Color> hues() {
    List<Color> hues = new ArrayList<>(List.of(Color.BLACK, Color.WHITE, Color.GRAY));
    for (Accent accent : Accent.values()) {
      Color hue = accent.hue(Color.YELLOW);
      if (hue != null) {
        hues.add(hue);
      }
    }
    for (int degrees = 0; degrees < 360; degrees += 15) {
      for (double part : new double[] {0.3, 0.6, 1}) {
        hues.add(Color.hsb(degrees, 1, part));
        hues.add(Color.hsb(degrees, part, 1));
      }
    }
    return hues;
  }

  @ParameterizedTest
  @EnumSource
  void accentsAreTheColoursOfColleagues(PaletteColor color) {
    String bar = Sheet.tokens(Theme.LIGHT, "." + color.styleClass()).get("-chip-bar");

    assertEquals(Color.web(bar), Accent.valueOf(color.name()).hue(Color.BLACK));
  }

  private void check(Map<String, String> tokens, String text, String ground) {
    check(text + " on " + ground, Color.web(tokens.get(text)), Color.web(tokens.get(ground)));
  }

  private void check(String what, Color text, Color ground) {
    check(what, text, ground, Contrast.OF_TEXT);
  }

  private void check(String what, Color text, Color ground, double least) {
    double ratio = Contrast.between(Contrast.rounded(text), Contrast.rounded(ground));
    if (ratio < least) {
      tooFaint.add("%s: %.2f".formatted(what, ratio));
    }
  }
}
