package org.realtimeagenda.desktop.subscription;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ResourceBundle;
import org.realtimeagenda.client.icalendar.Mistake;
import org.realtimeagenda.client.subscription.Problem;
import org.realtimeagenda.client.subscription.Standing;
import org.realtimeagenda.client.subscription.Subscribed;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.exchange.ExchangeWords;
import org.realtimeagenda.desktop.formats.Formats;

/** What there is to say of subscriptions. */
public final class SubscriptionWords {

  private final Clock clock;
  private final Formats formats;
  private final ResourceBundle texts;

  /**
   * @param clock its zone is the reader's
   */
  public SubscriptionWords(Clock clock, Formats formats) {
    this.clock = clock;
    this.formats = formats;
    this.texts = Bundles.of(SubscriptionWords.class, formats.locale());
  }

  String text(String key, Object... values) {
    return new MessageFormat(texts.getString(key), formats.locale()).format(values);
  }

  /** How old it is, and what is wrong where something is: Updated 12 min ago. */
  public String state(Standing standing) {
    Problem problem = standing.problem();
    return problem == null
        ? age(standing.updatedAt())
        : text("trouble", problem(problem), moment(standing.updatedAt()));
  }

  private String age(Instant updated) {
    Duration age = Duration.between(updated, clock.instant());
    if (age.toMinutes() < 1) {
      return text("age.now");
    }
    if (age.toHours() < 1) {
      return text("age.minutes", age.toMinutes());
    }
    return age.toDays() < 1 ? text("age.hours", age.toHours()) : text("age.day", moment(updated));
  }

  /** Mon 23 Nov, 11:00. */
  private String moment(Instant instant) {
    ZonedDateTime here = instant.atZone(clock.getZone());
    return formats.day(here.toLocalDate(), LocalDate.now(clock)) + ", " + formats.time(here);
  }

  /** What is wrong, and what to do. */
  public String problem(Problem problem) {
    Mistake mistake = problem.mistake();
    Object value =
        mistake == null
            ? String.valueOf(problem.status())
            : new ExchangeWords(formats.locale()).mistake(mistake);
    return text("problem." + problem.kind().name(), value);
  }

  /** Subscribed to “Club”. */
  public String added(Subscribed subscribed) {
    return text("card.added", subscribed.subscription().name());
  }

  /** How many events it has: 12 events. */
  public String events(Subscribed subscribed) {
    String events = text("card.events", subscribed.events());
    return subscribed.skipped() == 0 ? events : text("card.skipped", events, subscribed.skipped());
  }
}
