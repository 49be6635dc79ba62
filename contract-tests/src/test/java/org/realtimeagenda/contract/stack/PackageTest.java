package org.realtimeagenda.contract.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code aws cloudformation package} of the stack, with a server of this machine in place of S3.
 * Skipped where there is no aws CLI that honours AWS_ENDPOINT_URL.
 */
class PackageTest {

  /** Both lines of the CLI honour it since July 2023. */
  private static final Pattern VERSION =
      Pattern.compile("aws-cli/(\\d+)\\.(\\d+)\\..*", Pattern.DOTALL);

  @Test
  void uploadsTheJarsAndTheSchema(@TempDir Path folder) throws Exception {
    assumeTrue(honoursEndpointUrl(), "There is no aws CLI that honours AWS_ENDPOINT_URL");
    for (String jar : new String[] {"put-event.jar", "relay.jar"}) {
      Path file = folder.resolve("backend-lambdas").resolve("target").resolve(jar);
      Files.createDirectories(file.getParent());
      Files.writeString(file, jar);
    }
    Files.createDirectories(folder.resolve("appsync"));
    Files.copy(
        TemplateCheck.APPSYNC.resolve("schema.graphql"),
        folder.resolve("appsync").resolve("schema.graphql"));
    Path stack = Files.createDirectories(folder.resolve("cloudformation")).resolve("stack.yaml");
    Files.copy(TemplateCheck.STACK, stack);
    Path packaged = folder.resolve("packaged.yaml");

    Set<String> uploaded = new ConcurrentSkipListSet<>();
    HttpServer s3 = s3(uploaded);
    String said = packageStack(stack, packaged, "http://localhost:" + s3.getAddress().getPort());
    s3.stop(0);

    assertTrue(Files.exists(packaged), said);
    String text = Files.readString(packaged);
    assertEquals(3, uploaded.size(), uploaded.toString());
    for (String key : uploaded) {
      assertTrue(text.contains(key), text);
    }
    assertTrue(text.contains("S3Bucket: code"), text);
    assertTrue(text.contains("DefinitionS3Location: s3://code/"), text);
    assertTrue(!text.contains("../"), text);
  }

  /** Has nothing, and takes whatever is put. */
  private static HttpServer s3(Set<String> uploaded) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/code/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          boolean put = exchange.getRequestMethod().equals("PUT");
          if (put) {
            uploaded.add(exchange.getRequestURI().getPath().substring("/code/".length()));
          }
          exchange.getResponseHeaders().add("ETag", "\"there\"");
          exchange.sendResponseHeaders(put ? 200 : 404, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String packageStack(Path stack, Path packaged, String endpoint) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            "aws",
            "cloudformation",
            "package",
            "--template-file",
            stack.toString(),
            "--s3-bucket",
            "code",
            "--output-template-file",
            packaged.toString());
    builder.environment().remove("AWS_PROFILE");
    builder.environment().put("AWS_ENDPOINT_URL", endpoint);
    builder.environment().put("AWS_ACCESS_KEY_ID", "nobody");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "nothing");
    builder.environment().put("AWS_DEFAULT_REGION", "eu-west-1");
    return text(builder);
  }

  private static boolean honoursEndpointUrl() throws Exception {
    try {
      Matcher version = VERSION.matcher(text(new ProcessBuilder("aws", "--version")));
      return version.matches()
          && Integer.parseInt(version.group(2)) >= (version.group(1).equals("1") ? 29 : 13);
    } catch (IOException notThere) {
      return false;
    }
  }

  private static String text(ProcessBuilder builder) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }
}
