package org.realtimeagenda.client.team;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** What a person is told to run where a profile gives no credentials. */
class CredentialsSourceTest {

  /** Nobody ever signed in there. */
  private static final String START_URL = "https://" + UUID.randomUUID() + ".example/start";

  private @TempDir Path folder;

  @BeforeEach
  void configure() throws IOException {
    String config =
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

        [profile login]
        login_session = arn:aws:iam::123456789012:user/alice
        """
            .formatted(START_URL);
    System.setProperty(
        "aws.configFile", Files.writeString(folder.resolve("config"), config).toString());
    System.setProperty(
        "aws.sharedCredentialsFile", Files.createFile(folder.resolve("credentials")).toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty("aws.configFile");
    System.clearProperty("aws.sharedCredentialsFile");
  }

  private static String refusal(String profile) throws IOException {
    try (var source = CredentialsSource.of(new Connection.Auth.AwsProfile(profile))) {
      Answer<AwsCredentials> answer = source.fresh();
      return answer instanceof Answer.Refused<AwsCredentials>(int status, String reason)
              && status == 401
          ? reason
          : fail(answer.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy", "session"})
  void saysHowToSignInWhereNobodyHasYet(String profile) throws IOException {
    String reason = refusal(profile);
    assertTrue(reason.endsWith("Sign in: aws sso login --profile " + profile), reason);
  }

  @Test
  void saysHowAProfileIsSetUp() throws IOException {
    String reason = refusal("nobody");
    assertTrue(reason.contains("aws configure sso --profile nobody"), reason);
    assertTrue(reason.endsWith("aws configure --profile nobody"), reason);
  }

  @Test
  void saysThatASignInByAwsLoginIsNoUse() throws IOException {
    String reason = refusal("login");
    assertTrue(reason.contains("can't use"), reason);
  }
}
