package org.realtimeagenda.desktop.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.desktop.ChildJvm;

/** A program of this class path in a process of its own, read line by line. */
final class Program implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;

  private Program(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  static Program start(List<String> jvmOptions, Class<?> mainClass, List<String> arguments)
      throws IOException {
    List<String> options = new ArrayList<>(jvmOptions);
    options.addFirst("--enable-native-access=ALL-UNNAMED");
    ProcessBuilder program = ChildJvm.of(options, mainClass, arguments.toArray(String[]::new));
    return new Program(program.redirectError(Redirect.INHERIT).start());
  }

  /**
   * The next line.
   *
   * @throws IOException also when there is none any more
   */
  String line() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IOException("the program has ended");
    }
    return line;
  }

  /** Reads on until a line begins with {@code start}, and gives what follows it. */
  String after(String start) throws IOException {
    String line = line();
    while (!line.startsWith(start)) {
      line = line();
    }
    return line.substring(start.length()).strip();
  }

  long pid() {
    return process.pid();
  }

  /** Waits until the process has ended. */
  void join() {
    process.onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    join();
  }
}
