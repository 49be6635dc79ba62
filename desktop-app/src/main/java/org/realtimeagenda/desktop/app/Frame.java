package org.realtimeagenda.desktop.app;

import com.sun.glass.ui.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.realtimeagenda.desktop.ThisProgram;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.theme.TextSize;

/** Where the window is on the screens: as it was, where that screen still exists. */
final class Frame {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 820;
  private static final double LEAST_HEIGHT = 520;

  private Frame() {}

  static void restore(Stage stage, WindowMemory memory) {
    nameTheWindow();
    WindowMemory.Bounds bounds = memory.bounds();
    if (bounds != null && isOnAScreen(bounds)) {
      stage.setX(bounds.x());
      stage.setY(bounds.y());
      stage.setWidth(bounds.width());
      stage.setHeight(bounds.height());
      return;
    }
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
  }

  /** The least that can still be used, with text of that size. */
  static void limit(Stage stage, TextSize size) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(LEAST_WIDTH * size.factor(), screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT * size.factor(), screen.getHeight()));
  }

  static void keep(Stage stage, WindowMemory memory) {
    memory.bounds(
        new WindowMemory.Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
  }

  /** By this name a desktop finds the icon; JavaFX alone calls it "java". */
  private static void nameTheWindow() {
    Application.GetApplication().setName(ThisProgram.COMMAND);
  }

  /** The upper left part of the title bar can be reached. */
  private static boolean isOnAScreen(WindowMemory.Bounds bounds) {
    return !Screen.getScreensForRectangle(bounds.x() + 50, bounds.y() + 10, 1, 1).isEmpty();
  }
}
