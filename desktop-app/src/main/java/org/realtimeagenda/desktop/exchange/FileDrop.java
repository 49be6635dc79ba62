package org.realtimeagenda.desktop.exchange;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.realtimeagenda.desktop.CalendarFiles;

/** Takes calendar files that are dropped on the window. */
final class FileDrop {
  private FileDrop() {}

  /**
   * Begins to take them.
   *
   * @param possible whether one can be taken just now
   */
  static void install(Scene window, BooleanSupplier possible, Consumer<Path> open) {
    window.addEventFilter(
        DragEvent.DRAG_OVER,
        over -> {
          if (possible.getAsBoolean() && file(over.getDragboard()).isPresent()) {
            over.acceptTransferModes(TransferMode.COPY);
            over.consume();
          }
        });
    window.addEventFilter(
        DragEvent.DRAG_DROPPED,
        dropped -> {
          Optional<Path> file = file(dropped.getDragboard());
          if (possible.getAsBoolean() && file.isPresent()) {
            dropped.setDropCompleted(true);
            dropped.consume();
            open.accept(file.get());
          }
        });
  }

  private static Optional<Path> file(Dragboard board) {
    return board.getFiles().stream()
        .map(File::toPath)
        .filter(file -> CalendarFiles.isOne(file.toString()))
        .findFirst();
  }
}
