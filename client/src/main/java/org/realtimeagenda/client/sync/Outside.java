package org.realtimeagenda.client.sync;

import java.time.Duration;
import java.util.function.Function;

/** What the engine asks of the world outside; whatever comes of it is a message again. */
interface Outside {

  /** Asks the backend without waiting; the questions are asked one after the other. */
  <T> void ask(Reply.Call<T> call, Function<Reply<T>, Message> then);

  /** Hands a message in, from any thread. */
  void post(Message message);

  /** Hands a message in after {@code delay}. */
  void later(Duration delay, Message message);
}
