package org.realtimeagenda.contract.cloud;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.core.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lambda's event source mapping: hands a stream to the relay in batches, from its beginning, in
 * order, and again from the first failure (ReportBatchItemFailures).
 */
final class StreamMapping implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StreamMapping.class);
  private static final Duration POLL = Duration.ofMillis(10);
  private static final int BATCH = 100;

  private final DynamoDb dynamoDb;
  private final String stream;
  private final LambdaFunction relay;
  private final Thread thread;
  private String handled = "";

  private StreamMapping(DynamoDb dynamoDb, String stream, LambdaFunction relay) {
    this.dynamoDb = dynamoDb;
    this.stream = stream;
    this.relay = relay;
    this.thread = Thread.ofPlatform().name("stream-mapping").daemon().unstarted(this::run);
  }

  static StreamMapping start(DynamoDb dynamoDb, String stream, LambdaFunction relay) {
    StreamMapping mapping = new StreamMapping(dynamoDb, stream, relay);
    mapping.thread.start();
    return mapping;
  }

  private void run() {
    try {
      String shard = shard();
      String iterator = "";
      while (!Thread.currentThread().isInterrupted()) {
        if (iterator.isEmpty()) {
          iterator = iterator(shard);
        }
        iterator = handlePage(iterator);
        Thread.sleep(POLL);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (IOException failure) {
      if (!Thread.currentThread().isInterrupted()) {
        LOG.error("The stream can't be read any more", failure);
      }
    }
  }

  /** Answers the next iterator, or none where a new one is to be asked for. */
  private String handlePage(String iterator) throws IOException, InterruptedException {
    ObjectNode request = WireJson.MAPPER.createObjectNode();
    request.put("ShardIterator", iterator).put("Limit", BATCH);
    JsonNode page;
    try {
      page = dynamoDb.callStreams("GetRecords", request.toString());
    } catch (DynamoDb.RefusedException expired) {
      LOG.debug("An iterator is no good any more", expired);
      return "";
    }
    List<JsonNode> records = new ArrayList<>();
    page.path("Records").forEach(records::add);
    while (!records.isEmpty()) {
      handled = sequenceNumber(records.getLast());
      records = handle(records);
    }
    return page.path("NextShardIterator").asString("");
  }

  /** The only shard that a new table has. */
  private String shard() throws IOException {
    ObjectNode describe = WireJson.MAPPER.createObjectNode().put("StreamArn", stream);
    return dynamoDb
        .callStreams("DescribeStream", describe.toString())
        .path("StreamDescription")
        .path("Shards")
        .path(0)
        .path("ShardId")
        .asString();
  }

  /** After what was handled, or from the beginning. */
  private String iterator(String shard) throws IOException {
    ObjectNode request = WireJson.MAPPER.createObjectNode();
    request.put("StreamArn", stream).put("ShardId", shard);
    if (handled.isEmpty()) {
      request.put("ShardIteratorType", "TRIM_HORIZON");
    } else {
      request.put("ShardIteratorType", "AFTER_SEQUENCE_NUMBER").put("SequenceNumber", handled);
    }
    return dynamoDb
        .callStreams("GetShardIterator", request.toString())
        .path("ShardIterator")
        .asString();
  }

  /** Answers what is to be handled again. */
  private List<JsonNode> handle(List<JsonNode> records) throws InterruptedException {
    ObjectNode event = WireJson.MAPPER.createObjectNode();
    ArrayNode array = event.putArray("Records");
    records.forEach(array::add);
    try {
      JsonNode answer =
          WireJson.MAPPER.readTree(relay.invoke(WireJson.MAPPER.writeValueAsBytes(event)));
      JsonNode failures = answer.path("batchItemFailures");
      if (failures.isEmpty()) {
        return List.of();
      }
      String first = failures.path(0).path("itemIdentifier").asString();
      List<String> numbers = records.stream().map(StreamMapping::sequenceNumber).toList();
      Thread.sleep(POLL);
      return records.subList(Math.max(0, numbers.indexOf(first)), records.size());
    } catch (IOException failure) {
      LOG.warn("The relay failed and gets its batch again", failure);
      Thread.sleep(POLL);
      return records;
    }
  }

  private static String sequenceNumber(JsonNode record) {
    return record.path("dynamodb").path("SequenceNumber").asString();
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
