package org.realtimeagenda.desktop.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.EntrySource;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.overlay.Overlay;
import org.realtimeagenda.desktop.toast.Toast;
import org.realtimeagenda.desktop.toast.Toasts;

/**
 * Saves what the window shows as a PDF file: the team's events, and what is beside them. It is
 * called on the FX thread, and writes away from it.
 */
public final class PrintParts {

  /** What takes longer shows how far it is. */
  private static final Duration UNSEEN = Duration.seconds(1);

  private final Replica replica;
  private final List<EntrySource> beside;
  private final Colleagues colleagues;
  private final Toasts toasts;
  private final PdfTarget target;
  private final Supplier<ReplicaState> state;
  private final Clock clock;
  private final Formats formats;
  private final Paper paper;
  private final PrintWords words;
  private final Overlay overlay;
  private final Executor work = task -> Thread.ofPlatform().daemon().name("print").start(task);
  private @Nullable Writing running;

  /**
   * Asks for files in the desktop's dialog.
   *
   * @param host the window's content, which lays its children over each other
   * @param beside what is shown beside the team's events
   * @param clock its zone is the reader's
   * @param region says which paper there is
   */
  public PrintParts(
      Pane host,
      Replica replica,
      List<EntrySource> beside,
      Colleagues colleagues,
      Toasts toasts,
      Supplier<ReplicaState> state,
      Clock clock,
      Formats formats,
      Locale region) {
    this(
        host,
        replica,
        beside,
        colleagues,
        toasts,
        new DesktopTarget(host, new PrintWords(formats)),
        state,
        clock,
        formats,
        region);
  }

  /** The same, asking {@code target}. */
  PrintParts(
      Pane host,
      Replica replica,
      List<EntrySource> beside,
      Colleagues colleagues,
      Toasts toasts,
      PdfTarget target,
      Supplier<ReplicaState> state,
      Clock clock,
      Formats formats,
      Locale region) {
    this.replica = replica;
    this.beside = List.copyOf(beside);
    this.colleagues = colleagues;
    this.toasts = toasts;
    this.target = target;
    this.state = state;
    this.clock = clock;
    this.formats = formats;
    this.paper = Paper.of(region);
    this.words = new PrintWords(formats);
    this.overlay = new Overlay(host);
  }

  /** Whether the card of a file that is being written is shown. */
  public ReadOnlyBooleanProperty showingProperty() {
    return overlay.showingProperty();
  }

  /** Asks for a file, and writes these days into it; one that is being written goes on first. */
  public void save(Printout.Days days) {
    if (running == null) {
      target.ask(name(days)).ifPresent(file -> write(days, file));
    }
  }

  /** Without what some systems don't have in the name of a file. */
  private String name(Printout.Days days) {
    String name = words.text("name." + days.kind(), words.heading(days));
    return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip() + ".pdf";
  }

  private void write(Printout.Days days, Path file) {
    Writing writing = new Writing(words, fileName(file), overlay);
    running = writing;
    Printout.Seen seen = Printout.Seen.of(colleagues);
    ReplicaState now = state.get();
    ZonedDateTime at = ZonedDateTime.now(clock);
    PauseTransition wait = new PauseTransition(UNSEEN);
    wait.setOnFinished(_ -> writing.show());
    wait.play();
    CompletableFuture<List<Occurrence>> team =
        replica.occurrences(days.from(), days.to(), clock.getZone());
    Answers.onFx(
        team.thenCombineAsync(
            EntrySource.all(beside, days.from(), days.to()),
            (events, others) ->
                write(file, Printout.of(days, events, others, seen, now, at), writing),
            work),
        (pages, failure) -> {
          wait.stop();
          overlay.hide();
          running = null;
          tell(file, pages, failure);
        });
  }

  private int write(Path file, Printout printout, Progress progress) {
    try {
      return PdfFile.write(file, printout, paper, formats, progress);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void tell(Path file, Integer pages, @Nullable Throwable failure) {
    if (failure == null) {
      toasts.show(
          new Toast(
              new Toast.From.Deed(Feather.FILE_TEXT),
              words.text("done"),
              words.text("pages", fileName(file), pages),
              new Toast.Action(words.text("open"), () -> open(file))));
    } else if (!(reason(failure) instanceof CancellationException)) {
      warn(words.text("failed", fileName(file)), reason(failure));
    }
  }

  private void open(Path file) {
    Answers.onFx(
        CompletableFuture.runAsync(
            () -> {
              try {
                Viewer.open(file);
              } catch (IOException none) {
                throw new UncheckedIOException(none);
              }
            },
            work),
        (_, failure) -> {
          if (failure != null) {
            warn(words.text("cannot-open", fileName(file)), reason(failure));
          }
        });
  }

  private static String fileName(Path file) {
    return Objects.toString(file.getFileName(), "");
  }

  private void warn(String title, Throwable reason) {
    String detail = reason.getMessage() == null ? reason.toString() : reason.getMessage();
    toasts.show(new Toast(new Toast.From.Warning(), title, detail, null));
  }

  private static Throwable reason(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof UncheckedIOException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
