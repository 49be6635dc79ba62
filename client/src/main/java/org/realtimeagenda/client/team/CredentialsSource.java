package org.realtimeagenda.client.team;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * AWS credentials, as fresh as their source has them at each call: a team server's access key, a
 * profile, or the AWS default chain. May ask STS or IAM Identity Center, so it is called on a
 * thread that may wait.
 */
public final class CredentialsSource implements AutoCloseable {

  private final @Nullable String profile;
  private final AwsCredentialsProvider provider;

  private CredentialsSource(@Nullable String profile, AwsCredentialsProvider provider) {
    this.profile = profile;
    this.provider = provider;
  }

  public static CredentialsSource of(Connection.Auth.AccessKey key) {
    return new CredentialsSource(
        null,
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey())));
  }

  public static CredentialsSource of(Connection.Auth.AwsProfile aws) {
    String profile = aws.profile();
    return new CredentialsSource(
        profile,
        profile == null
            ? DefaultCredentialsProvider.builder().build()
            : ProfileCredentialsProvider.create(profile));
  }

  /**
   * The credentials to sign the next request with.
   *
   * @return refused with status 401 and a sentence for the person when there are none
   * @throws IOException when the service that issues them is out of reach
   */
  public Answer<AwsCredentials> fresh() throws IOException {
    try {
      return new Answer.Ok<>(provider.resolveCredentials());
    } catch (SdkException | IllegalArgumentException | IllegalStateException none) {
      for (Throwable cause = none; cause != null; cause = cause.getCause()) {
        if (cause instanceof NoSuchFileException) { // the token of a sign-in that never was
          return new Answer.Refused<>(401, signIn());
        }
        if (cause instanceof IOException unreachable) {
          throw unreachable;
        }
      }
      return new Answer.Refused<>(401, sentence(none));
    }
  }

  private String sentence(RuntimeException none) {
    String detail = String.valueOf(none.getMessage());
    if (detail.toLowerCase(Locale.ROOT).contains("expired")) {
      return signIn();
    }
    if (profile == null) {
      return "No AWS credentials were found. Set them up: aws configure sso, or with a key: aws"
          + " configure";
    }
    if (detail.contains("contained no credentials for profile")) {
      return "The AWS profile %1$s isn't set up on this computer. Set it up: aws configure sso --profile %1$s, or with a key: aws configure --profile %1$s"
          .formatted(profile);
    }
    if (detail.contains("login_session")) {
      return "The AWS profile %1$s signs in by aws login, which this program can't use. Set up another: aws configure sso"
          .formatted(profile);
    }
    return "The AWS profile " + profile + " gives no credentials: " + detail;
  }

  /** The sentence for who was signed in to AWS and isn't any more, or never was. */
  public String signIn() {
    return "Your AWS sign-in has expired, or there was none yet. Sign in: aws sso login"
        + (profile == null ? "" : " --profile " + profile);
  }

  @Override
  public void close() {
    if (provider instanceof SdkAutoCloseable closeable) {
      closeable.close();
    }
  }
}
