package org.realtimeagenda.client.faults;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A Java process of ours, told what to do by lines, which a test can kill. */
final class Child implements AutoCloseable {

  private final Process process;
  private final BufferedWriter in;

  /**
   * Starts {@code main} on this class path.
   *
   * @param said hears each line that it prints, on a thread of its own
   */
  Child(Class<?> main, List<String> arguments, Path errors, Consumer<String> said)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // short lives: what starts fast is fast
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
            .start();
    in = process.outputWriter(StandardCharsets.UTF_8);
    Thread.ofVirtual().start(() -> read(said));
  }

  private void read(Consumer<String> said) {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      out.lines().forEach(said);
    } catch (IOException | UncheckedIOException ended) {
      said.accept("ended");
    }
  }

  void tell(String line) throws IOException {
    in.write(line + "\n");
    in.flush();
  }

  boolean alive() {
    return process.isAlive();
  }

  /** kill -9; returns when it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends its input, and so the process; kills it where it doesn't end. */
  @Override
  public void close() throws IOException {
    try (in) {
      // closed, so its reader ends
    } catch (IOException deadAlready) {
      process.destroyForcibly();
    }
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("A process didn't end by itself");
      }
    } catch (InterruptedException impatient) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
