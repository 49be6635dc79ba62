package org.realtimeagenda.desktop.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.subscription.SubscribedEvent;
import org.realtimeagenda.core.EventTime;

/** One thing on a page. Two with the same {@link #id} are the same thing at two moments. */
public sealed interface PageEntry {

  /** Stays the same while title, time and everything else change. */
  String id();

  /** The same for each of a series. */
  String series();

  String title();

  EventTime time();

  /** Where it is; empty where nothing is said. */
  String location();

  /** Whether it just arrived from a colleague, and wasn't looked at yet. */
  default boolean isNew() {
    return false;
  }

  /**
   * An occurrence of an event of a colleague's, or of one's own.
   *
   * @param isNew a colleague's, just arrived, and not looked at yet
   */
  record Event(Occurrence occurrence, boolean isNew) implements PageEntry {
    @Override
    public String id() {
      String start = occurrence.occurrenceStart();
      return start == null ? series() : series() + "@" + start;
    }

    @Override
    public String series() {
      return occurrence.key().toString();
    }

    @Override
    public String title() {
      return occurrence.name();
    }

    @Override
    public EventTime time() {
      return occurrence.time();
    }

    @Override
    public String location() {
      return Objects.requireNonNullElse(occurrence.location(), "");
    }
  }

  /**
   * A public holiday; can't be changed.
   *
   * @param place where it is one, as the side bar calls it
   */
  record Holiday(String title, LocalDate date, String place) implements PageEntry {
    @Override
    public String id() {
      return "holiday:" + place + ":" + date + ":" + title;
    }

    @Override
    public String series() {
      return id();
    }

    @Override
    public EventTime time() {
      return new EventTime.AllDay(date, date.plusDays(1));
    }

    @Override
    public String location() {
      return "";
    }
  }

  /** An event of a calendar that others publish; can't be changed. */
  record Subscribed(SubscribedEvent event) implements PageEntry {
    @Override
    public String id() {
      String start = event.placed().occurrenceStart();
      return series() + "@" + (start == null ? "" : start);
    }

    @Override
    public String series() {
      return "subscription:" + event.subscription().id() + ":" + event.master().effectiveUid();
    }

    @Override
    public String title() {
      return Objects.requireNonNullElse(event.placed().event().name(), "");
    }

    @Override
    public EventTime time() {
      return event.placed().time();
    }

    /** What the calendar is called. */
    public String calendar() {
      return event.subscription().name();
    }

    @Override
    public String location() {
      return Objects.requireNonNullElse(event.placed().event().location(), "");
    }
  }
}
