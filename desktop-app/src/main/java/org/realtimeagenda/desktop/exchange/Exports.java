package org.realtimeagenda.desktop.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.client.exchange.ExportChoice;
import org.realtimeagenda.client.exchange.ExportFile;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.toast.Toast;
import org.realtimeagenda.desktop.toast.Toasts;

/** Writes events into a file that the person names; a toast says what came of it. */
final class Exports {
  private final Replica replica;
  private final FileChoice files;
  private final Toasts toasts;
  private final ExchangeWords words;
  private final Clock clock;
  private final Executor work;

  Exports(
      Replica replica,
      FileChoice files,
      Toasts toasts,
      ExchangeWords words,
      Clock clock,
      Executor work) {
    this.replica = replica;
    this.files = files;
    this.toasts = toasts;
    this.words = words;
    this.clock = clock;
    this.work = work;
  }

  private record Written(int events, int leftOut) {}

  /** One event, or the series that it is of. */
  void event(EventKey key, String title) {
    files.toExport(name(title)).ifPresent(file -> write(file, replica.series(key)));
  }

  /** Those of the rows that {@code chosen} takes. */
  void all(Predicate<CalendarEvent> chosen, String title) {
    files
        .toExport(name(title))
        .ifPresent(file -> write(file, replica.events().thenApply(ExportChoice.of(chosen)::of)));
  }

  /** Without what some systems don't have in the name of a file. */
  private String name(String title) {
    String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
    return (name.isEmpty() ? words.text("export.name") : name) + ".ics";
  }

  private void write(Path file, CompletableFuture<List<CalendarEvent>> events) {
    AtomicBoolean stopped = new AtomicBoolean();
    Toast writing =
        new Toast(
                new Toast.From.Deed(Feather.FILE_TEXT),
                words.text("export.writing", Objects.toString(file.getFileName(), "")),
                "",
                new Toast.Action(words.text("cancel"), () -> stopped.set(true)))
            .staying();
    toasts.show(writing);
    Answers.onFx(
        events.thenApplyAsync(rows -> write(file, rows, stopped::get), work),
        (written, failure) -> {
          if (!stopped.get()) {
            toasts.showNow(writing, told(file, written, failure));
          }
        });
  }

  private Written write(Path file, List<CalendarEvent> rows, BooleanSupplier stopped) {
    try {
      int leftOut = ExportFile.write(file, rows, clock.instant(), stopped).size();
      return new Written(rows.size() - leftOut, leftOut);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Toast told(Path file, Written written, @Nullable Throwable failure) {
    String name = Objects.toString(file.getFileName(), "");
    return failure == null
        ? new Toast(
            new Toast.From.Deed(Feather.FILE_TEXT),
            words.text("export.done", written.events()),
            written.leftOut() == 0 ? name : words.text("export.leftOut", name, written.leftOut()),
            null)
        : new Toast(
            new Toast.From.Warning(),
            words.text("export.failed", name),
            String.valueOf(ImportModel.reason(failure)),
            null);
  }
}
