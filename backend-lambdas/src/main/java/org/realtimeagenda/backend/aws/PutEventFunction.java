package org.realtimeagenda.backend.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.putevent.HttpAnswer;
import org.realtimeagenda.backend.putevent.Problems;
import org.realtimeagenda.backend.putevent.PutEvent;

/**
 * put-event behind a Lambda Function URL of auth type AWS_IAM, payload format 2.0. Lambda has
 * checked the signature before this is called.
 */
public final class PutEventFunction
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final PutEvent putEvent;

  public PutEventFunction(PutEvent putEvent) {
    this.putEvent = putEvent;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(
      APIGatewayV2HTTPEvent event, @Nullable Context context) {
    HttpAnswer answer =
        principal(event)
            .map(principal -> putEvent.handle(principal, body(event)))
            .orElseGet(() -> Problems.forbidden("The request isn't signed."));
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(answer.status())
        .withHeaders(Map.of("Content-Type", answer.contentType()))
        .withBody(new String(answer.body(), StandardCharsets.UTF_8))
        .build();
  }

  /**
   * Who signed: an IAM user's unique id, {@code AIDA...}, or for a role, that of IAM Identity
   * Center too, its id and the session name, {@code AROA...:name}.
   */
  private static Optional<String> principal(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRequestContext())
        .map(APIGatewayV2HTTPEvent.RequestContext::getAuthorizer)
        .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getIam)
        .map(APIGatewayV2HTTPEvent.RequestContext.IAM::getUserId);
  }

  private static byte[] body(APIGatewayV2HTTPEvent event) {
    String body = Optional.ofNullable(event.getBody()).orElse("");
    return event.getIsBase64Encoded()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
