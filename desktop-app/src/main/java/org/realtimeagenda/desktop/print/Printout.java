package org.realtimeagenda.desktop.print;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.calendar.Colleague;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.theme.PaletteColor;

/**
 * What is to be on paper.
 *
 * @param entries in order of start
 * @param people the owners of the entries
 * @param state whether what is printed was true then
 * @param at when it was read; its zone is the reader's
 */
public record Printout(
    Days days,
    List<Occurrence> entries,
    List<Person> people,
    ReplicaState state,
    ZonedDateTime at) {

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

  /** An owner of entries. */
  public record Person(int userId, String name, String initials, PaletteColor color) {}

  /** Whose entries are to be seen. */
  public record Seen(List<Person> people, Set<Integer> hidden) {

    /** As the window has it; on its thread. */
    public static Seen of(Colleagues colleagues) {
      List<Person> people = new ArrayList<>();
      Set<Integer> hidden = new HashSet<>();
      for (Colleague one : colleagues.all()) {
        if (one.isShown()) {
          people.add(new Person(one.userId(), one.name(), one.initials(), one.color()));
        } else {
          hidden.add(one.userId());
        }
      }
      return new Seen(List.copyOf(people), Set.copyOf(hidden));
    }
  }

  public Printout {
    entries = List.copyOf(entries);
    people = List.copyOf(people);
  }

  /** Of what takes place then, what is to be seen. */
  public static Printout of(
      Days days, List<Occurrence> all, Seen seen, ReplicaState state, ZonedDateTime at) {
    List<Occurrence> entries =
        all.stream().filter(entry -> !seen.hidden().contains(entry.key().userId())).toList();
    Set<Integer> owners = new HashSet<>();
    entries.forEach(entry -> owners.add(entry.key().userId()));
    List<Person> people =
        seen.people().stream().filter(person -> owners.contains(person.userId())).toList();
    return new Printout(days, entries, people, state, at);
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

  @Nullable Person owner(Occurrence entry) {
    for (Person person : people) {
      if (person.userId() == entry.key().userId()) {
        return person;
      }
    }
    return null;
  }

  /** The entry's own colour, or its owner's. */
  PaletteColor color(Occurrence entry) {
    PaletteColor own = PaletteColor.named(entry.color());
    Person owner = owner(entry);
    return own != null ? own : owner == null ? PaletteColor.SLATE : owner.color();
  }

  String initials(Occurrence entry) {
    Person owner = owner(entry);
    return owner == null ? "" : owner.initials();
  }
}
