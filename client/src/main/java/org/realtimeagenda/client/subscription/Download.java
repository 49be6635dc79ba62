package org.realtimeagenda.client.subscription;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Call;
import okhttp3.Credentials;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a file, or hears that it is what it was: conditional requests, RFC 9110 section 13. Waits
 * for the network; for any thread.
 */
final class Download {

  /** Bytes: more than a team's calendar of years has. */
  static final int LARGEST = 10 << 20;

  /** From the first question to the last byte, wherever it leads. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final int REDIRECTS = 5;

  /** What came of it. */
  sealed interface Answer {

    /** Another file than before. */
    final class Fresh implements Answer {
      private final byte[] file;
      private final Copy copy;
      private final @Nullable String etag;
      private final @Nullable String lastModified;

      Fresh(byte[] file, Copy copy, @Nullable String etag, @Nullable String lastModified) {
        this.file = file;
        this.copy = copy;
        this.etag = sendable(etag);
        this.lastModified = sendable(lastModified);
      }

      /** A header's value that can be sent back; null for any other. */
      private static @Nullable String sendable(@Nullable String value) {
        return value != null && value.chars().allMatch(c -> c >= 0x20 && c <= 0x7E) ? value : null;
      }

      /** As it came. */
      byte[] file() {
        return file;
      }

      Copy copy() {
        return copy;
      }

      @Nullable String etag() {
        return etag;
      }

      @Nullable String lastModified() {
        return lastModified;
      }
    }

    /** The file is what it was. */
    record Unchanged() implements Answer {}

    /**
     * There is none.
     *
     * @param notBefore as Retry-After says; null where it says nothing
     */
    record Failed(Problem problem, @Nullable Instant notBefore) implements Answer {}
  }

  private final Clock clock;

  /** Made for the first question, so that nobody pays for it before. */
  private static final class Http {
    static final OkHttpClient CLIENT =
        new OkHttpClient.Builder().followRedirects(false).followSslRedirects(false).build();
  }

  Download(Clock clock) {
    this.clock = clock;
  }

  /** Asks a source; the other two are what it said of the file that is known. */
  Answer fetch(Source source, @Nullable String etag, @Nullable String lastModified) {
    try {
      return switch (source) {
        case Source.Web(var address) -> {
          HttpUrl url = HttpUrl.get(address);
          yield url == null
              ? failed(Problem.of(Problem.Kind.NO_SOURCE))
              : fetch(url, etag, lastModified);
        }
        case Source.LocalFile(Path path) -> read(path, lastModified);
      };
    } catch (ProblemException wrong) {
      return failed(wrong.problem());
    }
  }

  private static Answer failed(Problem problem) {
    return new Answer.Failed(problem, null);
  }

  private Answer fetch(HttpUrl first, @Nullable String etag, @Nullable String lastModified)
      throws ProblemException {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    HttpUrl url = first;
    for (int step = 0; step <= REDIRECTS; step++) {
      Call call = Http.CLIENT.newCall(request(url, etag, lastModified));
      call.timeout().deadlineNanoTime(deadline);
      try (Response response = call.execute()) {
        String location = response.header("Location");
        if (!response.isRedirect() || location == null) {
          return answer(response);
        }
        url = next(url, location);
      } catch (InterruptedIOException late) {
        throw new ProblemException(Problem.Kind.TOO_SLOW);
      } catch (IOException unreachable) {
        throw new ProblemException(Problem.Kind.OUT_OF_REACH);
      }
    }
    throw new ProblemException(Problem.Kind.REDIRECTS);
  }

  private static Request request(
      HttpUrl url, @Nullable String etag, @Nullable String lastModified) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("Accept", "text/calendar, */*;q=0.1")
            .header("User-Agent", "Realtime-Agenda");
    if (etag != null) {
      request.header("If-None-Match", etag);
    }
    if (lastModified != null) {
      request.header("If-Modified-Since", lastModified);
    }
    if (!url.username().isEmpty()) {
      request.header("Authorization", Credentials.basic(url.username(), url.password()));
    }
    return request.build();
  }

  /** Plain http: only from this computer to itself. */
  private static HttpUrl next(HttpUrl url, String location) throws ProblemException {
    HttpUrl next = url.resolve(location);
    if (next == null) {
      throw new ProblemException(Problem.Kind.REDIRECTS);
    }
    boolean here = Source.isThisComputer(url.host()) && Source.isThisComputer(next.host());
    if (!next.isHttps() && !here) {
      throw new ProblemException(Problem.Kind.NOT_SAFE);
    }
    return next;
  }

  private Answer answer(Response response) throws ProblemException, InterruptedIOException {
    return switch (response.code()) {
      case 200 -> {
        byte[] file = body(response);
        yield new Answer.Fresh(
            file, Copy.read(file), response.header("ETag"), response.header("Last-Modified"));
      }
      case 304 -> new Answer.Unchanged();
      default ->
          new Answer.Failed(Problem.answered(response.code()), notBefore(response.headers()));
    };
  }

  private static byte[] body(Response response) throws ProblemException, InterruptedIOException {
    try (InputStream in = response.body().byteStream()) {
      return limited(in);
    } catch (InterruptedIOException late) {
      throw late;
    } catch (IOException broken) {
      throw new ProblemException(Problem.Kind.CUT_OFF);
    }
  }

  private static byte[] limited(InputStream in) throws IOException, ProblemException {
    byte[] file = in.readNBytes(LARGEST + 1);
    if (file.length > LARGEST) {
      throw new ProblemException(Problem.Kind.TOO_LARGE);
    }
    return file;
  }

  /** Seconds or a date, RFC 9110 section 10.2.3. */
  private @Nullable Instant notBefore(Headers headers) {
    String after = headers.get("Retry-After");
    return after != null && after.matches("\\d{1,9}")
        ? clock.instant().plusSeconds(Long.parseLong(after))
        : headers.getInstant("Retry-After");
  }

  /** Of a file, when it was written and its size are what tells it from another. */
  private static Answer read(Path path, @Nullable String known) throws ProblemException {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      String written = now.lastModifiedTime() + " " + now.size();
      if (written.equals(known)) {
        return new Answer.Unchanged();
      }
      try (InputStream in = Files.newInputStream(path)) {
        byte[] file = limited(in);
        return new Answer.Fresh(file, Copy.read(file), null, written);
      }
    } catch (NoSuchFileException gone) {
      throw new ProblemException(Problem.Kind.NO_FILE);
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.Kind.UNREADABLE);
    }
  }
}
