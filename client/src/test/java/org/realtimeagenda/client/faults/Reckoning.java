package org.realtimeagenda.client.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.realtimeagenda.client.replica.LocalEdit;
import org.realtimeagenda.client.store.Edit;

/**
 * Finds every click of every client again: in the backend's log, replaced by a later click of the
 * same client, or with the person, parked or offered. What is in none of these was lost.
 */
final class Reckoning {

  /** A value that one click set and that nobody else writes. */
  private static final Pattern TOKEN = Pattern.compile("=[a-z]+[0-9]?-[0-9]+$");

  private final Ledger ledger;
  private final Set<String> logged = new HashSet<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, List<Long>> endings = new HashMap<>();
  private final Map<String, Integer> applied = new HashMap<>();
  private final Map<String, Integer> clicked = new HashMap<>();
  private final Map<String, Integer> found = new TreeMap<>();
  private final List<String> wrong;

  Reckoning(Ledger ledger) {
    this.ledger = ledger;
    wrong = new ArrayList<>(ledger.errors());
    Map<String, Map<String, String>> rows = new HashMap<>();
    for (Ledger.Entry entry : ledger.entries()) {
      Map<String, String> before =
          Objects.requireNonNullElse(rows.put(entry.uid(), entry.values()), Map.of());
      entry
          .values()
          .forEach(
              (field, value) -> {
                String what = what(entry.uid(), field, value);
                logged.add(what);
                if (!value.equals(before.get(field))) {
                  applied.merge(what, 1, Integer::sum);
                }
              });
      String revision = entry.revision();
      if (revision != null) {
        numbers.putIfAbsent(revision, entry.seq());
      }
      if (entry.gone()) {
        endings.computeIfAbsent(entry.uid(), _ -> new ArrayList<>()).add(entry.seq());
      }
    }
  }

  private static String what(String uid, String field, String value) {
    return uid + " " + field + "=" + value;
  }

  private static boolean toDecide(Edit edit) {
    return switch (edit.state()) {
      case Edit.State.Parked _, Edit.State.Overtaken(), Edit.State.Offered() -> true;
      case Edit.State.Waiting(), Edit.State.Frozen(), Edit.State.Accepted _ -> false;
    };
  }

  /** What was clicked after a change that a person has to decide about waits behind it. */
  private static boolean waitsForAPerson(Edit edit, List<Edit> outbox) {
    return edit.state() instanceof Edit.State.Waiting
        && outbox.stream()
            .filter(
                part ->
                    part.position() == edit.position()
                        || (edit.together() != null && edit.together().equals(part.together())))
            .anyMatch(
                part ->
                    outbox.stream()
                        .filter(older -> older.position() < part.position())
                        .filter(older -> older.key().equals(part.key()))
                        .filter(older -> !(older.state() instanceof Edit.State.Offered))
                        .anyMatch(older -> toDecide(older) || waitsForAPerson(older, outbox)));
  }

  /** Looks for the clicks of one client. */
  void add(String name, Journal.Pages pages, List<Edit> outbox) {
    for (Edit edit : outbox) {
      String kind = kind(edit.state());
      found.merge("left as " + kind, 1, Integer::sum);
      if (!toDecide(edit) && !waitsForAPerson(edit, outbox)) {
        wrong.add(name + " has still to send " + edit);
      }
    }
    for (int i = 0; i < pages.clicks().size(); i++) {
      Click click = pages.clicks().get(i);
      click.values().forEach((f, v) -> clicked.merge(what(click.uid(), f, v), 1, Integer::sum));
      List<Click> newer =
          pages.clicks().subList(i + 1, pages.clicks().size()).stream()
              .filter(other -> other.uid().equals(click.uid()))
              .toList();
      Later later =
          new Later(
              newer.stream().filter(other -> pages.safe().contains(other.number())).toList(),
              newer.stream().filter(other -> !pages.safe().contains(other.number())).toList());
      boolean safe = pages.safe().contains(click.number());
      Map<String, String> ends = new TreeMap<>();
      if (click.kind() == Click.Kind.DELETE) {
        ends.put("deleted", deleted(click, later, outbox));
      }
      click
          .values()
          .forEach((field, value) -> ends.put(field, set(click, field, value, later, outbox)));
      if (ends.containsValue("lost") && safe) {
        wrong.add(name + " lost " + click + ": " + ends + ", later " + later + story(click));
      }
      String end = String.join(", ", new TreeSet<>(ends.values()));
      found.merge(safe ? end : "killed before it was safe: " + end, 1, Integer::sum);
    }
  }

  /**
   * The clicks after one on the same event.
   *
   * @param killed begun, and the client was killed before it said that they are safe: whether such
   *     a one has replaced another can't be told, so these are counted apart
   */
  private record Later(List<Click> safe, List<Click> killed) {
    String end(Predicate<Click> replaces) {
      if (safe.stream().anyMatch(replaces)) {
        return "replaced";
      }
      return killed.stream().anyMatch(replaces) ? "maybe replaced by one that was killed" : "lost";
    }
  }

  /** What the log says of the event. */
  private String story(Click click) {
    return ledger.entries().stream()
        .filter(entry -> entry.uid().equals(click.uid()))
        .map(entry -> "\n    " + entry)
        .collect(Collectors.joining());
  }

  private String set(Click click, String field, String value, Later later, List<Edit> outbox) {
    if (logged.contains(what(click.uid(), field, value))) {
      return "accepted";
    }
    for (Edit edit : outbox) {
      if (edit.uid().equals(click.uid())
          && value.equals(Click.of(0, edit.edit()).values().get(field))) {
        return kind(edit.state());
      }
    }
    return later.end(newer -> newer.replaces(field));
  }

  private String deleted(Click click, Later later, List<Edit> outbox) {
    long seen = click.seen() == null ? 0 : numbers.getOrDefault(click.seen(), 0L);
    List<Long> ends = endings.getOrDefault(click.uid(), List.of());
    if (ends.stream().anyMatch(seq -> seq > seen)) {
      return "accepted";
    }
    for (Edit edit : outbox) {
      if (edit.uid().equals(click.uid()) && edit.edit() instanceof LocalEdit.Delete) {
        return kind(edit.state());
      }
    }
    boolean neverSent = ledger.entries().stream().noneMatch(e -> e.uid().equals(click.uid()));
    return neverSent ? "replaced" : later.end(_ -> true);
  }

  private static String kind(Edit.State state) {
    return switch (state) {
      case Edit.State.Waiting() -> "waiting";
      case Edit.State.Frozen() -> "frozen";
      case Edit.State.Accepted _ -> "accepted, not seen";
      case Edit.State.Parked _ -> "parked";
      case Edit.State.Overtaken() -> "overtaken";
      case Edit.State.Offered() -> "offered";
    };
  }

  /** How the clicks ended, and how many. */
  Map<String, Integer> found() {
    return found;
  }

  /** What was lost, and what was done more often than somebody clicked; empty when all is well. */
  List<String> wrong() {
    List<String> all = new ArrayList<>(wrong);
    applied.forEach(
        (what, times) -> {
          if (TOKEN.matcher(what).find() && times > clicked.getOrDefault(what, times)) {
            all.add(times + " times in the log, clicked " + clicked.get(what) + " times: " + what);
          }
        });
    return all;
  }
}
