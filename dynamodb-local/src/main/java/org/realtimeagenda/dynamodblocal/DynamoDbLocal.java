package org.realtimeagenda.dynamodblocal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * DynamoDB Local as a process, tables in memory. It checks no signatures; each access key id and
 * region has tables of its own.
 */
public final class DynamoDbLocal implements AutoCloseable {

  private static final String MAIN = "software.amazon.dynamodb.services.local.main.ServerRunner";
  private static final Duration STARTING = Duration.ofSeconds(60);

  private final Process process;
  private final int port;

  private DynamoDbLocal(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** False where its native library isn't made for this machine's processor. */
  public static boolean runsHere() {
    return System.getProperty("os.arch").equals("amd64");
  }

  /** Starts it; returns when it answers. It ends with this process at the latest. */
  public static DynamoDbLocal start() throws IOException {
    int port = freePort();
    Path server = server();
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + server,
                "-cp",
                server + "/*",
                MAIN,
                "-inMemory",
                "-disableTelemetry",
                "-port",
                String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    DynamoDbLocal started = new DynamoDbLocal(process, port);
    started.awaitPort();
    return started;
  }

  private static Path server() {
    try {
      URI classes = DynamoDbLocal.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(classes).resolveSibling("server");
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitPort() throws IOException {
    Instant until = Instant.now().plus(STARTING);
    while (process.isAlive() && Instant.now().isBefore(until)) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException notYet) {
        pause();
      }
    }
    process.destroyForcibly();
    throw new IOException("DynamoDB Local didn't start");
  }

  private void pause() throws IOException {
    try {
      process.waitFor(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while DynamoDB Local was starting", stopped);
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
