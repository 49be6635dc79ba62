package org.realtimeagenda.desktop.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.realtimeagenda.desktop.doctor.Step.Outcome;
import org.realtimeagenda.desktop.doctor.Step.Outcome.Skipped;
import org.realtimeagenda.desktop.doctor.Step.Outcome.Works;

/**
 * The steps that look into the stores of a home, which may be in use meanwhile: whether they are
 * sound, and what waits in them for the team.
 */
final class StoreChecks {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Nothing in it waits: it has no team. */
  private static final String WITHOUT_TEAM = "store-local.db";

  /** SQLITE_CORRUPT and SQLITE_NOTADB, "Result and Error Codes" of SQLite's documentation. */
  private static final Set<Integer> DAMAGED = Set.of(11, 26);

  private final Path folder;
  private final ZoneId zone;
  private Outbox outbox = Outbox.EMPTY;

  StoreChecks(Path folder, ZoneId zone) {
    this.folder = folder;
    this.zone = zone;
  }

  void run(Consumer<Step> report) {
    Outcome stores = stores();
    report.accept(new Step("store", stores));
    report.accept(
        new Step(
            "outbox",
            stores instanceof Works ? outbox() : new Skipped(Messages.text("skipped.like-store"))));
  }

  private Outcome stores() {
    try {
      List<Path> files = files();
      for (Path file : files) {
        Outcome outcome = store(file);
        if (!(outcome instanceof Works)) {
          return outcome;
        }
      }
      return new Works(
          files.isEmpty() ? Messages.text("store.none") : Messages.text("store.works", folder));
    } catch (IOException unreadable) {
      return Fault.STORE_UNREADABLE.with(folder, unreadable.toString());
    }
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "store-*.db")) {
        found.forEach(files::add);
      }
    }
    return files;
  }

  private Outcome store(Path path) {
    try (StoreFile store = new StoreFile(path)) {
      String check = store.quickCheck();
      if (!check.equals("ok")) {
        return damaged(path).with(path, check);
      }
      if (store.isNewer()) {
        return Fault.STORE_NEWER.with(path);
      }
      if (!path.endsWith(WITHOUT_TEAM)) {
        outbox = store.outbox(outbox);
      }
      return new Works(Messages.text("store.works", path));
    } catch (SQLException failed) {
      Fault fault =
          DAMAGED.contains(failed.getErrorCode() & 0xff) ? damaged(path) : Fault.STORE_UNREADABLE;
      return fault.with(path, String.valueOf(failed.getMessage()));
    }
  }

  private static Fault damaged(Path path) {
    return path.endsWith(WITHOUT_TEAM) ? Fault.LOCAL_STORE_DAMAGED : Fault.STORE_DAMAGED;
  }

  private Outcome outbox() {
    List<String> refused = outbox.refused();
    if (!refused.isEmpty()) {
      return Fault.CHANGES_REFUSED.with(refused.size(), refused.getFirst());
    }
    String undecided =
        outbox.undecided() == 0 ? "" : " " + Messages.text("outbox.undecided", outbox.undecided());
    return new Works(waiting() + undecided);
  }

  private String waiting() {
    if (outbox.waiting() == 0) {
      return Messages.text("outbox.empty");
    }
    Instant oldest = outbox.oldest();
    return oldest == null
        ? Messages.text("outbox.waiting", outbox.waiting())
        : Messages.text("outbox.since", outbox.waiting(), TIME.format(oldest.atZone(zone)));
  }
}
