package org.realtimeagenda.desktop.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.realtimeagenda.client.files.OwnerOnly;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.desktop.doctor.Step.Outcome;
import tools.jackson.databind.node.ObjectNode;

/** A home with a connection file that a test spoils, and what the doctor says about it. */
final class Patient implements AutoCloseable {
  private final Path home;
  private final Path file;
  private final List<MockWebServer> fronts = new ArrayList<>();
  private Clock clock = Clock.systemUTC();
  private Duration patience = Duration.ofSeconds(10);

  /** A home with a copy of {@code connection}. */
  Patient(Path home, Path connection) throws IOException {
    this.home = home;
    this.file = home.resolve("connection.json");
    OwnerOnly.write(file, Files.readString(connection));
  }

  Path home() {
    return home;
  }

  Path file() {
    return file;
  }

  /** Changes what the connection file says. */
  void edit(Consumer<ObjectNode> change) throws IOException {
    ObjectNode json = WireJson.object(Files.readAllBytes(file));
    change.accept(json);
    OwnerOnly.write(file, json.toString());
  }

  void put(String field, String value) throws IOException {
    edit(json -> json.put(field, value));
  }

  void putAuth(String field, String value) throws IOException {
    edit(json -> ((ObjectNode) json.path("auth")).put(field, value));
  }

  void clockIsOff(Duration by) {
    clock = Clock.offset(Clock.systemUTC(), by);
  }

  void isInAHurry() {
    patience = Duration.ofSeconds(1);
  }

  /** Something on loopback that answers every request so; {@code http://localhost:PORT}. */
  String front(MockResponse response) throws IOException {
    MockWebServer front = new MockWebServer();
    front.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return response;
          }
        });
    front.start();
    fronts.add(front);
    return "http://localhost:" + front.getPort();
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    new Checkup(file, home.resolve("data"), clock, patience).run(steps::add);
    return steps;
  }

  Outcome outcome(String step) {
    return steps().stream().filter(it -> it.name().equals(step)).findAny().orElseThrow().outcome();
  }

  /** What is wrong, by step. */
  Map<String, Fault> faults() {
    Map<String, Fault> faults = new LinkedHashMap<>();
    for (Step step : steps()) {
      if (step.outcome() instanceof Outcome.Broken broken) {
        faults.put(step.name(), broken.fault());
      }
    }
    return faults;
  }

  @Override
  public void close() {
    fronts.forEach(MockWebServer::close);
  }
}
