package org.realtimeagenda.backend.aws.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.core.InvalidAttributeException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What DynamoDB answers when it is busy. */
class TablesTest {

  private static final String TABLE = "table";

  @Test
  void triesAgainAfterATransactionConflict() throws IOException {
    assertTrue(write(3, "None", "TransactionConflict"));
  }

  @Test
  void givesUpWhereConflictsDoNotEnd() throws IOException {
    assertFalse(write(Integer.MAX_VALUE, "TransactionConflict", "None"));
  }

  @Test
  void doesNotTryAgainWhereAConditionDoesNotHold() throws IOException {
    assertFalse(write(1, "ConditionalCheckFailed", "TransactionConflict"));
  }

  @Test
  void isToBeTriedAgainWhereItIsThrottled() {
    assertThrows(IOException.class, () -> write(Integer.MAX_VALUE, "ThrottlingError"));
  }

  @Test
  void namesARowThatCannotHoldWhatItIsGiven() {
    assertThrows(InvalidAttributeException.class, () -> write(1, "None", "ValidationError"));
  }

  @Test
  void doesNotTryAgainWhatIsTooLarge() {
    assertThrows(
        InvalidAttributeException.class, () -> new Tables(new Refusing()).write(List.of()));
  }

  @Test
  void isToBeTriedAgainWhereNobodyAnswers() {
    assertThrows(IOException.class, () -> new Tables(new OutOfReach()).write(List.of()));
  }

  @Test
  void asksAgainForWhatWasLeftOut() throws IOException {
    List<Map<String, AttributeValue>> keys = List.of(key(1), key(2), key(3));
    assertEquals(keys, new Tables(new OneAtATime()).read(TABLE, keys));
  }

  private static boolean write(int cancels, String... codes) throws IOException {
    return new Tables(new Cancelling(cancels, List.of(codes))).write(List.of());
  }

  private static Map<String, AttributeValue> key(int id) {
    return Map.of("id", AttributeValue.fromN(String.valueOf(id)));
  }

  private abstract static class Fake implements DynamoDbClient {
    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }

  private static final class Cancelling extends Fake {
    private final List<CancellationReason> reasons;
    private int cancels;

    Cancelling(int cancels, List<String> codes) {
      this.cancels = cancels;
      this.reasons =
          codes.stream().map(code -> CancellationReason.builder().code(code).build()).toList();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      if (cancels > 0) {
        cancels--;
        throw TransactionCanceledException.builder().cancellationReasons(reasons).build();
      }
      return TransactWriteItemsResponse.builder().build();
    }
  }

  private static final class OutOfReach extends Fake {
    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      throw SdkClientException.create("out of reach");
    }
  }

  private static final class Refusing extends Fake {
    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      throw DynamoDbException.builder()
          .awsErrorDetails(
              AwsErrorDetails.builder()
                  .errorCode("ValidationException")
                  .errorMessage("Transaction exceeds 4 MB")
                  .build())
          .build();
    }
  }

  private static final class OneAtATime extends Fake {
    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
      List<Map<String, AttributeValue>> keys =
          request.requestItems().values().iterator().next().keys();
      BatchGetItemResponse.Builder answer =
          BatchGetItemResponse.builder().responses(Map.of(TABLE, keys.subList(0, 1)));
      if (keys.size() > 1) {
        KeysAndAttributes left =
            KeysAndAttributes.builder().keys(keys.subList(1, keys.size())).build();
        answer.unprocessedKeys(Map.of(TABLE, left));
      }
      return answer.build();
    }
  }
}
