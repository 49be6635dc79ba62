package org.realtimeagenda.client.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.server.TeamServer;

/** One member, two devices, each with a home of its own. */
class TwoDevicesTest {

  @TempDir private Path folder;
  private TeamServer server;
  private FaultProxy proxy;
  private Screen desk;
  private Screen laptop;

  @BeforeEach
  void open() throws Exception {
    server = TeamServer.start(ServerMain.config(folder.resolve("team")));
    proxy = new FaultProxy(server.url().getPort(), Chaos.SEED);
    desk = device("desk").live();
    laptop = device("laptop").live();
  }

  private Screen device(String home) throws Exception {
    return new Screen(
        folder.resolve(home),
        folder.resolve("team/connections/alice.json"),
        connection -> ThroughProxy.connect(connection, proxy.port()));
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
    laptop.close();
    proxy.close();
    server.close();
  }

  @Test
  void whatOneMakesAndTheOtherEditsIsOnBoth() {
    EventKey key = desk.create("Made at the desk");
    await().until(() -> laptop.names().equals(List.of("Made at the desk")));
    laptop.set(key, Attribute.NAME, "Renamed on the way");
    await().until(() -> desk.names().equals(List.of("Renamed on the way")));
    await().until(() -> same());
  }

  @Test
  void whatBothEditOfflineMeets() throws Exception {
    EventKey key = desk.create("Lunch");
    await().until(() -> laptop.names().equals(List.of("Lunch")));
    await().until(() -> desk.status().outbox() == 0);
    proxy.refuse();
    proxy.reset();
    for (Screen device : List.of(desk, laptop)) {
      await().until(() -> device.state().orElseThrow() instanceof ReplicaState.Offline);
    }
    desk.set(key, Attribute.LOCATION, "Canteen");
    laptop.set(key, Attribute.DESCRIPTION, "My treat");
    proxy.accept();
    for (Screen device : List.of(desk, laptop)) {
      await().until(() -> place(device.event(key)).equals("Canteen, My treat"));
    }
    await().until(() -> same());
    await().until(() -> desk.status().outbox() + laptop.status().outbox() == 0);
  }

  private static String place(Optional<CalendarEvent> event) {
    return event.map(row -> row.location() + ", " + row.description()).orElse("");
  }

  private boolean same() {
    return desk.status().digest().equals(laptop.status().digest());
  }
}
