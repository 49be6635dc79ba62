package org.realtimeagenda.client.store;

import java.time.Instant;
import java.util.List;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.Member;

/** Who is in the team, and the team's receipts for own changes. */
final class People {

  private final Database database;

  People(Database database) {
    this.database = database;
  }

  List<Member> members() {
    return database.list(
        "SELECT user_id, name, color, tz, editors FROM members ORDER BY user_id",
        row ->
            new Member(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Editors.of(CountedText.list(row.getString(5)))));
  }

  void members(List<Member> members) {
    database.update("DELETE FROM members");
    for (Member member : members) {
      database.update(
          "INSERT OR REPLACE INTO members (user_id, name, color, tz, editors) VALUES (?, ?, ?, ?,"
              + " ?)",
          member.userId(),
          member.name(),
          member.color(),
          member.tz(),
          CountedText.ofList(member.editors().texts()));
    }
  }

  void receipt(Receipt receipt) {
    database.update(
        "INSERT OR IGNORE INTO receipts (mutation_id, user_id, id, revision, received_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        receipt.mutationId(),
        receipt.key().userId(),
        receipt.key().id(),
        receipt.revision(),
        receipt.receivedAt().toEpochMilli());
  }

  void dropReceipts(Instant before) {
    database.update("DELETE FROM receipts WHERE received_at < ?", before.toEpochMilli());
  }

  /** Whether {@code revision} was made on this device. */
  boolean hasReceipt(String revision) {
    String mutationId = revision.substring(revision.indexOf('.') + 1);
    return database
        .one(
            "SELECT 1 FROM receipts WHERE mutation_id = ? AND revision = ?",
            row -> row.getInt(1),
            mutationId,
            revision)
        .isPresent();
  }
}
