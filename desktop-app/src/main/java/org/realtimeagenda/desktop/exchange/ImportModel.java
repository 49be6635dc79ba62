package org.realtimeagenda.desktop.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.exchange.ImportPlan;
import org.realtimeagenda.client.exchange.Importer;
import org.realtimeagenda.client.icalendar.ICalendarReader;
import org.realtimeagenda.client.icalendar.Reading;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.edit.Did;
import org.realtimeagenda.desktop.edit.Edits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports one file; used on the FX thread, while the work is done on another. */
final class ImportModel {
  private static final Logger LOG = LoggerFactory.getLogger(ImportModel.class);

  private final Path file;
  private final Importer importer;
  private final Edits edits;
  private final Executor work;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final ReadOnlyObjectWrapper<ImportStep> step =
      new ReadOnlyObjectWrapper<>(this, "step", new ImportStep.Reading());
  private final BooleanProperty confidentialToo;

  /**
   * @param edits remembers what was made, so that it can be taken back as one
   * @param alone nobody else reads this calendar, so what is private may be in it
   */
  ImportModel(Path file, Replica replica, Edits edits, boolean alone, Executor work) {
    this.file = file;
    this.importer = new Importer(replica);
    this.edits = edits;
    this.work = work;
    this.confidentialToo = new SimpleBooleanProperty(this, "confidentialToo", alone);
  }

  ReadOnlyObjectProperty<ImportStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Whether events that the file calls private are taken. */
  BooleanProperty confidentialTooProperty() {
    return confidentialToo;
  }

  Path file() {
    return file;
  }

  /** Reads the file, and looks what importing it would do. */
  void begin() {
    Answers.onFx(CompletableFuture.supplyAsync(this::look, work), this::ended);
  }

  private ImportStep look() {
    try (InputStream in = Files.newInputStream(file)) {
      return switch (ICalendarReader.read(in)) {
        case Reading.Broken(var mistake) -> new ImportStep.Broken(mistake);
        case Reading.Read read -> new ImportStep.Ready(importer.plan(read));
      };
    } catch (NoSuchFileException gone) {
      throw new UncheckedIOException(new IOException(file.toString(), gone));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Does what is planned. */
  void start() {
    if (!(step.get() instanceof ImportStep.Ready(ImportPlan plan))) {
      return;
    }
    boolean all = confidentialToo.get();
    List<LocalEdit> planned = plan.edits(all);
    step.set(new ImportStep.Running(plan, 0, planned.size()));
    AtomicInteger stored = new AtomicInteger();
    Answers.onFx(
        CompletableFuture.supplyAsync(
            () -> {
              int done =
                  importer.apply(
                      planned,
                      made -> {
                        stored.set(made);
                        tell(plan, made, planned);
                      },
                      cancelled::get);
              return new ImportStep.Done(plan, all, done, planned.size());
            },
            work),
        (result, failure) -> {
          ended(result, failure);
          if (stored.get() > 0) {
            edits.made(
                new Did(Did.Deed.IMPORTED, String.valueOf(file.getFileName()), null),
                planned.subList(0, stored.get()));
          }
        });
  }

  private void tell(ImportPlan plan, int made, List<LocalEdit> planned) {
    Answers.onFx(
        "progress of an import",
        CompletableFuture.completedFuture(new ImportStep.Running(plan, made, planned.size())),
        running -> {
          if (step.get() instanceof ImportStep.Running) {
            step.set(running);
          }
        });
  }

  private void ended(ImportStep result, @Nullable Throwable failure) {
    if (failure == null) {
      step.set(result);
    } else {
      LOG.warn("{} can't be imported", file, failure);
      step.set(new ImportStep.Failed(reason(failure)));
    }
  }

  static String reason(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof UncheckedIOException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  /** Stops in between: what is in stays. */
  void cancel() {
    cancelled.set(true);
  }
}
