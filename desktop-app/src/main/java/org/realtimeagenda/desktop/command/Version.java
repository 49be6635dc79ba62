package org.realtimeagenda.desktop.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * Which program this is.
 *
 * @param commit {@code unknown} when it wasn't built from a clone
 */
record Version(String number, String commit) {

  /** What the build wrote down. */
  static Version ofThisProgram() {
    Properties built = new Properties();
    try (InputStream resource =
        Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
      built.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
    } catch (IOException damagedJar) {
      throw new UncheckedIOException(damagedJar);
    }
    return new Version(built.getProperty("version", ""), built.getProperty("commit", ""));
  }
}
