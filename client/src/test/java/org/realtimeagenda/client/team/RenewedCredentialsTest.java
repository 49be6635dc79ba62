package org.realtimeagenda.client.team;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** What a person does in a terminal while the window is open: nothing has to be started again. */
class RenewedCredentialsTest {

  private static final String FILE = "aws.sharedCredentialsFile";

  @TempDir Path folder;
  private int written;

  @BeforeEach
  void useOwnFile() {
    System.setProperty(FILE, file().toString());
  }

  @AfterEach
  void leaveOwnFile() {
    System.clearProperty(FILE);
  }

  private Path file() {
    return folder.resolve("credentials");
  }

  /** Each later than the one before: that is how a change is noticed. */
  private void signIn(String accessKeyId) throws IOException {
    Files.writeString(
        file(),
        "[team]\naws_access_key_id = %s\naws_secret_access_key = secret\n".formatted(accessKeyId));
    Files.setLastModifiedTime(file(), FileTime.from(Instant.now().plusSeconds(++written)));
  }

  private static String accessKeyId(CredentialsSource source) {
    try {
      return switch (source.fresh()) {
        case Answer.Ok<AwsCredentials>(AwsCredentials fresh) -> fresh.accessKeyId();
        case Answer.Refused<AwsCredentials>(int _, String reason) -> reason;
      };
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void hasTheCredentialsThatTheProfileHasByNow() throws IOException {
    signIn("FIRST");
    try (CredentialsSource source = CredentialsSource.of(new Connection.Auth.AwsProfile("team"))) {
      await().until(() -> accessKeyId(source).equals("FIRST"));
      signIn("SECOND");
      await().until(() -> accessKeyId(source).equals("SECOND"));
    }
  }
}
