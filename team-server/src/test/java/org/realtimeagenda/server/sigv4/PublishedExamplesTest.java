package org.realtimeagenda.server.sigv4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples that AWS publishes: its SigV4 test suite, and those of the IAM and S3 guides. */
class PublishedExamplesTest {

  private static final String SUITE_SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final String S3_SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final String SUITE_DATE = "20150830T123600Z";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
get-vanilla                    | GET  | /       | ''                           | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
get-vanilla-query-order-key    | GET  | /       | Param2=value2&Param1=value1  | b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500
get-vanilla-empty-query-key    | GET  | /       | Param1=value1                | a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb
get-vanilla-utf8-query         | GET  | /       | ሴ=bar                        | 2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04
get-utf8                       | GET  | /ሴ      | ''                           | 8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85
get-relative                   | GET  | /example/.. | ''                       | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
get-slash-dot-slash            | GET  | /./     | ''                           | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
post-vanilla                   | POST | /       | ''                           | 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b
""")
  void signsAsTheTestSuite(
      String name, String method, String path, String query, String signature) {
    SignedRequest request = suite(method, path, query, Map.of(), "host;x-amz-date", signature, "");
    assertVerified(request, SUITE_SECRET, "service", SUITE_DATE);
  }

  @Test
  void makesTheStringToSignOfGetVanilla() {
    SignedRequest request = suite("GET", "/", "", Map.of(), "host;x-amz-date", "", "");
    assertEquals(
        """
        AWS4-HMAC-SHA256
        20150830T123600Z
        20150830/us-east-1/service/aws4_request
        bb579772317eb040ac9ed261061d46c1f17a8133879d6129b6e1c25292927e63\
        """,
        stringToSign(request));
  }

  @Test
  void trimsValuesAsGetHeaderValueTrim() {
    SignedRequest request =
        suite(
            "GET",
            "/",
            "",
            Map.of("My-Header1", List.of(" value1"), "My-Header2", List.of(" \"a   b   c\"")),
            "host;my-header1;my-header2;x-amz-date",
            "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
            "");
    assertVerified(request, SUITE_SECRET, "service", SUITE_DATE);
  }

  @Test
  void joinsValuesAsGetHeaderKeyDuplicate() {
    SignedRequest request =
        suite(
            "GET",
            "/",
            "",
            Map.of("My-Header1", List.of("value2", "value2", "value1")),
            "host;my-header1;x-amz-date",
            "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea",
            "");
    assertVerified(request, SUITE_SECRET, "service", SUITE_DATE);
  }

  @Test
  void signsABodyAsPostXWwwFormUrlencoded() {
    SignedRequest request =
        suite(
            "POST",
            "/",
            "",
            Map.of("Content-Type", List.of("application/x-www-form-urlencoded")),
            "content-type;host;x-amz-date",
            "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
            "Param1=value1");
    assertVerified(request, SUITE_SECRET, "service", SUITE_DATE);
  }

  @Test
  void signsListUsersOfTheIamGuide() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Host", List.of("iam.amazonaws.com"));
    headers.put("Content-Type", List.of("application/x-www-form-urlencoded; charset=utf-8"));
    headers.put("X-Amz-Date", List.of(SUITE_DATE));
    headers.put(
        "Authorization",
        List.of(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request,"
                + " SignedHeaders=content-type;host;x-amz-date, Signature="
                + "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"));
    SignedRequest request =
        new SignedRequest("GET", "/", "Action=ListUsers&Version=2010-05-08", headers, new byte[0]);
    assertEquals(
        """
        AWS4-HMAC-SHA256
        20150830T123600Z
        20150830/us-east-1/iam/aws4_request
        f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59\
        """,
        stringToSign(request));
    assertVerified(request, SUITE_SECRET, "iam", SUITE_DATE);
  }

  @Test
  void signsGetObjectOfTheS3Guide() {
    String emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Host", List.of("examplebucket.s3.amazonaws.com"));
    headers.put("Range", List.of("bytes=0-9"));
    headers.put("x-amz-content-sha256", List.of(emptyHash));
    headers.put("x-amz-date", List.of("20130524T000000Z"));
    headers.put(
        "Authorization",
        List.of(
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature="
                + "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"));
    SignedRequest request = new SignedRequest("GET", "/test.txt", "", headers, new byte[0]);
    assertEquals(
        """
        AWS4-HMAC-SHA256
        20130524T000000Z
        20130524/us-east-1/s3/aws4_request
        7344ae5b7ee6c3e7e6b0fe0640412a37625d1fbfff95c48bbb2dc43964946972\
        """,
        stringToSign(request));
    assertVerified(request, S3_SECRET, "s3", "20130524T000000Z");
  }

  private static SignedRequest suite(
      String method,
      String path,
      String query,
      Map<String, List<String>> more,
      String signedHeaders,
      String signature,
      String body) {
    Map<String, List<String>> headers = new LinkedHashMap<>(more);
    headers.put("Host", List.of("example.amazonaws.com"));
    headers.put("X-Amz-Date", List.of(SUITE_DATE));
    headers.put(
        "Authorization",
        List.of(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
                + "SignedHeaders="
                + signedHeaders
                + ", Signature="
                + signature));
    return new SignedRequest(method, path, query, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String stringToSign(SignedRequest request) {
    Authorization authorization =
        Authorization.parse(request.header("authorization").orElseThrow()).orElseThrow();
    return SigV4Verifier.stringToSign(
        request, authorization, request.header("x-amz-date").orElseThrow());
  }

  private static void assertVerified(
      SignedRequest request, String secret, String service, String date) {
    Instant now =
        Instant.parse(date.replaceFirst("(....)(..)(..)T(..)(..)(..)Z", "$1-$2-$3T$4:$5:$6Z"));
    Verdict verdict =
        new SigV4Verifier(_ -> Optional.of(secret), "us-east-1", Clock.fixed(now, ZoneOffset.UTC))
            .verify(request, service);
    String keyId =
        Authorization.parse(request.header("authorization").orElseThrow())
            .orElseThrow()
            .accessKeyId();
    assertEquals(new Verdict.Verified(keyId), verdict);
  }
}
