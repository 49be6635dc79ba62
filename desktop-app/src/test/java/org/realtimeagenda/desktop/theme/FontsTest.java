package org.realtimeagenda.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FontsTest {

  @Test
  void areLookedForInTheirFolderByTheirNamesAlone() throws Exception {
    Path folder = Path.of("fonts of 100 %").toAbsolutePath();
    String file =
        Fonts.file(
            folder.toString(),
            URI.create("jar:file:/C:/Program%20Files/inter.jar!/fonts/Inter-Regular.otf").toURL());
    assertEquals("file:" + folder.toUri().getPath() + "/Inter-Regular.otf", file);
  }
}
