package org.realtimeagenda.client.team;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A sign-in to IAM Identity Center that expires while the program runs, and {@code aws sso login}
 * in a terminal. The program is a process of its own, since the SDK finds the sign-in in the home
 * folder.
 */
class RenewedSignInTest {

  private static final String START_URL = "https://team.awsapps.example/start";

  @TempDir Path home;

  /** What the command line tool writes: a token in a file named by the session, or by its URL. */
  private void signIn(String file, String token, Instant expiresAt) throws IOException {
    Path cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
    Files.writeString(
        cache.resolve(sha1(file) + ".json"),
        """
        {"startUrl": "%s", "region": "eu-west-1", "accessToken": "%s", "expiresAt": "%s"}
        """
            .formatted(START_URL, token, expiresAt.truncatedTo(ChronoUnit.SECONDS)));
  }

  private static String sha1(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Path config() throws IOException {
    return Files.writeString(
        home.resolve("config"),
        """
        [profile legacy]
        sso_start_url = %1$s
        sso_region = eu-west-1
        sso_account_id = 123456789012
        sso_role_name = Member

        [profile session]
        sso_session = team
        sso_account_id = 123456789012
        sso_role_name = Member

        [sso-session team]
        sso_start_url = %1$s
        sso_region = eu-west-1
        """
            .formatted(START_URL));
  }

  /** Gives an access key that names the token, for a moment: the SDK renews it a minute early. */
  private static MockWebServer portal() throws IOException {
    MockWebServer server = new MockWebServer();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String token = request.getHeaders().get("x-amz-sso_bearer_token");
            String keys =
                """
                {"roleCredentials": {"accessKeyId": "KEY-OF-%s", "secretAccessKey": "secret",
                 "sessionToken": "session", "expiration": %d}}
                """
                    .formatted(token, Instant.now().plusSeconds(62).toEpochMilli());
            return new MockResponse.Builder().code(200).body(keys).build();
          }
        });
    server.start();
    return server;
  }

  private Process program(String profile, String portal) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Daws.endpointUrlSso=" + portal,
            "-Daws.configFile=" + config(),
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            SignedInMain.class.getName(),
            profile);
    builder.environment().put("HOME", home.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    return builder.redirectError(Redirect.INHERIT).start();
  }

  private interface Talk {
    void with(Writer ask, BufferedReader answers) throws IOException;
  }

  private void running(String profile, Talk talk) throws IOException {
    try (MockWebServer portal = portal()) {
      Process program = program(profile, portal.url("/").toString().replaceAll("/$", ""));
      try (Writer ask = program.outputWriter(StandardCharsets.UTF_8);
          BufferedReader answers = program.inputReader(StandardCharsets.UTF_8)) {
        talk.with(ask, answers);
      } finally {
        program.destroyForcibly();
      }
    }
  }

  private static String toDo(String profile) {
    return "Sign in: aws sso login --profile " + profile;
  }

  @ParameterizedTest
  @CsvSource({"legacy, " + START_URL, "session, team"})
  void goesOnWithTheNextSignIn(String profile, String file) throws IOException {
    signIn(file, "first", Instant.now().minusSeconds(1));
    running(
        profile,
        (ask, answers) -> {
          await().until(() -> answer(ask, answers).endsWith(toDo(profile)));
          signIn(file, "second", Instant.now().plusSeconds(3600));
          await().until(() -> answer(ask, answers).equals("KEY-OF-second"));
        });
  }

  @Test
  void saysWhenASignInHasExpired() throws IOException {
    signIn(START_URL, "first", Instant.now().plusSeconds(3600));
    running(
        "legacy",
        (ask, answers) -> {
          await().until(() -> answer(ask, answers).equals("KEY-OF-first"));
          signIn(START_URL, "first", Instant.now().minusSeconds(1));
          await().until(() -> answer(ask, answers).endsWith(toDo("legacy")));
        });
  }

  private static String answer(Writer ask, BufferedReader answers) {
    try {
      ask.write("\n");
      ask.flush();
      return String.valueOf(answers.readLine());
    } catch (IOException ended) {
      throw new UncheckedIOException(ended);
    }
  }
}
