package org.realtimeagenda.desktop.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimeagenda.desktop.calendar.EntryView;
import org.realtimeagenda.desktop.theme.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Goes through the pictures of a language, and looks for texts and buttons without room. */
@ExtendWith(ApplicationExtension.class)
class CutTextsTest {
  @TempDir private Path folder;

  @Start
  void start(Stage stage) {
    stage.hide();
  }

  /** Each takes a minute, so a person's check has the one with the longest words. */
  static String[] languages() {
    return System.getProperty("cut.languages", "fr-FR").split(",");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noTextOfTheWindowIsCut(String language) throws IOException {
    Looking camera = new Looking(folder);
    try (camera) {
      LanguagePictures.take(camera, Locale.forLanguageTag(language), "");
    }
    assertEquals(List.of(), camera.cut);
  }

  /** Looks at each text in place of a picture. */
  private static final class Looking extends Camera {
    final List<String> cut = new ArrayList<>();

    Looking(Path folder) {
      super(folder, Theme.LIGHT);
    }

    @Override
    void settle() {
      WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    void shot(String name) {
      settle();
      robot.interact(
          () -> {
            for (Window window : List.copyOf(Window.getWindows())) {
              Parent root = window.getScene().getRoot();
              root.applyCss();
              root.layout();
              look(name, root);
            }
          });
    }

    private void look(String picture, Node node) {
      if (!node.isVisible() || ofAnyLength(node)) {
        return;
      }
      if (node instanceof Labeled labeled && labeled.getText() != null) {
        look(picture, labeled);
        lookBeside(picture, labeled);
      }
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> look(picture, child));
      }
    }

    /**
     * What people write, what a sentence below says again, and the heading, which gives way in a
     * narrow window and to a search; their tooltips have all of it.
     */
    private boolean ofAnyLength(Node node) {
      return node instanceof EntryView
          || node.getStyleClass().contains("tag")
          || node.getStyleClass().contains("offer")
          || "repeat".equals(node.getId())
          || ("heading".equals(node.getId())
              && (node.getScene().getWidth() < 1280 || node.getScene().lookup("#search") != null));
    }

    /** What reaches out of the window, or of what scrolls it up and down. */
    private void lookBeside(String picture, Labeled labeled) {
      double right = labeled.localToScene(labeled.getLayoutBounds()).getMaxX();
      double room = labeled.getScene().getWidth();
      for (Node around = labeled; around != null; around = around.getParent()) {
        Node seen = around instanceof ScrollPane ? around.lookup(".viewport") : null;
        if (seen != null) {
          room = Math.min(room, seen.localToScene(seen.getLayoutBounds()).getMaxX());
        }
      }
      if (labeled.getWidth() > 0 && labeled.getText().length() > 0 && right > room + 0.5) {
        cut.add(picture + ": " + labeled.getText() + " reaches out by " + (right - room));
      }
    }

    private void look(String picture, Labeled labeled) {
      if (labeled.lookup(".text") instanceof Text shown
          && labeled.getText().length() > 0
          && labeled.getWidth() > 0
          && !shown.getText().equals(labeled.getText())
          && shown.getText().endsWith(labeled.getEllipsisString())) {
        String found = labeled.getText() + " is shown as " + shown.getText();
        cut.add(picture + ": " + found);
      }
    }
  }
}
