package org.realtimeagenda.client.quickentry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a day or a range of days with the words that lead to it: from 3 to 7 May. */
final class DaysReader {

  /**
   * One day, or several.
   *
   * @param last not before {@code first}
   */
  record Days(LocalDate first, LocalDate last) {
    Days(LocalDate day) {
      this(day, day);
    }
  }

  private final Line line;
  private final LocalDate today;
  private final DayReader day;

  DaysReader(Line line, LocalDate today) {
    this.line = line;
    this.today = today;
    this.day = new DayReader(line, today);
  }

  /**
   * The days at {@code i}.
   *
   * @param repeats whether a rule was said, which "until" ends
   */
  Optional<Found<Days>> days(int i, boolean repeats) {
    if (repeats && line.is(Word.UNTIL, i + 1)) {
      return Optional.empty();
    }
    int on = line.skip(Word.ON, i);
    int from = line.skip(Word.FROM, i);
    return (from > i ? range(from, true) : Optional.<Found<Days>>empty())
        .or(() -> from > i ? single(from, true) : Optional.empty())
        .or(() -> range(on, on > i))
        .or(() -> single(on, on > i))
        .filter(found -> line.tokens().ends(found.end()));
  }

  /** The last day after a word that says so: until Friday. */
  Optional<Found<LocalDate>> until(int i, LocalDate from) {
    int at = line.skip(Word.UNTIL, i);
    return at == i
        ? Optional.empty()
        : day.day(line.skip(Word.ON, at), from, true)
            .filter(found -> line.tokens().ends(found.end()));
  }

  private Optional<Found<Days>> single(int i, boolean led) {
    return day.day(i, today, led).map(found -> found.map(Days::new));
  }

  private Optional<Found<Days>> range(int i, boolean led) {
    return withOneMonth(i)
        .or(() -> monthFirst(i))
        .or(() -> twoDays(i, led))
        .filter(found -> line.tokens().ends(found.end()));
  }

  /** 3 to 7 May. */
  private Optional<Found<Days>> withOneMonth(int i) {
    int first = line.number(i);
    int behind = line.skip(Word.ORDINAL, i + 1);
    int to = line.skipTo(behind);
    return first < 1 || to == behind
        ? Optional.empty()
        : day.dated(to, today)
            .flatMap(
                last ->
                    sameMonth(last.value(), first)
                        .filter(start -> !start.isAfter(last.value()))
                        .map(start -> new Found<>(new Days(start, last.value()), last.end())));
  }

  /** May 3-7. */
  private Optional<Found<Days>> monthFirst(int i) {
    return line.month(i).isEmpty()
        ? Optional.empty()
        : day.dated(i, today)
            .flatMap(
                first -> {
                  int to = line.skipTo(first.end());
                  int last = line.number(to);
                  int end = line.skip(Word.ORDINAL, to + 1);
                  return to == first.end() || last < 1 || !line.tokens().ends(end)
                      ? Optional.empty()
                      : sameMonth(first.value(), last)
                          .filter(day -> !day.isBefore(first.value()))
                          .map(day -> new Found<>(new Days(first.value(), day), end));
                });
  }

  /** Monday to Friday, 28 Dec to 3 Jan. */
  private Optional<Found<Days>> twoDays(int i, boolean led) {
    return day.day(i, today, led)
        .flatMap(
            first -> {
              int to = line.skipTo(first.end());
              return to == first.end()
                  ? Optional.empty()
                  : day.day(line.skip(Word.ON, to), first.value(), true)
                      .filter(last -> !last.value().isBefore(first.value()))
                      .map(last -> new Found<>(new Days(first.value(), last.value()), last.end()));
            });
  }

  private static Optional<LocalDate> sameMonth(LocalDate month, int day) {
    try {
      return Optional.of(month.withDayOfMonth(day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
