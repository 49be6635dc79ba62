package org.realtimeagenda.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.calendarfx.view.DetailedWeekView;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What all style sheets have in common. */
@ExtendWith(ApplicationExtension.class)
class SheetsTest {

  private static final Set<String> SIZES =
      Set.of("10", "10.5", "11", "11.5", "12", "12.5", "13", "15", "17", "18", "20", "22");

  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|rgba?\\(");

  @Test
  void haveOneScaleOfType() {
    assertEquals(
        List.of(),
        found(
            (property, value) ->
                property.equals("-fx-font-size") && !SIZES.contains(value.replace("px", ""))));
  }

  @Test
  void nameOnlyFontsThatAreLoaded() {
    Set<String> loaded = Set.of("\"Inter\"", "\"Inter SemiBold\"");

    assertEquals(
        List.of(),
        found((property, value) -> property.equals("-fx-font-family") && !loaded.contains(value)));
  }

  @Test
  void keepTheGapsToTheGrid() {
    Set<String> grid = Set.of("0", "1", "2", "4", "6", "8", "12", "16", "20", "24", "40", "-1");

    assertEquals(
        List.of(),
        found(
            (property, value) ->
                Set.of("-fx-spacing", "-fx-hgap", "-fx-vgap").contains(property)
                    && !grid.contains(value)));
  }

  @Test
  void lookColoursUp() {
    assertEquals(
        List.of(),
        Sheet.all().stream()
            .filter(sheet -> !sheet.getFileName().toString().startsWith("tokens-"))
            .flatMap(sheet -> found(sheet, (_, value) -> COLOUR.matcher(value).find()))
            .toList());
  }

  @Test
  void leaveNothingOfCalendarFxs() throws IOException {
    String sheet = WaitForAsyncUtils.waitForAsyncFx(60_000, SheetsTest::sheetOfCalendarFx);
    try (InputStream text = URI.create(sheet).toURL().openStream()) {
      assertFalse(new String(text.readAllBytes(), StandardCharsets.UTF_8).contains("{"));
    }
  }

  private static String sheetOfCalendarFx() {
    return new DetailedWeekView().getUserAgentStylesheet();
  }

  private static List<String> found(BiPredicate<String, String> wrong) {
    return Sheet.all().stream().flatMap(sheet -> found(sheet, wrong)).toList();
  }

  private static Stream<String> found(Path sheet, BiPredicate<String, String> wrong) {
    return Sheet.rules(sheet).stream()
        .flatMap(
            rule ->
                rule.values().entrySet().stream()
                    .filter(one -> wrong.test(one.getKey(), one.getValue()))
                    .map(one -> sheet.getFileName() + " " + rule.selector() + " " + one));
  }
}
