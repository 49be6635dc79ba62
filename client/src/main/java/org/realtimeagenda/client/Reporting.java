package org.realtimeagenda.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.realtimeagenda.client.appsync.AppSyncHttp;
import org.realtimeagenda.client.team.Exchange;

/** Tells of each request what it came to. */
record Reporting(Consumer<Exchange> hearer) implements Interceptor {

  private static final int SWITCHING_PROTOCOLS = 101;

  /** More than any error of AWS has. */
  private static final int TEXT_BYTES = 8192;

  /**
   * A client that tells {@code hearer}. Made here, since {@link Teams} is loaded before the first
   * paint and OkHttp isn't.
   */
  static OkHttpClient client(Duration patience, Consumer<Exchange> hearer) {
    return AppSyncHttp.client()
        .newBuilder()
        .connectTimeout(patience)
        .readTimeout(patience)
        .addInterceptor(new Reporting(hearer))
        .build();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      Response response = chain.proceed(chain.request());
      hearer.accept(answered(response));
      return response;
    } catch (IOException failed) {
      hearer.accept(new Exchange.Failed(failed));
      throw failed;
    }
  }

  private static Exchange answered(Response response) throws IOException {
    Date date = response.headers().getDate("Date");
    return new Exchange.Answered(
        response.code(),
        date == null ? null : date.toInstant(),
        header(response, "Content-Type"),
        header(response, "x-amzn-ErrorType"),
        response.code() == SWITCHING_PROTOCOLS ? "" : response.peekBody(TEXT_BYTES).string());
  }

  private static String header(Response response, String name) {
    return Objects.requireNonNullElse(response.header(name), "");
  }
}
