package org.realtimeagenda.client.appsync;

import java.io.IOException;
import java.util.Map;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.realtimeagenda.client.team.Answer;

/** Authorizes each request over the exact bytes of its body. */
record Authorizing(Authorization authorization) implements Interceptor {

  private static final MediaType JSON = MediaType.get("application/json");

  /** There was nothing to authorize with. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    RefusedException(int status, String reason) {
      super(reason);
      this.status = status;
    }

    <T> Answer.Refused<T> answer() {
      return new Answer.Refused<>(status, String.valueOf(getMessage()));
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Buffer buffer = new Buffer();
    RequestBody body = chain.request().body();
    if (body != null) {
      body.writeTo(buffer);
    }
    byte[] bytes = buffer.readByteArray();
    return switch (authorization.http(bytes)) {
      case Answer.Refused<Map<String, String>>(int status, String reason) ->
          throw new RefusedException(status, reason);
      case Answer.Ok<Map<String, String>>(var headers) -> {
        Request.Builder request =
            chain
                .request()
                .newBuilder()
                .header("Accept", JSON.toString())
                .post(RequestBody.create(bytes, JSON));
        headers.forEach(request::header);
        yield chain.proceed(request.build());
      }
    };
  }
}
