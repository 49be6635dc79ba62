package org.realtimeagenda.desktop.firstrun;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.doctor.Step;

/** Work off the FX thread, one piece at a time. Used on the FX thread only. */
final class Background {

  /** Something that takes a while. */
  @FunctionalInterface
  interface Work {
    /**
     * Does it.
     *
     * @param report is told of each step; what it throws goes on to the caller
     * @return what is wrong, in words; empty when it worked
     */
    Optional<String> run(Consumer<Step> report) throws IOException;
  }

  private static final class Run {
    private volatile boolean cancelled;
  }

  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private @Nullable Run running;

  /** What is being done, in words; empty when nothing is. */
  ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  boolean isBusy() {
    return running != null;
  }

  /**
   * Begins.
   *
   * @param sign what is being done
   * @param worked called on the FX thread
   * @param failed called on the FX thread with what is wrong
   */
  void begin(String sign, Work work, Runnable worked, Consumer<String> failed) {
    Run run = new Run();
    running = run;
    progress.set(sign);
    Thread.ofPlatform()
        .daemon()
        .name("first-run")
        .start(
            () ->
                result(work, step -> reached(run, step))
                    .ifPresent(
                        problem -> Answers.after(() -> ended(run, problem, worked, failed))));
  }

  /** What was begun comes to nothing; its thread ends with the step that it is at. */
  void cancel() {
    if (running != null) {
      running.cancelled = true;
      running = null;
      progress.set("");
    }
  }

  /** What is wrong, "" for nothing; empty when it was cancelled. */
  private static Optional<String> result(Work work, Consumer<Step> report) {
    try {
      return Optional.of(work.run(report).orElse(""));
    } catch (CancellationException cancelled) {
      return Optional.empty();
    } catch (IOException failed) {
      return Optional.of(Texts.text("problem.failed", reason(failed)));
    }
  }

  private void reached(Run run, Step step) {
    if (run.cancelled) {
      throw new CancellationException();
    }
    Answers.after(
        () -> {
          if (run.equals(running)) {
            progress.set(Texts.text("checked", step.title()));
          }
        });
  }

  /** What has worked counts even if it was cancelled too late. */
  private void ended(Run run, String problem, Runnable worked, Consumer<String> failed) {
    boolean wanted = run.equals(running);
    if (wanted) {
      running = null;
      progress.set("");
    }
    if (problem.isEmpty()) {
      worked.run();
    } else if (wanted) {
      failed.accept(problem);
    }
  }

  static String reason(IOException failed) {
    String message = failed.getMessage();
    return message == null ? failed.toString() : message;
  }
}
