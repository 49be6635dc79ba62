package org.realtimeagenda.client.appsync;

import java.time.Duration;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** The OkHttp client that queries and feed share. */
public final class AppSyncHttp {

  /** AppSync answers a request within this time, or not at all. */
  private static final Duration REQUEST_LIMIT = Duration.ofSeconds(30);

  private AppSyncHttp() {}

  /**
   * A new client; its threads never keep the program from ending. It follows no redirect: the key
   * and the body would go to another host.
   */
  public static OkHttpClient client() {
    return new OkHttpClient.Builder()
        .dispatcher(
            new Dispatcher(
                Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("appsync-", 1).factory())))
        .followRedirects(false)
        .followSslRedirects(false)
        .readTimeout(REQUEST_LIMIT)
        .build();
  }

  /** Ends what is under way, and every connection that is kept for later. */
  public static void hangUp(OkHttpClient http) {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }
}
