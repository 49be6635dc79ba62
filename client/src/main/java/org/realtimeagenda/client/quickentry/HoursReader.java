package org.realtimeagenda.client.quickentry;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a time or a range of times with the words that lead to it: from 9 to 11. */
final class HoursReader {

  /**
   * When it starts on its day, and how long it takes.
   *
   * @param length null where only a start was said
   */
  record Hours(LocalTime start, @Nullable Duration length) {}

  private final Line line;
  private final ClockReader clock;

  HoursReader(Line line) {
    this.line = line;
    this.clock = new ClockReader(line);
  }

  /**
   * The time or times at {@code i}.
   *
   * @param bare whether a number alone can be a time here, as after a day
   */
  Optional<Found<Hours>> hours(int i, boolean bare) {
    int at = line.skip(Word.AT, i);
    int from = line.skip(Word.FROM, i);
    return (from > i
            ? range(from, true).or(() -> single(from, false))
            : Optional.<Found<Hours>>empty())
        .or(() -> range(at, bare || at > i))
        .or(() -> single(at, bare || at > i))
        .filter(found -> line.tokens().ends(found.end()));
  }

  private Optional<Found<Hours>> single(int i, boolean bare) {
    return clock
        .clock(i, bare)
        .map(found -> found.map(time -> new Hours(likely(time).time(), null)));
  }

  /** Where only the end says that it is a time, 9-11 Uhr, the start is one too. */
  private Optional<Found<Hours>> range(int i, boolean bare) {
    return clock
        .clock(i, true)
        .flatMap(
            start -> {
              int to = line.skipTo(start.end());
              boolean said = bare || !start.value().bare();
              return to == start.end()
                  ? Optional.empty()
                  : clock
                      .clock(line.skip(Word.AT, to), said)
                      .filter(end -> line.tokens().ends(end.end()))
                      .map(end -> end.map(time -> between(start.value(), time)));
            });
  }

  private Hours between(ClockReader.Clock start, ClockReader.Clock end) {
    ClockReader.Clock from = likely(start);
    ClockReader.Clock to = likely(end);
    if (!start.half() && end.half() && end.hour() >= 12) {
      ClockReader.Clock afternoon = start.afternoon();
      from = afternoon.time().isBefore(end.time()) ? afternoon : start;
    }
    Duration length = Duration.between(from.time(), to.time());
    return new Hours(from.time(), length.isPositive() ? length : length.plusDays(1));
  }

  private ClockReader.Clock likely(ClockReader.Clock time) {
    return time.bare() && time.hour() > 0 && time.hour() < line.words().afternoonBelow()
        ? time.afternoon()
        : time;
  }
}
