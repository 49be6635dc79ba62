package org.realtimeagenda.contract.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.dynamodblocal.DynamoDbLocal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures put-event's jar behind Lambda's runtime client, in a process of its own: cold start,
 * warm answers, memory, classes. Not part of the tests.
 */
final class ColdStartBench {

  private static final String KEY = "AKIABENCH";
  private static final String REGION = "us-east-1";
  private static final int STARTS = 5;
  private static final int WARM = 500;
  private static final Path CLASSES = Path.of("target", "functions", "classes.log");

  private final DynamoDbLocal server;
  private final List<Long> inits = new ArrayList<>();
  private final List<Long> firsts = new ArrayList<>();
  private final List<Long> seconds = new ArrayList<>();
  private final List<Long> warm = new ArrayList<>();
  private int nextId = 1;

  private ColdStartBench(DynamoDbLocal server) {
    this.server = server;
  }

  public static void main(String[] arguments) throws IOException {
    try (DynamoDbLocal server = DynamoDbLocal.start();
        DynamoDb dynamoDb = new DynamoDb(server.url(), KEY, REGION)) {
      CloudTables tables = new CloudTables(dynamoDb);
      tables.createAnew("bench");
      ObjectNode alice = WireJson.MAPPER.createObjectNode();
      tables.put(
          CloudTables.MEMBERS,
          alice.put("principal", "AIDAALICE").put("user_id", 1).put("name", "Alice"));
      new ColdStartBench(server).run();
    }
    System.exit(0); // HTTP's own threads would hold the process for a while
  }

  private void run() throws IOException {
    for (String jar : List.of("put-event.jar", "relay.jar")) {
      long bytes = Files.size(Path.of("..", "backend-lambdas", "target", jar));
      System.out.printf("%s: %,d bytes%n", jar, bytes);
    }
    for (int i = 0; i < STARTS; i++) {
      coldStart(i == STARTS - 1);
    }
    print("start of the process to initialised", inits);
    print("first create", firsts);
    print("second create", seconds);
    print("warm create", warm);
    countClasses();
  }

  private void coldStart(boolean last) throws IOException {
    long start = System.nanoTime();
    try (LambdaFunction function = function(List.of())) {
      function.awaitReady();
      inits.add(System.nanoTime() - start);
      firsts.add(create(function));
      seconds.add(create(function));
      if (last) {
        for (int i = 0; i < WARM; i++) {
          create(function);
        }
        for (int i = 0; i < WARM; i++) {
          warm.add(create(function));
        }
        System.out.println(memory(function));
      }
    }
  }

  private void countClasses() throws IOException {
    try (LambdaFunction function = function(List.of("-Xlog:class+load:file=" + CLASSES))) {
      function.awaitReady();
      long init = classes();
      create(function);
      System.out.println("classes: " + init + " initialised, " + classes() + " after one create");
    }
  }

  private static long classes() throws IOException {
    try (var lines = Files.lines(CLASSES)) {
      return lines.filter(line -> line.contains(" source: ")).count();
    }
  }

  private LambdaFunction function(List<String> options) throws IOException {
    return new LambdaFunction(
        "put-event",
        "org.realtimeagenda.backend.aws.PutEventFunction::handleRequest",
        Map.of(
            "EVENTS_TABLE",
            CloudTables.EVENTS,
            "MEMBERS_TABLE",
            CloudTables.MEMBERS,
            "RECEIPTS_TABLE",
            CloudTables.RECEIPTS,
            "AWS_REGION",
            REGION,
            "AWS_ACCESS_KEY_ID",
            KEY,
            "AWS_SECRET_ACCESS_KEY",
            "secret",
            "AWS_ENDPOINT_URL_DYNAMODB",
            server.url().toString()),
        options);
  }

  /** How long an answer took, in nanoseconds. */
  private long create(LambdaFunction function) throws IOException {
    byte[] event = event(nextId++);
    long start = System.nanoTime();
    JsonNode answer = WireJson.MAPPER.readTree(function.invoke(event));
    long nanos = System.nanoTime() - start;
    if (!answer.path("body").asString().contains("accepted")) {
      throw new IllegalStateException("not accepted: " + answer);
    }
    return nanos;
  }

  private static byte[] event(int id) {
    String body =
        """
        {"changes":[{"mutation_id":"m%d","op":"put","base_revision":null,"user_id":1,"id":%d,\
        "name":"Review","dt_start":"2026-11-23T10:00:00","dt_end":"2026-11-23T11:00:00"}]}\
        """
            .formatted(id, id);
    ObjectNode event = WireJson.MAPPER.createObjectNode().put("version", "2.0").put("body", body);
    ObjectNode authorizer = event.putObject("requestContext").putObject("authorizer");
    authorizer.putObject("iam").put("userId", "AIDAALICE");
    return event.toString().getBytes(UTF_8);
  }

  private static String memory(LambdaFunction function) throws IOException {
    Path status = Path.of("/proc", String.valueOf(function.pid()), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
        .reduce("", (all, line) -> all + line.replaceAll("\\s+", " ") + "  ");
  }

  private static void print(String what, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%s, %d times: median %.1f ms, best %.1f, worst %.1f%n",
        what,
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[0] / 1e6,
        Arrays.stream(sorted).max().orElse(0) / 1e6);
  }
}
