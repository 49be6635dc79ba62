package org.realtimeagenda.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LettersTest {
  private static final String TITLE = "Planning, the second half";

  @Start
  void start(Stage unused) {
    Theme.LIGHT.install();
  }

  @Test
  void textsTakeTheRoomThatWasMeasured(FxRobot robot) {
    List<String> simple =
        List.of(
            "Travel 4997",
            "AVATAR, Të fi",
            "Prüfung – Straße… ẞ",
            "8:00 am – 9:30 am",
            "Встреча в 15:00",
            "Συνάντηση",
            "Họp nhóm tuần",
            "“Don’t” „Über“ — 12 € • 5‰ AL ›",
            "");
    List<String> others = List.of("会議", "ป้าย", "soft\u00ADhyphen", "n\u0303o\u0308");
    robot.interact(
        () -> {
          assertTrue(simple.stream().allMatch(Letters::areSimple));
          assertTrue(others.stream().noneMatch(Letters::areSimple));
          assertAll(
              Stream.of(Letters.Of.values())
                  .flatMap(
                      kind ->
                          Stream.concat(simple.stream(), others.stream())
                              .map(text -> () -> isSo(text, kind))));
        });
  }

  private static void isSo(String text, Letters.Of kind) {
    Letters letters = Letters.of(kind);
    Text laid = new Text(text);
    laid.setFont(letters.font());
    laid.setBoundsType(Letters.BOUNDS);
    Bounds bounds = laid.getLayoutBounds();
    assertEquals(Math.ceil(bounds.getWidth()), letters.width(text), text);
    assertEquals(Math.ceil(bounds.getHeight()), letters.height(text), text);
  }

  @Test
  void titleKeepsAllThatFits(FxRobot robot) {
    robot.interact(
        () -> {
          Letters letters = Letters.of(Letters.Of.TITLE);
          double room = letters.width("Planning…");
          assertEquals(TITLE, TitleCut.inOneLine(TITLE, letters.width(TITLE), letters));
          assertEquals("Planning…", TitleCut.inOneLine(TITLE, room, letters));
          assertEquals("Plannin…", TitleCut.inOneLine(TITLE, room - 1, letters));
          assertEquals("…", TitleCut.inOneLine(TITLE, 3, letters));
        });
  }

  @Test
  void eachWordIsCutForItself(FxRobot robot) {
    robot.interact(
        () -> {
          Letters letters = Letters.of(Letters.Of.TITLE);
          assertEquals("Pla… the", TitleCut.words("Planning the", letters.width("Pla…"), letters));
          assertEquals("W 4", TitleCut.words("Weekly 40", letters.width("W"), letters));
        });
  }

  @Test
  void noLetterIsCutInHalf(FxRobot robot) {
    robot.interact(
        () -> {
          Letters letters = Letters.of(Letters.Of.TITLE);
          String faces = "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02";
          for (double room = 0; room < letters.width(faces); room++) {
            String cut = TitleCut.inOneLine(faces, room, letters);
            assertTrue(faces.startsWith(cut.substring(0, cut.length() - 1)), cut);
            assertEquals(1, cut.length() % 2, cut);
          }
        });
  }
}
