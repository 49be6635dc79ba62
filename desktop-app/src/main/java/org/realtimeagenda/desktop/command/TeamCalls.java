package org.realtimeagenda.desktop.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.ChangeSender;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.Team;
import org.realtimeagenda.client.team.TeamApi;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.CalendarEvent;
import org.realtimeagenda.core.Change;
import org.realtimeagenda.core.ChangeBatch;
import org.realtimeagenda.core.ChangeResult;
import org.realtimeagenda.core.EventKey;

/** Questions to a team whose other answers end the command with a sentence. */
final class TeamCalls {
  private static final int PAGE = 1000;

  private TeamCalls() {}

  /** A call of a port. */
  interface Call<T> {
    Answer<T> run() throws IOException;
  }

  /**
   * What the team answers.
   *
   * @throws CommandFailure refused, or out of reach
   */
  static <T> T ask(Call<T> call) {
    try {
      return switch (call.run()) {
        case Answer.Ok<T>(T value) -> value;
        case Answer.Refused<T>(int status, String reason) ->
            throw new CommandFailure(Exit.REFUSED, Messages.text("error.refused", reason, status));
      };
    } catch (IOException unreachable) {
      throw outOfReach(unreachable);
    }
  }

  /**
   * The way to write.
   *
   * @throws CommandFailure the connection only reads
   */
  static ChangeSender writer(Team team) {
    return team.sender()
        .orElseThrow(() -> new CommandFailure(Exit.REFUSED, Messages.text("error.read-only")));
  }

  /**
   * The {@code user_id} to write with.
   *
   * @throws CommandFailure the connection only reads
   */
  static int author(Connection connection) {
    Integer userId = connection.userId();
    if (userId == null) {
      throw new CommandFailure(Exit.REFUSED, Messages.text("error.read-only"));
    }
    return userId;
  }

  /**
   * Sends one change.
   *
   * @param values what changes; none for a delete
   * @return empty when the row isn't what {@code base} says
   * @throws CommandFailure rejected, refused or out of reach
   */
  static Optional<ChangeResult.Accepted> send(
      ChangeSender sender,
      Change.Op op,
      Change.Base base,
      EventKey key,
      Map<Attribute, @Nullable Object> values) {
    Change change = new Change(UUID.randomUUID().toString(), op, base, key, values);
    ChangeBatch batch = new ChangeBatch(false, List.of(change));
    return switch (ask(() -> sender.send(batch)).getFirst()) {
      case ChangeResult.Accepted accepted -> Optional.of(accepted);
      case ChangeResult.Conflict _ -> Optional.empty();
      case ChangeResult.Rejected(String field, String reason) ->
          throw new CommandFailure(Exit.REFUSED, Messages.text("error.rejected", field, reason));
      case ChangeResult.NotApplied() ->
          throw new IllegalStateException("not applied, though nothing else was asked for");
    };
  }

  static CommandFailure outOfReach(IOException cause) {
    return new CommandFailure(
        Exit.OUT_OF_REACH, Messages.text("error.out-of-reach", AgendaCommand.reason(cause)), cause);
  }

  /** Every row of the team that isn't deleted. */
  static List<CalendarEvent> allEvents(TeamApi api) {
    List<CalendarEvent> events = new ArrayList<>();
    String next = null;
    do {
      TeamApi.EventsPage page = page(api, next);
      events.addAll(page.events());
      next = page.nextToken();
    } while (next != null);
    return events;
  }

  private static TeamApi.EventsPage page(TeamApi api, @Nullable String token) {
    return ask(() -> api.listEvents(token, PAGE));
  }
}
