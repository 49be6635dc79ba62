package org.realtimeagenda.desktop.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginStartTest {

  @TempDir Path config;

  private Path file() {
    return config.resolve("autostart/realtime-agenda.desktop");
  }

  private String exec(String launcher) throws IOException {
    new LoginStart(config, launcher).set(true);
    try (Stream<String> lines = Files.lines(file())) {
      return lines.filter(line -> line.startsWith("Exec=")).findFirst().orElseThrow();
    }
  }

  @Test
  void isOnAndOffAgain() throws Exception {
    LoginStart start = new LoginStart(config, "/usr/bin/realtime-agenda");
    assertFalse(start.isOn());
    start.set(true);
    assertTrue(start.isOn());
    start.set(true);
    start.set(false);
    assertFalse(start.isOn());
    start.set(false);
    try (Stream<Path> left = Files.list(file().getParent())) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void startsInTheBackground() throws Exception {
    assertEquals(
        "Exec=\"/usr/bin/realtime-agenda\" --background", exec("/usr/bin/realtime-agenda"));
  }

  @Test
  void quotesWhatADesktopFileGivesAMeaning() throws Exception {
    assertEquals("Exec=\"/a b/100%%/x\" --background", exec("/a b/100%/x"));
    assertEquals("Exec=\"/\\\\$x\" --background", exec("/$x"));
    assertEquals("Exec=\"/\\\\\\\\x\" --background", exec("/\\x"));
  }

  @Test
  void saysWhenItCantBeWritten() throws Exception {
    Files.writeString(config.resolve("autostart"), "not a folder");
    assertThrows(
        IOException.class, () -> new LoginStart(config, "/usr/bin/realtime-agenda").set(true));
  }
}
