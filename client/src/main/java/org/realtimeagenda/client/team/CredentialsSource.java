package org.realtimeagenda.client.team;

import java.io.IOException;
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
        if (cause instanceof IOException unreachable) {
          throw unreachable;
        }
      }
      return new Answer.Refused<>(401, sentence(none));
    }
  }

  private String sentence(RuntimeException none) {
    String detail = String.valueOf(none.getMessage());
    String login = profile == null ? "aws sso login" : "aws sso login --profile " + profile;
    if (detail.toLowerCase(Locale.ROOT).contains("expired")) {
      return "Your AWS sign-in has expired. Sign in again: " + login;
    }
    return profile == null
        ? "No AWS credentials were found. Sign in, for example with: " + login
        : "The AWS profile " + profile + " gives no credentials: " + detail;
  }

  @Override
  public void close() {
    if (provider instanceof SdkAutoCloseable closeable) {
      closeable.close();
    }
  }
}
