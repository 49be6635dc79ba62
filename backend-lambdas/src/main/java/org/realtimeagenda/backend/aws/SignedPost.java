package org.realtimeagenda.backend.aws;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** POSTs to one AWS service, signed with AWS Signature Version 4. */
final class SignedPost {

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final String region;
  private final String service;

  /**
   * @param service as in the credential scope: {@code appsync}, {@code sqs}
   */
  SignedPost(
      SdkHttpClient http, AwsCredentialsProvider credentials, String region, String service) {
    this.http = http;
    this.credentials = credentials;
    this.region = region;
    this.service = service;
  }

  /**
   * Sends once.
   *
   * @return the body of an answer of 200
   */
  byte[] send(URI url, Map<String, String> headers, byte[] body) throws IOException {
    SignedRequest signed = sign(url, headers, ContentStreamProvider.fromByteArray(body));
    HttpExecuteRequest request =
        HttpExecuteRequest.builder()
            .request(signed.request())
            .contentStreamProvider(signed.payload().orElseThrow())
            .build();
    HttpExecuteResponse response = http.prepareRequest(request).call();
    try (InputStream in = response.responseBody().orElseGet(SignedPost::nothing)) {
      byte[] answer = in.readAllBytes();
      if (!response.httpResponse().isSuccessful()) {
        throw new IOException(service + " answered " + response.httpResponse().statusCode());
      }
      return answer;
    }
  }

  private SignedRequest sign(URI url, Map<String, String> headers, ContentStreamProvider body)
      throws IOException {
    SdkHttpFullRequest.Builder request =
        SdkHttpFullRequest.builder().method(SdkHttpMethod.POST).uri(url);
    headers.forEach(request::putHeader);
    try {
      return signer.sign(
          sign ->
              sign.identity(credentials.resolveCredentials())
                  .request(request.build())
                  .payload(body)
                  .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                  .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    } catch (SdkException noCredentials) {
      throw new IOException(noCredentials);
    }
  }

  private static AbortableInputStream nothing() {
    return AbortableInputStream.create(InputStream.nullInputStream());
  }
}
