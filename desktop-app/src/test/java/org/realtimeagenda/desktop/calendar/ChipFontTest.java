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
class ChipFontTest {
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
          assertTrue(simple.stream().allMatch(ChipFont::areSimple));
          assertTrue(others.stream().noneMatch(ChipFont::areSimple));
          assertAll(
              Stream.of(ChipFont.values())
                  .flatMap(
                      font ->
                          Stream.concat(simple.stream(), others.stream())
                              .map(text -> () -> isSo(text, font))));
        });
  }

  private static void isSo(String text, ChipFont font) {
    Text laid = new Text(text);
    laid.setFont(font.font());
    laid.setBoundsType(ChipText.BOUNDS);
    Bounds bounds = laid.getLayoutBounds();
    assertEquals(Math.ceil(bounds.getWidth()), font.width(text), text);
    assertEquals(Math.ceil(bounds.getHeight()), font.height(text), text);
  }

  @Test
  void titleKeepsAllThatFits(FxRobot robot) {
    robot.interact(
        () -> {
          ChipFont font = ChipFont.TITLE;
          double room = font.width("Planning…");
          assertEquals(TITLE, TitleCut.inOneLine(TITLE, font.width(TITLE), font));
          assertEquals("Planning…", TitleCut.inOneLine(TITLE, room, font));
          assertEquals("Plannin…", TitleCut.inOneLine(TITLE, room - 1, font));
          assertEquals("…", TitleCut.inOneLine(TITLE, 3, font));
        });
  }

  @Test
  void eachWordIsCutForItself(FxRobot robot) {
    robot.interact(
        () -> {
          ChipFont font = ChipFont.TITLE;
          assertEquals("Pla… the", TitleCut.words("Planning the", font.width("Pla…"), font));
          assertEquals("W 4", TitleCut.words("Weekly 40", font.width("W"), font));
        });
  }

  @Test
  void noLetterIsCutInHalf(FxRobot robot) {
    robot.interact(
        () -> {
          ChipFont font = ChipFont.TITLE;
          String faces = "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02";
          for (double room = 0; room < font.width(faces); room++) {
            String cut = TitleCut.inOneLine(faces, room, font);
            assertTrue(faces.startsWith(cut.substring(0, cut.length() - 1)), cut);
            assertEquals(1, cut.length() % 2, cut);
          }
        });
  }
}
