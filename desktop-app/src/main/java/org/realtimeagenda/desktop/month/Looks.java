package org.realtimeagenda.desktop.month;

import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.EntryActions;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.calendar.Spoken;
import org.realtimeagenda.desktop.calendar.TimeTexts;

/** What all forms of an entry on the month page have in common. */
final class Looks {
  private Looks() {}

  /** Colour, marks, tooltip, name and what a click does. */
  static void apply(Region view, PageEntry entry, PageContext context) {
    String spoken = Spoken.entry(entry, context);
    view.setAccessibleRole(AccessibleRole.BUTTON);
    view.setAccessibleText(spoken);
    tooltip(view, spoken);
    switch (entry) {
      case PageEntry.Holiday _ -> view.getStyleClass().add("color-holiday");
      case PageEntry.Event(var occurrence, boolean isNew) -> {
        context.colleagues().colorOf(occurrence).dress(view);
        if (isNew) {
          view.getStyleClass().add("is-new");
        }
        if (!occurrence.time().endsAt(context.zone()).isAfter(context.clock().instant())) {
          view.getStyleClass().add("is-past");
        }
        opens(view, entry, context);
      }
      case PageEntry.Subscribed(var event) -> {
        context.colleagues().colorOf(event).dress(view);
        view.getStyleClass().add("is-subscribed");
        opens(view, entry, context);
      }
    }
  }

  private static void opens(Region view, PageEntry entry, PageContext context) {
    view.setOnMouseClicked(
        click -> {
          click.consume();
          if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
            new EntryActions(context).open(entry);
          }
        });
  }

  /** Most entries are never pointed at, and a tooltip is a window of its own. */
  private static void tooltip(Region view, String words) {
    view.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent entered) {
            view.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
            Tooltip.install(view, new Tooltip(words));
          }
        });
  }

  /** The owner's initials; empty for a holiday. */
  static String initials(PageEntry entry, PageContext context) {
    return switch (entry) {
      case PageEntry.Holiday _, PageEntry.Subscribed _ -> "";
      case PageEntry.Event event -> context.colleagues().initialsOf(event.occurrence());
    };
  }

  /** When it starts on the clock; empty for whole days. */
  static String start(PageEntry entry, PageContext context) {
    return entry.time() instanceof EventTime.AllDay
        ? ""
        : TimeTexts.start(entry.time(), context.zone(), context.formats());
  }
}
