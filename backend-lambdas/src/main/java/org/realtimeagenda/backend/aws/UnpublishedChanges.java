package org.realtimeagenda.backend.aws;

import java.time.Clock;
import java.util.function.Consumer;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * The metric of changes that weren't pushed, as a line of log in CloudWatch's embedded metric
 * format: it needs no call and no permission.
 */
final class UnpublishedChanges implements Consumer<Long> {

  private static final String METRIC = "UnpublishedChanges";
  private static final String FUNCTION_NAME = "FunctionName";

  private final String functionName;
  private final Clock clock;
  private final Consumer<String> lines;

  UnpublishedChanges(String functionName, Clock clock, Consumer<String> lines) {
    this.functionName = functionName;
    this.clock = clock;
    this.lines = lines;
  }

  @Override
  public void accept(Long count) {
    ObjectNode line = WireJson.MAPPER.createObjectNode();
    ObjectNode aws = line.putObject("_aws").put("Timestamp", clock.millis());
    ObjectNode metrics = aws.putArray("CloudWatchMetrics").addObject();
    metrics.put("Namespace", "RealtimeAgenda");
    metrics.putArray("Dimensions").addArray().add(FUNCTION_NAME);
    metrics.putArray("Metrics").addObject().put("Name", METRIC).put("Unit", "Count");
    line.put(FUNCTION_NAME, functionName).put(METRIC, count);
    lines.accept(line.toString());
  }
}
