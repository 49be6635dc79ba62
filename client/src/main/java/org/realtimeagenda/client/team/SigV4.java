package org.realtimeagenda.client.team;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Signature Version 4 in the headers of a POST, by the AWS SDK's signer.
 *
 * @param region AWS region of the service
 * @param service as in the credential scope: {@code lambda} for a Function URL
 */
public record SigV4(String region, String service, Clock clock) {

  /**
   * Signs a POST.
   *
   * @param headers to send and to sign, besides {@code Host} and those of the signature
   * @return every header to send with exactly {@code body}
   */
  public Map<String, List<String>> sign(
      AwsCredentials credentials, URI url, Map<String, String> headers, byte[] body) {
    SdkHttpRequest.Builder request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(url);
    headers.forEach(request::putHeader);
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(credentials)
                        .request(request.build())
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock));
    return signed.request().headers();
  }
}
