package org.realtimeagenda.backend.aws.dynamodb;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.realtimeagenda.backend.Pause;
import org.realtimeagenda.core.InvalidAttributeException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Reads of many items, and transactions, each tried again for as long as that makes sense. */
final class Tables {

  private static final int TRIES = 6;

  private final DynamoDbClient client;

  Tables(DynamoDbClient client) {
    this.client = client;
  }

  /**
   * The items of these keys that are there, read consistently, in no order.
   *
   * @param keys at most 100, each once
   */
  List<Map<String, AttributeValue>> read(String table, List<Map<String, AttributeValue>> keys)
      throws IOException {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    List<Map<String, AttributeValue>> missing = keys;
    for (int tries = 1; !missing.isEmpty(); tries++) {
      if (tries > TRIES) {
        throw new IOException("throttled " + TRIES + " times in a row");
      }
      if (tries > 1) {
        pause(tries);
      }
      BatchGetItemResponse answer = get(table, missing);
      items.addAll(answer.responses().getOrDefault(table, List.of()));
      KeysAndAttributes left = answer.unprocessedKeys().get(table);
      missing = left == null ? List.of() : left.keys();
    }
    return items;
  }

  private BatchGetItemResponse get(String table, List<Map<String, AttributeValue>> keys)
      throws IOException {
    KeysAndAttributes consistent =
        KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    try {
      return client.batchGetItem(request -> request.requestItems(Map.of(table, consistent)));
    } catch (SdkException failure) {
      throw new IOException(failure);
    }
  }

  /**
   * Writes all of it or nothing.
   *
   * @return false when a condition doesn't hold, or when others are at the same items all the time
   * @throws InvalidAttributeException when a row can't hold what it is given, or the transaction is
   *     larger than 4 MB, which another try wouldn't mend
   */
  boolean write(List<TransactWriteItem> items) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        client.transactWriteItems(request -> request.transactItems(items));
        return true;
      } catch (TransactionCanceledException cancelled) {
        Map<String, CancellationReason> reasons = reasons(cancelled);
        if (reasons.containsKey("ConditionalCheckFailed")) {
          return false;
        }
        CancellationReason invalid = reasons.get("ValidationError");
        if (invalid != null) {
          throw new InvalidAttributeException("event", "can't be stored: " + invalid.message());
        }
        if (tries == TRIES && reasons.containsKey("TransactionConflict")) {
          return false;
        }
        if (tries == TRIES) {
          throw new IOException(cancelled);
        }
        pause(tries);
      } catch (DynamoDbException refused) {
        AwsErrorDetails details = refused.awsErrorDetails();
        if (details != null && "ValidationException".equals(details.errorCode())) {
          throw new InvalidAttributeException(
              "event", "can't be stored: " + details.errorMessage());
        }
        throw new IOException(refused);
      } catch (SdkException failure) {
        throw new IOException(failure);
      }
    }
  }

  private static Map<String, CancellationReason> reasons(TransactionCanceledException cancelled) {
    return cancelled.cancellationReasons().stream()
        .collect(Collectors.toMap(CancellationReason::code, reason -> reason, (first, _) -> first));
  }

  /** Twice as long each time. */
  private static void pause(int tries) throws InterruptedIOException {
    Pause.between(1, 10L << tries);
  }
}
