package org.realtimeagenda.desktop.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.CalendarFiles;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.EventEditor;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.exchange.FileChoice;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.shell.WindowMemory;

/**
 * The window's parts, put together. The constructor begins the first question to the replica before
 * the toolkit runs; {@link #show} makes the window.
 */
public final class CalendarApp {

  /** Makes the dialog over the window's content; {@code compare} opens two versions of an event. */
  @FunctionalInterface
  public interface EditorMaker {
    EventEditor over(
        StackPane window,
        Replica replica,
        Colleagues colleagues,
        Edits edits,
        Formats formats,
        Consumer<EventKey> compare);
  }

  private final CalendarData data;
  private final EditorMaker editorMaker;
  private final @Nullable FileChoice files;

  /** Null until it is shown. */
  private @Nullable CalendarWindow window;

  /** Asks for calendar files in the desktop's dialogs. */
  public CalendarApp(
      Settings settings,
      WindowMemory memory,
      Function<ReplicaListener, Replica> openReplica,
      EditorMaker editorMaker) {
    this(settings, memory, openReplica, editorMaker, null);
  }

  /**
   * The same, asking {@code files}.
   *
   * @param files null for the desktop's dialogs
   */
  public CalendarApp(
      Settings settings,
      WindowMemory memory,
      Function<ReplicaListener, Replica> openReplica,
      EditorMaker editorMaker,
      @Nullable FileChoice files) {
    this.data = new CalendarData(settings, memory, openReplica);
    this.editorMaker = editorMaker;
    this.files = files;
  }

  /**
   * Shows the window; on the FX thread.
   *
   * @param painted called once, on the FX thread, when the window can be seen
   * @param tryAgain reads the connection anew; called on the FX thread, where it doesn't wait
   */
  public void show(Stage stage, Runnable painted, Runnable tryAgain) {
    window = new CalendarWindow(data, editorMaker, files, tryAgain);
    window.show(stage, painted);
  }

  /**
   * Does all that the window does without showing it, until somebody shows the stage; on the FX
   * thread.
   *
   * @param begun called once, on the FX thread
   * @param tryAgain as for {@link #show}
   */
  void stayHidden(Stage stage, Runnable begun, Runnable tryAgain) {
    window = new CalendarWindow(data, editorMaker, files, tryAgain);
    window.stayHidden(stage, begun);
  }

  /** Shows what importing a file would do, in the window that is shown; on the FX thread. */
  public void importFile(Path file) {
    Objects.requireNonNull(window).importFile(file);
  }

  /**
   * Opens a calendar file, or a published calendar, in the window that is shown; on the FX thread.
   */
  public void open(URI what) {
    if (CalendarFiles.isAddress(what.toString())) {
      Objects.requireNonNull(window).subscribe(what);
    } else {
      importFile(Path.of(what));
    }
  }

  /** The replica can't be followed as things are; on any thread. */
  void needsYou(ReplicaState.NeedsYou need) {
    data.binding.stateChanged(need);
  }
}
