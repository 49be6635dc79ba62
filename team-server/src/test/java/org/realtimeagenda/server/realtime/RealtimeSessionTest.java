package org.realtimeagenda.server.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.LoggedChange;
import org.realtimeagenda.server.auth.Authorizer;
import org.realtimeagenda.server.graphql.ChangeFanOut;
import org.realtimeagenda.server.graphql.GraphQlApi;
import org.realtimeagenda.server.sigv4.SigV4Verifier;
import org.realtimeagenda.server.sqlite.SqliteTeamStore;

/** Texts in, texts out. */
class RealtimeSessionTest {

  private static final Map<String, String> KEY = Map.of("host", "here:1", "x-api-key", "da2-key");
  private static final String INIT = "{\"type\":\"connection_init\"}";
  private static final String START =
      """
      {"id":"s1","type":"start","payload":{"data":"{\\"query\\":\\"subscription \
      { onChange { seq later: event { name } __typename } }\\"}",\
      "extensions":{"authorization":{"host":"here:1","x-api-key":"da2-key"}}}}\
      """;

  private final List<String> out = new ArrayList<>();
  private final HandClock clock = new HandClock();
  private final ChangeFanOut fanOut = new ChangeFanOut();
  private SqliteTeamStore store;
  private RealtimeSession session;

  private final Wire wire =
      new Wire() {
        @Override
        public void send(String frame) {
          out.add(frame);
        }

        @Override
        public void close(int code, String reason) {
          out.add("close " + code);
        }
      };

  @BeforeEach
  void open(@TempDir Path directory) throws Exception {
    store = SqliteTeamStore.open(directory, clock);
    Authorizer authorizer =
        new Authorizer(
            new SigV4Verifier(_ -> Optional.empty(), "us-east-1", clock),
            "da2-key",
            Set.of("here:1"));
    session =
        new RealtimeSession(
            new Handshake.Offered(KEY),
            authorizer,
            new GraphQlApi(store, fanOut),
            RealtimeLimits.DEFAULT,
            clock,
            wire);
    session.opened();
  }

  @AfterEach
  void close() throws Exception {
    store.close();
  }

  @Test
  void closesWithoutAnInitWithin15Seconds() {
    assertEquals(clock.instant().plusSeconds(15), session.tick());
    clock.pass(Duration.ofSeconds(15));
    session.tick();
    assertEquals(List.of("close 1008"), out);
  }

  @Test
  void keepsAliveEveryMinute() {
    session.received(INIT);
    out.clear();
    clock.pass(Duration.ofSeconds(59));
    session.tick();
    assertEquals(List.of(), out);
    clock.pass(Duration.ofSeconds(1));
    assertEquals(clock.instant().plusSeconds(60), session.tick());
    assertEquals(List.of(ServerFrames.KEEP_ALIVE), out);
  }

  @Test
  void endsAfter24Hours() {
    session.received(INIT);
    clock.pass(Duration.ofHours(24));
    session.tick();
    assertEquals("close 1000", out.getLast());
  }

  @Test
  void pushesTheSelectionWithItsAliases() {
    session.received(INIT);
    session.received(START);
    fanOut.publish(change("Review"));
    assertEquals(
        "{\"id\":\"s1\",\"type\":\"data\",\"payload\":{\"data\":{\"onChange\":"
            + "{\"seq\":1,\"later\":{\"name\":\"Review\"},\"__typename\":\"Change\"}}}}",
        out.getLast());
  }

  @Test
  void letsGoOfItsSubscriptionsWhenItEnds() {
    session.received(INIT);
    session.received(START);
    assertEquals(1, fanOut.subscriptions());
    session.ended();
    assertEquals(0, fanOut.subscriptions());
  }

  @Test
  void answersWhatIsNotJsonWithBadRequest() {
    session.received(INIT);
    for (String bad : List.of("", "[]", "{\"type\":\"start\"}", "{\"type\":\"stop\",\"id\":5}")) {
      session.received(bad);
      assertEquals(ServerFrames.malformed(), out.getLast());
    }
  }

  @Test
  void takesFramesAgainInTheNextSecond() {
    session.received(INIT);
    for (int i = 0; i < 500; i++) {
      session.received("{\"type\":\"stop\",\"id\":\"x\"}");
    }
    assertEquals(ServerFrames.rateLimited(), out.getLast());
    clock.pass(Duration.ofSeconds(1));
    session.received("{\"type\":\"stop\",\"id\":\"x\"}");
    assertEquals(ServerFrames.complete("x"), out.getLast());
  }

  @Test
  void readsBothAlphabetsOfBase64PaddedOrNot() {
    for (String query : List.of("header=eyJhIjoiw78_In0", "header=eyJhIjoiw78%2FIn0%3D")) {
      assertTrue(
          Handshake.parse(query + "&payload=e30=", "graphql-ws") instanceof Handshake.Offered(var h)
              && h.equals(Map.of("a", "ÿ?")),
          query);
    }
  }

  private static LoggedChange change(String name) {
    EventKey key = new EventKey(1, 7);
    CalendarEvent event = CalendarEvent.of(key, Map.of(Attribute.NAME, name));
    return new LoggedChange(1, Change.Op.PUT, key, 1, Instant.EPOCH, event);
  }

  /** Moves only by hand. */
  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("always UTC");
    }
  }
}
