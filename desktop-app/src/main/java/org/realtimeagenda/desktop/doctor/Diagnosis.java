package org.realtimeagenda.desktop.doctor;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Connection.Auth;
import org.realtimeagenda.client.team.Exchange;

/**
 * Tells what is wrong from what a request came to. AWS names its errors in a header, in the body,
 * or only in a sentence ("Troubleshooting SigV4 errors" of the IAM user guide).
 */
final class Diagnosis {
  private static final int SWITCHING_PROTOCOLS = 101;

  private Diagnosis() {}

  /** A request that the caller couldn't use the answer of. */
  static Fault of(Exchange exchange, Auth auth) {
    return switch (exchange) {
      case Exchange.Failed(IOException cause) -> unanswered(cause);
      case Exchange.Answered answer -> answered(answer, auth);
    };
  }

  /** A WebSocket's handshake that didn't lead to a subscription. */
  static Fault ofHandshake(Exchange exchange, Auth auth) {
    if (exchange instanceof Exchange.Answered answer) {
      if (answer.status() == SWITCHING_PROTOCOLS) {
        return Fault.NO_CONNECTION_ACK;
      }
      Fault fault = answered(answer, auth);
      return fault == Fault.WEB_PAGE || fault == Fault.ODD_ANSWER || fault == Fault.BACKEND_TROUBLE
          ? Fault.UPGRADE_BLOCKED
          : fault;
    }
    return of(exchange, auth);
  }

  static Fault unanswered(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case UnknownHostException _ -> {
          return Fault.UNKNOWN_HOST;
        }
        case GeneralSecurityException _ -> {
          return Fault.CERTIFICATE;
        }
        case SSLPeerUnverifiedException _ -> {
          return Fault.CERTIFICATE;
        }
        case InterruptedIOException _ -> {
          return Fault.NO_ANSWER;
        }
        case ConnectException refused when says(refused.getMessage(), "refused") -> {
          return Fault.NOBODY_LISTENS;
        }
        case ProtocolException proxy when says(proxy.getMessage(), "407") -> {
          return Fault.PROXY_SIGN_IN;
        }
        default -> {}
      }
    }
    return Fault.CONNECTION_LOST;
  }

  private static Fault answered(Exchange.Answered answer, Auth auth) {
    int status = answer.status();
    if (status == 407) {
      return Fault.PROXY_SIGN_IN;
    }
    if (isWebPage(answer)) {
      return Fault.WEB_PAGE;
    }
    return switch (status) {
      case 400, 401, 403 -> refused(answer, auth);
      case 404 -> Fault.NOT_FOUND;
      case 408, 429 -> Fault.BACKEND_TROUBLE;
      default -> status >= 500 ? Fault.BACKEND_TROUBLE : Fault.ODD_ANSWER;
    };
  }

  private static boolean isWebPage(Exchange.Answered answer) {
    boolean elsewhere = answer.status() >= 300 && answer.status() < 400;
    return elsewhere
        || says(answer.contentType(), "html")
        || answer.text().stripLeading().startsWith("<");
  }

  private static Fault refused(Exchange.Answered answer, Auth auth) {
    String said = answer.errorType() + " " + answer.text();
    if (auth instanceof Auth.ApiKey(String key)) {
      return looksLikeAKey(key) ? Fault.API_KEY_NOT_ACCEPTED : Fault.API_KEY_MALFORMED;
    }
    if (says(said, "signature expired", "signature not yet current", "date is not now")) {
      return Fault.CLOCK;
    }
    if (says(said, "ExpiredToken", "token included in the request is expired")) {
      return Fault.SESSION_EXPIRED;
    }
    if (says(said, "scoped to a valid region", "signed for ")) {
      return Fault.WRONG_REGION;
    }
    if (says(
        said,
        "InvalidSignature",
        "SignatureDoesNotMatch",
        "signature we calculated",
        "signature does not match")) {
      return Fault.WRONG_SECRET;
    }
    if (says(
        said,
        "UnrecognizedClient",
        "InvalidClientToken",
        "token included in the request is invalid",
        "access key id is not known")) {
      return Fault.UNKNOWN_KEY;
    }
    if (says(said, "not a member")) {
      return Fault.NOT_A_MEMBER;
    }
    return answer.status() == 400 ? Fault.ODD_ANSWER : Fault.NOT_ALLOWED;
  }

  /** As AppSync makes them. */
  private static boolean looksLikeAKey(String key) {
    return key.matches("da2-[a-z0-9]{26}");
  }

  private static boolean says(@Nullable String text, String... parts) {
    String lower = String.valueOf(text).toLowerCase(Locale.ROOT);
    for (String part : parts) {
      if (lower.contains(part.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
