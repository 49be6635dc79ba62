package org.realtimeagenda.desktop.reminder;

import java.util.List;
import org.realtimeagenda.client.reminders.Reminder;

/**
 * What a person is told at once: one reminder, or several that came together.
 *
 * @param detail one line, or one for each
 */
record Notice(String title, String detail, List<Reminder> reminders) {
  Notice {
    reminders = List.copyOf(reminders);
  }
}
