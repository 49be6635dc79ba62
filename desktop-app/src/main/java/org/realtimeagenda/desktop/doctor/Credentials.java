package org.realtimeagenda.desktop.doctor;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.Connection.Auth;
import org.realtimeagenda.client.team.CredentialsSource;
import org.realtimeagenda.desktop.doctor.Asking.Reply;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** What requests are signed with, or carry: told without any secret. */
record Credentials(Auth auth) {

  /** Fetches them, and says which they are and where they come from. */
  Reply<String> described() {
    return switch (auth) {
      case Auth.ApiKey _ -> new Reply.Given<>(Messages.text("source.api-key"));
      case Auth.AccessKey key ->
          fetched(CredentialsSource.of(key), Messages.text("source.access-key"));
      case Auth.AwsProfile aws -> fetched(CredentialsSource.of(aws), source(aws.profile()));
    };
  }

  private static Reply<String> fetched(CredentialsSource credentials, String source) {
    try (credentials) {
      return switch (credentials.fresh()) {
        case Answer.Ok<AwsCredentials>(AwsCredentials found) ->
            new Reply.Given<>(Messages.text("source.key", found.accessKeyId(), source));
        case Answer.Refused<AwsCredentials>(int _, String reason) ->
            new Reply.Denied<>(
                reason.toLowerCase(Locale.ROOT).contains("expired")
                    ? Fault.SIGN_IN_EXPIRED
                    : Fault.NO_CREDENTIALS,
                reason);
      };
    } catch (IOException unreachable) {
      return new Reply.Denied<>(Fault.CREDENTIALS_OUT_OF_REACH, unreachable.toString());
    }
  }

  private static String source(@Nullable String profile) {
    return profile == null
        ? Messages.text("source.default-chain")
        : Messages.text("source.profile", profile);
  }
}
