package org.realtimeagenda.client.appsync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.regions.Region;

/** The key and the instant are those of AWS's published Signature Version 4 examples. */
class AppSyncSigV4Test {

  private static final Instant AT = Instant.parse("2015-08-30T12:36:00Z");
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final AwsCredentials USER = AwsBasicCredentials.create("AKIDEXAMPLE", SECRET);
  private static final AwsCredentials ROLE =
      AwsSessionCredentials.create("AKIDEXAMPLE", SECRET, "TOKEN/+=");
  private static final URI CONNECT =
      URI.create("https://abc.appsync-api.us-east-1.amazonaws.com/graphql/connect");
  private static final URI LOCAL = URI.create("http://127.0.0.1:4711/graphql");
  private static final String DATA =
      "{\"query\":\"subscription OnChange { onChange { seq } }\",\"variables\":{}}";

  @Test
  void signsAConnectAsAppSyncDocumentsIt() {
    assertEquals(
        Map.of(
            "accept",
            "application/json, text/javascript",
            "content-encoding",
            "amz-1.0",
            "content-type",
            "application/json; charset=UTF-8",
            "host",
            "abc.appsync-api.us-east-1.amazonaws.com",
            "x-amz-date",
            "20150830T123600Z",
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/appsync/aws4_request, "
                + "SignedHeaders=accept;content-encoding;content-type;host;x-amz-date, "
                + "Signature=cb48e72420517a3ffb0a6210cd85e376741224dd38df55b7d6ee547ec56f269c"),
        AppSyncSigV4.sign(USER, "us-east-1", AT, CONNECT, "{}"));
  }

  @Test
  void signsTheSessionTokenAndThePortOfTheHost() {
    Map<String, String> headers = AppSyncSigV4.sign(ROLE, "eu-west-3", AT, LOCAL, DATA);
    assertEquals("TOKEN/+=", headers.get("X-Amz-Security-Token"));
    assertEquals("127.0.0.1:4711", headers.get("host"));
    assertEquals(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/eu-west-3/appsync/aws4_request, "
            + "SignedHeaders=accept;content-encoding;content-type;host;x-amz-date;"
            + "x-amz-security-token, "
            + "Signature=82d64bcab981b92373a13c043253224c1a91c605b187892c2e8b11ccee71ecf8",
        headers.get("Authorization"));
  }

  @Test
  void agreesWithTheSdkOverTheSameHeaders() {
    for (AwsCredentials credentials : List.of(USER, ROLE)) {
      for (URI url : List.of(CONNECT, LOCAL)) {
        assertEquals(
            signedBySdk(credentials, url, DATA),
            AppSyncSigV4.sign(credentials, "us-east-1", AT, url, DATA).get("Authorization"));
      }
    }
  }

  /** By the SDK's older signer, which adds no x-amz-content-sha256. */
  @SuppressWarnings("deprecation")
  private static String signedBySdk(AwsCredentials credentials, URI url, String body) {
    SdkHttpFullRequest request =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(url)
            .putHeader("accept", "application/json, text/javascript")
            .putHeader("content-encoding", "amz-1.0")
            .putHeader("content-type", "application/json; charset=UTF-8")
            .contentStreamProvider(
                () -> new java.io.ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
            .build();
    var params =
        software.amazon.awssdk.auth.signer.params.Aws4SignerParams.builder()
            .awsCredentials(credentials)
            .signingName("appsync")
            .signingRegion(Region.US_EAST_1)
            .signingClockOverride(Clock.fixed(AT, ZoneOffset.UTC))
            .build();
    List<String> authorization =
        new ArrayList<>(
            software.amazon.awssdk.auth.signer.Aws4Signer.create()
                .sign(request, params)
                .headers()
                .get("Authorization"));
    return authorization.getFirst();
  }
}
