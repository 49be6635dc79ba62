package org.realtimeagenda.desktop.print;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.subscription.Subscription;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.theme.ChipColor;
import org.realtimeagenda.desktop.theme.ChipColors;
import org.realtimeagenda.desktop.theme.PaletteColor;

/**
 * What is to be on paper.
 *
 * @param entries in order of start
 * @param owners whose they are; a holiday is nobody's
 * @param state whether what is printed was true then
 * @param at when it was read; its zone is the reader's
 */
public record Printout(
    Days days, List<PageEntry> entries, List<Owner> owners, ReplicaState state, ZonedDateTime at) {

  /**
   * Which days, and how they look.
   *
   * @param to exclusive
   */
  public record Days(PrintKind kind, LocalDate from, LocalDate to) {

    /** A list, which goes on for a month. */
    public static Days listFrom(LocalDate first) {
      return new Days(PrintKind.LIST, first, first.plusMonths(1));
    }
  }

  /**
   * A colleague, or a calendar that is read along.
   *
   * @param id tells it from others
   * @param initials empty for a calendar
   */
  public record Owner(String id, String name, String initials, ChipColor color) {

    static Owner of(Subscription calendar, ChipColors colors) {
      ChipColor color = colors.named(calendar.color());
      return new Owner(
          calendar.id(),
          calendar.name(),
          "",
          Objects.requireNonNullElse(color, PaletteColor.SLATE));
    }
  }

  /** Whose entries are to be seen. */
  public record Seen(List<Owner> people, Set<Integer> hidden) {

    /** As the window has it; on its thread. */
    public static Seen of(Colleagues colleagues) {
      List<Owner> people = new ArrayList<>();
      Set<Integer> hidden = new HashSet<>();
      for (Colleague one : colleagues.all()) {
        if (one.isShown()) {
          people.add(new Owner(id(one.userId()), one.name(), one.initials(), one.color()));
        } else {
          hidden.add(one.userId());
        }
      }
      return new Seen(List.copyOf(people), Set.copyOf(hidden));
    }
  }

  public Printout {
    entries = List.copyOf(entries);
    owners = List.copyOf(owners);
  }

  /**
   * Of what takes place then, what is to be seen.
   *
   * @param team the team's events
   * @param beside holidays, and what is read along
   */
  public static Printout of(
      Days days,
      List<Occurrence> team,
      List<? extends PageEntry> beside,
      Seen seen,
      ReplicaState state,
      ZonedDateTime at) {
    List<PageEntry> entries = new ArrayList<>(beside);
    Set<String> used = new HashSet<>();
    for (Occurrence occurrence : team) {
      int userId = occurrence.key().userId();
      if (!seen.hidden().contains(userId)) {
        entries.add(new PageEntry.Event(occurrence, false));
        used.add(id(userId));
      }
    }
    entries.sort(
        Comparator.comparing((PageEntry entry) -> entry.time().startsAt(at.getZone()))
            .thenComparing(entry -> !(entry instanceof PageEntry.Holiday)));
    Stream<Owner> people = seen.people().stream().filter(person -> used.contains(person.id()));
    ChipColors colors = new ChipColors();
    Stream<Owner> calendars =
        entries.stream()
            .flatMap(
                entry ->
                    entry instanceof PageEntry.Subscribed(var event)
                        ? Stream.of(Owner.of(event.subscription(), colors))
                        : Stream.empty())
            .distinct();
    return new Printout(days, entries, Stream.concat(people, calendars).toList(), state, at);
  }

  /** As no calendar's id is. */
  private static String id(int userId) {
    return "colleague " + userId;
  }

  PrintKind kind() {
    return days.kind();
  }

  LocalDate from() {
    return days.from();
  }

  LocalDate to() {
    return days.to();
  }

  ZoneId reader() {
    return at.getZone();
  }

  /** How many events there are, holidays aside. */
  public int events() {
    return (int) entries.stream().filter(entry -> !(entry instanceof PageEntry.Holiday)).count();
  }

  private @Nullable Owner owner(PageEntry entry) {
    String id =
        switch (entry) {
          case PageEntry.Event(var occurrence, boolean _) -> id(occurrence.key().userId());
          case PageEntry.Subscribed(var event) -> event.subscription().id();
          case PageEntry.Holiday _ -> "";
        };
    return owners.stream().filter(owner -> owner.id().equals(id)).findFirst().orElse(null);
  }

  /** The entry's own colour, or its owner's. */
  ChipColor color(PageEntry entry, ChipColors colors) {
    ChipColor own =
        switch (entry) {
          case PageEntry.Event(var occurrence, boolean _) -> colors.named(occurrence.color());
          case PageEntry.Subscribed(var event) -> colors.named(event.color());
          case PageEntry.Holiday _ -> PaletteColor.SLATE;
        };
    Owner owner = owner(entry);
    return own != null ? own : owner == null ? PaletteColor.SLATE : owner.color();
  }

  /** Empty for what is no colleague's. */
  String initials(PageEntry entry) {
    Owner owner = owner(entry);
    return owner == null ? "" : owner.initials();
  }

  /** A colleague's name or a calendar's, or where it is a holiday. */
  String whose(PageEntry entry) {
    Owner owner = owner(entry);
    return entry instanceof PageEntry.Holiday day ? day.place() : owner == null ? "" : owner.name();
  }
}
