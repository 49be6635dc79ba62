package org.realtimeagenda.backend.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.relay.Relay;
import org.realtimeagenda.backend.relay.StreamRecord;

/**
 * The relay behind the stream of the events table (NEW_AND_OLD_IMAGES). The event source mapping
 * must have ReportBatchItemFailures: the first failure is where the stream goes on.
 */
public final class RelayFunction implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  private final Relay relay;

  public RelayFunction(Relay relay) {
    this.relay = relay;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, @Nullable Context context) {
    List<StreamRecord> records = event.getRecords().stream().map(RelayFunction::record).toList();
    List<BatchItemFailure> failures =
        relay.handle(records).map(BatchItemFailure::new).stream().toList();
    return new StreamsEventResponse(failures);
  }

  private static StreamRecord record(DynamodbStreamRecord record) {
    var change = record.getDynamodb();
    return new StreamRecord(
        record.getEventID(),
        change.getSequenceNumber(),
        StreamImages.image(change.getOldImage()),
        StreamImages.image(change.getNewImage()),
        change.getApproximateCreationDateTime().toInstant());
  }
}
