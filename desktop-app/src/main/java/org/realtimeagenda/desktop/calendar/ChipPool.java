package org.realtimeagenda.desktop.calendar;

import com.calendarfx.model.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The chips of a day column. CalendarFX asks for new ones whenever anything changes and throws its
 * old ones away; those are used again, since making one takes much longer than filling it.
 */
final class ChipPool {

  private final PageContext context;
  private final List<ChipView> all = new ArrayList<>();
  private final Deque<ChipView> unused = new ArrayDeque<>();

  ChipPool(PageContext context) {
    this.context = context;
  }

  /** A chip that nobody shows at the moment, with {@code entry} on it. */
  ChipView take(Entry<?> entry) {
    if (unused.isEmpty()) {
      all.stream().filter(chip -> chip.getParent() == null).forEach(unused::add);
    }
    ChipView chip = unused.poll();
    if (chip == null || chip.getParent() != null) {
      chip = new ChipView(entry, context);
      all.add(chip);
    } else {
      chip.setEntry(entry);
    }
    return chip;
  }
}
