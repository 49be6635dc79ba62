package org.realtimeagenda.client.holidays;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Nager.Date's web API: version 4, and version 3 for what version 4 doesn't have. Waits for the
 * network; called on one thread only.
 */
final class NagerService {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final long LARGEST_ANSWER = 1 << 20;

  private final NagerEndpoints endpoints;
  private @Nullable OkHttpClient client;

  NagerService(NagerEndpoints endpoints) {
    this.endpoints = endpoints;
  }

  /**
   * The holidays of a country and year.
   *
   * @return empty when the service doesn't know them
   * @throws IOException try again later
   */
  Optional<Found> ask(CountryYear asked) throws IOException {
    IOException failed = null;
    try {
      Optional<List<Holiday>> v4 = get(endpoints.v4Holidays(asked), NagerJson::v4);
      if (v4.isPresent()) {
        return Optional.of(new Found(v4.get(), false));
      }
    } catch (IOException notNow) {
      failed = notNow;
    }
    Optional<List<Holiday>> v3 = get(endpoints.v3Holidays(asked), NagerJson::v3);
    if (v3.isEmpty() && failed != null) {
      throw failed;
    }
    return v3.map(holidays -> new Found(holidays, true));
  }

  private Optional<List<Holiday>> get(URI address, Parser parser) throws IOException {
    Request request = new Request.Builder().url(address.toString()).build();
    try (Response response = client().newCall(request).execute()) {
      return switch (response.code()) {
        case 200 -> Optional.of(parser.parse(response.peekBody(LARGEST_ANSWER).string()));
        case 204, 400, 404 -> Optional.empty();
        default -> throw new IOException(address + " answered " + response.code());
      };
    } catch (NagerJson.UnreadableAnswer unreadable) {
      throw new IOException(address + " can't be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /** Made for the first question, so that nobody pays for it before. */
  private OkHttpClient client() {
    if (client == null) {
      client = new OkHttpClient.Builder().callTimeout(TIMEOUT).build();
    }
    return client;
  }

  /**
   * What the service knows.
   *
   * @param observed the dates are days off (version 3) instead of the days themselves (version 4)
   */
  record Found(List<Holiday> holidays, boolean observed) {}

  private interface Parser {
    List<Holiday> parse(String json) throws NagerJson.UnreadableAnswer;
  }
}
