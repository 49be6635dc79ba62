package org.realtimeagenda.desktop.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.desktop.command.Step.Outcome;
import org.realtimeagenda.desktop.command.Step.Outcome.Works;

/** The step of {@code doctor} that reads the stores of this home through. */
final class StoreCheck {
  private final Path folder;

  StoreCheck(Path folder) {
    this.folder = folder;
  }

  Outcome outcome() {
    try {
      List<Path> stores = stores();
      for (Path store : stores) {
        String found = quickCheck(store);
        if (!found.equals("ok")) {
          return damaged(store + ": " + found);
        }
      }
      return new Works(
          stores.isEmpty()
              ? Messages.text("doctor.store.none")
              : Messages.text("doctor.store.works", folder));
    } catch (IOException | SQLException unreadable) {
      return damaged(folder + ": " + AgendaCommand.reason(unreadable));
    }
  }

  private List<Path> stores() throws IOException {
    List<Path> stores = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "store-*.db")) {
        files.forEach(stores::add);
      }
    }
    return stores;
  }

  /** SQLite's own look at its pages; {@code ok} when they are sound. */
  private static String quickCheck(Path store) throws SQLException {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement statement = file.createStatement();
        ResultSet answer = statement.executeQuery("PRAGMA quick_check(1)")) {
      return answer.next() ? answer.getString(1) : "";
    }
  }

  private static Outcome damaged(String what) {
    return Step.broken(Exit.REFUSED, "doctor.store.wrong", what);
  }
}
