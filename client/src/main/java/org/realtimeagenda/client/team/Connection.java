package org.realtimeagenda.client.team;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a team's backend is and who one is there: what {@code connection.json} says.
 *
 * @param region AWS region of both services
 * @param userId null when read-only
 * @param putEventUrl null when read-only
 */
public record Connection(
    String team,
    String region,
    @Nullable Integer userId,
    @Nullable URI putEventUrl,
    URI graphqlUrl,
    URI realtimeUrl,
    Auth auth) {

  /** How requests are authorized. */
  public sealed interface Auth {

    /** SigV4 with the AWS default chain, or with a profile of it. */
    record AwsProfile(@Nullable String profile) implements Auth {}

    /** SigV4 with a key of a team server. Its text form hides the secret. */
    record AccessKey(String accessKeyId, String secretAccessKey) implements Auth {
      @Override
      public String toString() {
        return "AccessKey[" + accessKeyId + "]";
      }
    }

    /** Read-only. Its text form hides the key. */
    record ApiKey(String apiKey) implements Auth {
      @Override
      public String toString() {
        return "ApiKey[]";
      }
    }
  }

  /** Nothing can be written with an API key. */
  public boolean readOnly() {
    return auth instanceof Auth.ApiKey;
  }
}
