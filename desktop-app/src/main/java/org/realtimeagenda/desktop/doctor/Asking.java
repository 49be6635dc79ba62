package org.realtimeagenda.desktop.doctor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.Connection.Auth;
import org.realtimeagenda.client.team.Exchange;

/**
 * Questions to a backend, one after the other. Tells from what came on the wire why one has no
 * answer, and what time it is there.
 */
final class Asking implements Consumer<Exchange> {
  private final Auth auth;
  private final Clock clock;
  private volatile @Nullable Exchange last;
  private @Nullable Duration apart;

  Asking(Auth auth, Clock clock) {
    this.auth = auth;
    this.clock = clock;
  }

  /** A call of a port. */
  interface Call<T> {
    Answer<T> run() throws IOException;
  }

  /** What a question came to. */
  sealed interface Reply<T> {

    record Given<T>(T value) implements Reply<T> {}

    /**
     * There is no answer that can be used.
     *
     * @param reason as somebody else put it
     */
    record Denied<T>(Fault fault, String reason) implements Reply<T> {}
  }

  Auth auth() {
    return auth;
  }

  @Override
  public void accept(Exchange exchange) {
    last = exchange;
  }

  /** Forgets what was heard before a question. */
  void begin() {
    last = null;
  }

  /** What was heard since. */
  Optional<Exchange> heard() {
    return Optional.ofNullable(last);
  }

  <T> Reply<T> ask(Call<T> call) {
    begin();
    Instant before = clock.instant();
    try {
      return switch (call.run()) {
        case Answer.Ok<T>(T value) -> new Reply.Given<>(value);
        case Answer.Refused<T>(int _, String reason) -> new Reply.Denied<>(refusal(), reason);
      };
    } catch (IOException failed) {
      Exchange exchange = heard().orElse(new Exchange.Failed(failed));
      return new Reply.Denied<>(Diagnosis.of(exchange, auth), reason(failed));
    } finally {
      readTheirClock(before);
    }
  }

  /** How far this computer's clock is ahead of the backend's; empty before anything was heard. */
  Optional<Duration> apart() {
    return Optional.ofNullable(apart);
  }

  /** Nothing was sent where there was nothing to sign with; a field can be refused in a 200. */
  private Fault refusal() {
    return switch (last) {
      case null -> Fault.NO_CREDENTIALS;
      case Exchange.Answered answer when answer.status() == 200 -> Fault.NOT_ALLOWED;
      case Exchange exchange -> Diagnosis.of(exchange, auth);
    };
  }

  /** The backend speaks JSON; the clock of whatever else answered says nothing. */
  private void readTheirClock(Instant before) {
    if (last instanceof Exchange.Answered answer
        && answer.date() != null
        && answer.contentType().contains("json")) {
      Instant here = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
      apart = Duration.between(answer.date(), here);
    }
  }

  private static String reason(IOException failed) {
    String message = failed.getMessage();
    return message == null ? failed.toString() : message;
  }
}
