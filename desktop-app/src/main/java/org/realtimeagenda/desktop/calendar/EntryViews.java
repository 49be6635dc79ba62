package org.realtimeagenda.desktop.calendar;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Finds the views of entries on a page. */
public final class EntryViews {
  private EntryViews() {}

  /** The view that this is, or is in; null where it is in none. */
  public static @Nullable EntryView around(@Nullable EventTarget target) {
    for (Node node = target instanceof Node in ? in : null; node != null; node = node.getParent()) {
      if (node instanceof EntryView view) {
        return view;
      }
    }
    return null;
  }

  /** The visible list of entries that a page is; null where it is none. */
  static @Nullable EntryList list(Parent page) {
    for (Node child : page.getChildrenUnmodifiable()) {
      if (child.isVisible() && child instanceof EntryList list) {
        return list;
      }
    }
    return null;
  }

  /** Every visible view of the page. */
  static List<EntryView> in(Parent page) {
    List<EntryView> views = new ArrayList<>();
    collect(page, views);
    return views;
  }

  /** The events of the page in order of time, each once: by the first of its views. */
  static List<EntryView> events(Parent page, ZoneId reader) {
    List<EntryView> all = in(page);
    if (all.isEmpty()) {
      // as before the first picture, which would wait for the lambdas
      return List.of();
    }
    Set<String> known = new HashSet<>();
    return all.stream()
        .filter(view -> !(view.shown() instanceof PageEntry.Holiday))
        .filter(view -> known.add(view.shown().id()))
        .sorted(
            Comparator.comparing((EntryView view) -> view.shown().time().startsAt(reader))
                .thenComparing(view -> view.shown().id()))
        .toList();
  }

  private static void collect(Parent parent, List<EntryView> views) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible()) {
        continue;
      }
      if (child instanceof EntryView view) {
        views.add(view);
      } else if (child instanceof Parent nested) {
        collect(nested, views);
      }
    }
  }
}
