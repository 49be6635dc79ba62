package org.realtimeagenda.backend.putevent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.realtimeagenda.backend.BackendMember;
import org.realtimeagenda.backend.Members;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.core.Limits;
import org.realtimeagenda.core.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * put-event: the request handler, for whichever server has checked the signature. Safe for use by
 * many threads at once if its ports are.
 */
public final class PutEvent {

  private static final Logger LOG = LoggerFactory.getLogger(PutEvent.class);

  private final EventTable table;
  private final Members members;
  private final Clock clock;

  public PutEvent(EventTable table, Members members, Clock clock) {
    this.table = table;
    this.members = members;
    this.clock = clock;
  }

  /**
   * Answers one request: 200 with the results, or RFC 9457 problem JSON.
   *
   * @param principal who signed the request
   * @param body as it came, of any size
   */
  public HttpAnswer handle(String principal, byte[] body) {
    try {
      Optional<BackendMember> author = members.byPrincipal(principal);
      if (author.isEmpty()) {
        return Problems.forbidden("You are not a member of this team.");
      }
      if (body.length > Limits.BODY_BYTES) {
        return Problems.tooLarge();
      }
      return answer(author.get(), PutRequest.parse(body));
    } catch (InvalidAttributeException invalid) {
      return Problems.badRequest(invalid.field(), invalid.reason());
    } catch (ContentionException tooMany) {
      LOG.warn("Too many changes of the same rows at once; the client tries again", tooMany);
      return Problems.tooFast();
    } catch (IOException | UncheckedIOException outOfReach) {
      LOG.warn("The table is out of reach; the client tries again", outOfReach);
      return Problems.unavailable();
    }
  }

  private HttpAnswer answer(BackendMember author, PutRequest request) throws IOException {
    Instant now = clock.instant();
    Judge judge = new Judge(members, author, now);
    ChangeWriter writer = new ChangeWriter(table, judge, author.member().userId());
    return switch (request) {
      case PutRequest.DryRun() ->
          ok(
              WireJson.MAPPER
                  .createObjectNode()
                  .put("user_id", author.member().userId())
                  .put("now", now.toString()));
      case PutRequest.Batch(boolean atomic, var items) ->
          ok(WireJson.writeResults(atomic ? writer.together(items) : writer.oneByOne(items)));
      case PutRequest.Bare(Change change) ->
          bare(change, writer.oneByOne(List.of(new PutRequest.Item.Sound(change))).getFirst());
    };
  }

  private static HttpAnswer bare(Change change, ChangeResult result) {
    return switch (result) {
      case ChangeResult.Accepted accepted -> ok(WireJson.write(accepted));
      case ChangeResult.Conflict(var event) ->
          event != null && sameContent(event, change)
              ? ok(WireJson.write(event))
              : Problems.conflict("There is another event with this user_id and id.");
      case ChangeResult.Rejected(String field, String reason) ->
          field.equals("user_id")
              ? Problems.forbidden(field, reason)
              : Problems.badRequest(field, reason);
      case ChangeResult.NotApplied() ->
          throw new IllegalStateException("only atomic batches have this result");
    };
  }

  /** The row that such a request makes, by whatever other way it came. */
  private static boolean sameContent(CalendarEvent event, Change change) {
    CalendarEvent asked = CalendarEvent.of(change.key(), change.values());
    return !event.deleted()
        && Objects.equals(event.name(), asked.name())
        && Objects.equals(event.location(), asked.location())
        && Objects.equals(event.dtStart(), asked.dtStart())
        && Objects.equals(event.dtEnd(), asked.dtEnd());
  }

  private static HttpAnswer ok(ObjectNode json) {
    return new HttpAnswer(
        200, "application/json", json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
