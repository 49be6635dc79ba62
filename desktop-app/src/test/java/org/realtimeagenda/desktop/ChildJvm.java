package org.realtimeagenda.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of the tests' own JVM and classes. */
public final class ChildJvm {
  private ChildJvm() {}

  /**
   * One to be started.
   *
   * @param options of the JVM
   */
  public static ProcessBuilder of(List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
