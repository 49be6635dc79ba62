package org.realtimeagenda.desktop.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.desktop.Main;

/** A team server as {@code agenda serve} runs it, with members to measure with. */
final class Backend implements AutoCloseable {

  private final Path folder;
  private final Program server;

  Backend(Path folder, List<String> members) throws IOException {
    this.folder = folder;
    List<String> arguments = new ArrayList<>(List.of("serve", "--data", folder.toString()));
    for (String member : members) {
      arguments.addAll(List.of("--member", member));
    }
    this.server = Program.start(List.of(), Main.class, arguments);
    server.after("READY");
  }

  Path connectionFile(String member) {
    return folder.resolve("connections").resolve(member + ".json");
  }

  @Override
  public void close() {
    server.close();
  }
}
