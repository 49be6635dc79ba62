package org.realtimeagenda.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.desktop.shell.WindowMemory;

class IdentityTest {

  @TempDir Path home;

  @Test
  void isNobodyOfATeamWithoutAConnectionFile() {
    Identity identity = Identity.of(home.resolve("connection.json"), new WindowMemory(home), false);

    assertEquals(new Identity.Alone(), identity);
    assertEquals(Settings.NOBODY, identity.self());
  }

  @Test
  void mayWriteNothingWhileTheConnectionFileCantBeRead() throws IOException {
    Path file = Files.writeString(home.resolve("connection.json"), "{");

    Identity identity = Identity.of(file, new WindowMemory(home), false);

    assertInstanceOf(Identity.Unreadable.class, identity);
    assertNull(identity.self());
  }
}
