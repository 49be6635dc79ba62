package org.realtimeagenda.backend.aws;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Clients of AWS, made once. What the SDK would search the class path or files for is said here.
 * Credentials come by the default chain: with SnapStart they aren't in environment variables.
 */
final class AwsClients {

  private static final Duration CONNECTING = Duration.ofSeconds(2);
  private static final Duration ANSWERING = Duration.ofSeconds(5);

  private final String region;
  private final SdkHttpClient http =
      UrlConnectionHttpClient.builder()
          .connectionTimeout(CONNECTING)
          .socketTimeout(ANSWERING)
          .build();
  private final AwsCredentialsProvider credentials = DefaultCredentialsProvider.builder().build();

  AwsClients(Environment environment) {
    this.region = environment.region();
  }

  DynamoDbClient dynamoDb() {
    return DynamoDbClient.builder()
        .region(Region.of(region))
        .credentialsProvider(credentials)
        .httpClient(http)
        .build();
  }

  /** Signed requests to a service that needs no client of its own. */
  SignedPost signedPost(String service) {
    return new SignedPost(http, credentials, region, service);
  }
}
