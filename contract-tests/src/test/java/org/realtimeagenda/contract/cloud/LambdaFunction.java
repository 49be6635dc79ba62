package org.realtimeagenda.contract.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function's jar in a process of its own, behind AWS's Java runtime interface client, which asks
 * this Runtime API for one event after another (Lambda developer guide, "Lambda runtime API").
 */
public final class LambdaFunction implements AutoCloseable {

  private static final String API = "/2018-06-01/runtime";
  private static final String LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Path JARS = Path.of("..", "backend-lambdas", "target");
  private static final Path LOGS = Path.of("target", "functions");

  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  private record Invocation(String id, byte[] event) {}

  private final BlockingQueue<Invocation> events = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<byte[]>> answers = new ConcurrentHashMap<>();
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
  private final WebServer api;
  private final Process process;

  /**
   * Starts the process; {@link #awaitReady} says when it has initialised.
   *
   * @param name of the jar, and of the log in {@code target/functions}
   * @param environment beside what Lambda sets itself
   * @param options for the JVM
   */
  public LambdaFunction(
      String name, String handler, Map<String, String> environment, List<String> options)
      throws IOException {
    api =
        WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(0)
            .shutdownHook(false)
            .connectionOptions(socket -> socket.tcpNoDelay(true))
            .addRouting(
                HttpRouting.builder()
                    .get(API + "/invocation/next", this::next)
                    .post(API + "/invocation/{id}/response", this::answered)
                    .post(API + "/invocation/{id}/error", this::failed)
                    .post(API + "/init/error", this::initFailed))
            .build()
            .start();
    Files.createDirectories(LOGS);
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx768m"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-D" + LIBRARY + "=" + ownLibrary(name));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(name), AWSLambda.class.getName(), handler));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log(name).toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                "127.0.0.1:" + api.port(),
                "AWS_LAMBDA_FUNCTION_NAME",
                name,
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "1024",
                "AWS_LAMBDA_FUNCTION_VERSION",
                "$LATEST",
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "/aws/lambda/" + name,
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "bench",
                "LAMBDA_TASK_ROOT",
                JARS.toAbsolutePath().toString(),
                "_HANDLER",
                handler));
    builder.environment().putAll(environment);
    process = builder.start();
    var _ = process.onExit().thenRun(() -> ended(name));
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  private static Path log(String name) {
    return LOGS.resolve(name + ".log");
  }

  /**
   * The runtime client's native part, for this process alone: by itself the client unpacks it to
   * one place in the temp folder, where two that start at once load each other's half.
   */
  private static Path ownLibrary(String name) throws IOException {
    String processor = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch_64";
    Path library = LOGS.resolve(name + ".so").toAbsolutePath();
    try (InputStream packed =
        AWSLambda.class.getResourceAsStream("/jni/libaws-lambda-jni.linux-" + processor + ".so")) {
      Files.copy(Objects.requireNonNull(packed), library, StandardCopyOption.REPLACE_EXISTING);
    }
    return library;
  }

  /** Whoever waits for it needn't wait until the time is up. */
  private void ended(String name) {
    IOException reason = new IOException("the function ended; see " + log(name).toAbsolutePath());
    ready.completeExceptionally(reason);
    answers.values().forEach(answer -> answer.completeExceptionally(reason));
  }

  /** The function's own jar, and what the managed runtime brings along. */
  private static String classPath(String name) {
    return Stream.concat(
            Stream.of(JARS.resolve(name + ".jar").toString()),
            Stream.of(AWSLambda.class, PojoSerializer.class, Context.class)
                .map(LambdaFunction::jar))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String jar(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
  }

  public long pid() {
    return process.pid();
  }

  /** Waits until it has initialised and asks for its first event. */
  public void awaitReady() throws IOException {
    get(ready);
  }

  /** Hands an event over and waits for the answer. */
  public byte[] invoke(byte[] event) throws IOException {
    Invocation invocation = new Invocation(UUID.randomUUID().toString(), event);
    CompletableFuture<byte[]> answer = new CompletableFuture<>();
    answers.put(invocation.id(), answer);
    if (!process.isAlive()) {
      answer.completeExceptionally(new IOException("the function has ended"));
    }
    events.add(invocation);
    return get(answer);
  }

  private static <T> T get(CompletableFuture<T> future) throws IOException {
    try {
      return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting for a function");
    } catch (ExecutionException | TimeoutException failed) {
      throw new IOException(failed);
    }
  }

  private void next(ServerRequest request, ServerResponse response) {
    ready.complete(true);
    try {
      send(response, events.take());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      response.status(Status.SERVICE_UNAVAILABLE_503).send();
    }
  }

  private static void send(ServerResponse response, Invocation invocation) {
    response
        .header(HeaderNames.create("Lambda-Runtime-Aws-Request-Id"), invocation.id())
        .header(
            HeaderNames.create("Lambda-Runtime-Deadline-Ms"),
            String.valueOf(System.currentTimeMillis() + TIMEOUT.toMillis()))
        .header(
            HeaderNames.create("Lambda-Runtime-Invoked-Function-Arn"),
            "arn:aws:lambda:us-east-1:000000000000:function:bench")
        .header(HeaderNames.CONTENT_TYPE, "application/json")
        .send(invocation.event());
  }

  private void answered(ServerRequest request, ServerResponse response) {
    answer(request).complete(request.content().as(byte[].class));
    response.status(Status.ACCEPTED_202).send();
  }

  private void failed(ServerRequest request, ServerResponse response) {
    answer(request).completeExceptionally(error(request));
    response.status(Status.ACCEPTED_202).send();
  }

  private void initFailed(ServerRequest request, ServerResponse response) {
    ready.completeExceptionally(error(request));
    response.status(Status.ACCEPTED_202).send();
  }

  private static IOException error(ServerRequest request) {
    return new IOException(request.content().as(String.class));
  }

  private CompletableFuture<byte[]> answer(ServerRequest request) {
    CompletableFuture<byte[]> answer = answers.remove(request.path().pathParameters().get("id"));
    return answer == null ? new CompletableFuture<>() : answer;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    api.stop();
  }
}
