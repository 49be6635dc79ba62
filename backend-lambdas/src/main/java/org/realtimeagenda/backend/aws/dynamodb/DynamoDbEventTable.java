package org.realtimeagenda.backend.aws.dynamodb;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.backend.Image;
import org.realtimeagenda.backend.putevent.EventTable;
import org.realtimeagenda.backend.putevent.Receipt;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.EventKey;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * {@code events_table} and {@code receipts_table}. A change is two items of a transaction, so an
 * atomic batch of 25 takes 50 of the 100 that DynamoDB allows.
 */
public final class DynamoDbEventTable implements EventTable {

  private static final String AUTHOR = "author";
  private static final String MUTATION_ID = "mutation_id";
  private static final String CONTENT_HASH = "content_hash";
  private static final String REVISION = "revision";
  private static final String EXPIRES_AT = "expires_at";

  private final Tables tables;
  private final String eventsTable;
  private final String receiptsTable;

  public DynamoDbEventTable(DynamoDbClient client, String eventsTable, String receiptsTable) {
    this.tables = new Tables(client);
    this.eventsTable = eventsTable;
    this.receiptsTable = receiptsTable;
  }

  /** The rows first, then the receipts. */
  @Override
  public Snapshot read(int author, List<Change> changes) throws IOException {
    Map<EventKey, Image> rows = new HashMap<>();
    for (var item :
        tables.read(eventsTable, changes.stream().map(c -> Rows.key(c.key())).toList())) {
      rows.put(Rows.key(item), Rows.image(item));
    }
    Map<String, Receipt> receipts = new HashMap<>();
    for (var item :
        tables.read(
            receiptsTable,
            changes.stream().map(c -> receiptKey(author, c.mutationId())).toList())) {
      Receipt receipt = receipt(item);
      receipts.put(receipt.mutationId(), receipt);
    }
    return new Snapshot(rows, receipts);
  }

  @Override
  public boolean commit(List<Write> writes) throws IOException {
    List<TransactWriteItem> items = new ArrayList<>();
    for (Write write : writes) {
      items.add(put(write.receipt()));
      items.add(RowWrites.of(eventsTable, write));
    }
    return tables.write(items);
  }

  private TransactWriteItem put(Receipt receipt) {
    Map<String, AttributeValue> item =
        new HashMap<>(receiptKey(receipt.author(), receipt.mutationId()));
    item.putAll(Rows.key(receipt.answer().key()));
    item.put(CONTENT_HASH, Rows.value(receipt.contentHash()));
    item.put(REVISION, Rows.value(receipt.answer().revision()));
    item.put(EXPIRES_AT, Rows.value(receipt.expiresAt().getEpochSecond()));
    Put put =
        Put.builder()
            .tableName(receiptsTable)
            .item(item)
            .conditionExpression("attribute_not_exists(author)")
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private static Map<String, AttributeValue> receiptKey(int author, String mutationId) {
    return Map.of(AUTHOR, Rows.value(author), MUTATION_ID, Rows.value(mutationId));
  }

  private static Receipt receipt(Map<String, AttributeValue> item) {
    return new Receipt(
        Rows.integer(item, AUTHOR),
        Rows.text(item, MUTATION_ID),
        Rows.text(item, CONTENT_HASH),
        new ChangeResult.Accepted(Rows.key(item), Rows.text(item, REVISION)),
        Instant.ofEpochSecond(Rows.number(item, EXPIRES_AT)));
  }
}
