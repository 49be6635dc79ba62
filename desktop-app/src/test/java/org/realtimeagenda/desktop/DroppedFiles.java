package org.realtimeagenda.desktop;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;
import org.jspecify.annotations.Nullable;

/** Files that are dragged from the desktop over a node, which the headless platform can't do. */
final class DroppedFiles implements TKClipboard {
  private final List<File> files;

  private DroppedFiles(List<File> files) {
    this.files = files;
  }

  /**
   * Drags a file over {@code target} and drops it; false where it isn't taken. On the FX thread.
   */
  static boolean drop(Path file, Node target) {
    Dragboard board = DragboardHelper.createDragboard(new DroppedFiles(List.of(file.toFile())));
    DragEvent over = event(DragEvent.DRAG_OVER, board, target);
    Event.fireEvent(target, over);
    if (!over.isAccepted()) {
      return false;
    }
    DragEvent dropped = event(DragEvent.DRAG_DROPPED, board, target);
    Event.fireEvent(target, dropped);
    return dropped.isDropCompleted();
  }

  private static DragEvent event(EventType<DragEvent> type, Dragboard board, Node target) {
    // an event of its own, since one that is copied for its target isn't told back
    return new DragEvent(
        target,
        target,
        type,
        board,
        1,
        1,
        1,
        1,
        TransferMode.COPY,
        null,
        target,
        new PickResult(target, 1, 1));
  }

  @Override
  public Set<DataFormat> getContentTypes() {
    return Set.of(DataFormat.FILES);
  }

  @Override
  @SafeVarargs
  public final boolean putContent(Pair<DataFormat, Object>... content) {
    return false;
  }

  @Override
  public @Nullable Object getContent(DataFormat format) {
    return format.equals(DataFormat.FILES) ? files : null;
  }

  @Override
  public boolean hasContent(DataFormat format) {
    return format.equals(DataFormat.FILES);
  }

  @Override
  public Set<TransferMode> getTransferModes() {
    return Set.of(TransferMode.COPY);
  }

  @Override
  public void setDragView(Image image) {}

  @Override
  public void setDragViewOffsetX(double offset) {}

  @Override
  public void setDragViewOffsetY(double offset) {}

  @Override
  public @Nullable Image getDragView() {
    return null;
  }

  @Override
  public double getDragViewOffsetX() {
    return 0;
  }

  @Override
  public double getDragViewOffsetY() {
    return 0;
  }
}
