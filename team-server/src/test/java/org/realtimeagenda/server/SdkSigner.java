package org.realtimeagenda.server;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Signs with the AWS SDK's own signer, for one key, service and clock. */
public record SdkSigner(String accessKeyId, String secretAccessKey, String service, Clock clock) {

  public SdkSigner forService(String other) {
    return new SdkSigner(accessKeyId, secretAccessKey, other, clock);
  }

  public SdkSigner withSecret(String other) {
    return new SdkSigner(accessKeyId, other, service, clock);
  }

  public SdkSigner at(Clock other) {
    return new SdkSigner(accessKeyId, secretAccessKey, service, other);
  }

  /** The headers of a signed POST, Host among them. */
  public Map<String, List<String>> post(URI url, String body) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(url)
            .putHeader("Content-Type", "application/json")
            .build();
    return AwsV4HttpSigner.create()
        .sign(
            signing ->
                signing
                    .identity(AwsCredentialsIdentity.create(accessKeyId, secretAccessKey))
                    .request(request)
                    .payload(
                        ContentStreamProvider.fromByteArray(body.getBytes(StandardCharsets.UTF_8)))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock))
        .request()
        .headers();
  }
}
