package org.realtimeagenda.client.team;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * A program that stays open: for each line on standard input it says which access key the profile
 * of its argument has by now, or why there is none.
 */
final class SignedInMain {

  private SignedInMain() {}

  public static void main(String[] args) throws IOException {
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (CredentialsSource source = CredentialsSource.of(new Connection.Auth.AwsProfile(args[0]))) {
      while (asked.readLine() != null) {
        System.out.println(
            switch (source.fresh()) {
              case Answer.Ok<AwsCredentials>(AwsCredentials fresh) -> fresh.accessKeyId();
              case Answer.Refused<AwsCredentials>(int _, String reason) -> reason;
            });
      }
    }
  }
}
