package org.realtimeagenda.desktop.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The entry that has the focus: that is the one that is selected. Tab goes from one to the next in
 * order of time, the arrows as {@link Steps} say; only keys make its ring seen. One for a window,
 * used on the FX thread only.
 */
public final class Selection {

  private static final PseudoClass BY_KEYS = PseudoClass.getPseudoClass("by-keys");

  private final Clock clock;
  private @Nullable Scene scene;
  private @Nullable Node marked;
  private boolean byKeys;
  private boolean leaving;
  private @Nullable String awaited;

  /**
   * @param clock its zone is the reader's
   */
  public Selection(Clock clock) {
    this.clock = clock;
  }

  /** Begins to follow the focus of the window. */
  public void watch(Scene window) {
    scene = window;
    window.addEventFilter(
        KeyEvent.KEY_PRESSED,
        _ -> {
          byKeys = true;
          awaited = null;
        });
    window.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        _ -> {
          byKeys = false;
          awaited = null;
          mark(null);
        });
    window.focusOwnerProperty().subscribe(owner -> mark(owner));
  }

  /** Lets the keys reach the entries of a page. */
  public void follow(Parent page) {
    page.setFocusTraversable(true);
    page.setAccessibleRole(AccessibleRole.NODE);
    page.focusedProperty()
        .subscribe(
            focused -> {
              if (focused && !leaving) {
                enter(page);
              }
            });
    page.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(page, key));
  }

  /** The entry that is selected; null where none is. */
  public @Nullable EntryView selected() {
    Node owner = owner();
    if (owner instanceof EntryList list) {
      return list.selectedEntry();
    }
    return owner instanceof EntryView view ? view : null;
  }

  /** Selects an entry of a page, or once it shows it unless the person does something else. */
  public void select(Parent page, String id) {
    awaited = id;
    selectAwaited(page);
  }

  private void selectAwaited(Parent page) {
    if (awaited != null) {
      EntryViews.events(page, clock.getZone()).stream()
          .filter(view -> view.shown().id().equals(awaited))
          .findFirst()
          .ifPresent(
              view -> {
                awaited = null;
                view.node().requestFocus();
              });
    }
  }

  /** Lets {@code refill} make views anew: what was selected is so afterwards, or what is next. */
  void keep(Parent page, Runnable refill) {
    EntryView before = selected();
    boolean byItself = owner() instanceof EntryList;
    if (before == null || byItself || !isIn(page, before.node())) {
      refill.run();
    } else {
      keep(page, refill, before.shown().id());
    }
    selectAwaited(page);
  }

  private void keep(Parent page, Runnable refill, String id) {
    List<String> ids = ids(EntryViews.events(page, clock.getZone()));
    refill.run();
    EntryView now = selected();
    if (now == null || !now.shown().id().equals(id) || !isIn(page, now.node())) {
      rest(page);
      selectAgain(EntryViews.events(page, clock.getZone()), ids, id);
    }
  }

  private static void selectAgain(List<EntryView> views, List<String> before, String id) {
    List<String> now = ids(views);
    int at = before.indexOf(id);
    IntStream.concat(
            IntStream.range(Math.max(at, 0), before.size()),
            IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1))
        .map(i -> now.indexOf(before.get(i)))
        .filter(i -> i >= 0)
        .findFirst()
        .ifPresent(i -> views.get(i).node().requestFocus());
  }

  /** The first entry; where there is none today, or the first day. */
  private void enter(Parent page) {
    List<EntryView> views = EntryViews.events(page, clock.getZone());
    if (!focus(views, 0)) {
      DayView.of(LocalDate.now(clock), page)
          .or(() -> DayView.in(page).stream().findFirst())
          .ifPresent(day -> day.node().requestFocus());
    }
  }

  /**
   * Selects an entry of a page: the next one from the start of a day on, or the last one up to its
   * end. Where there is none, nothing changes.
   */
  boolean enter(Parent page, LocalDate day, boolean last) {
    List<EntryView> views = EntryViews.events(page, clock.getZone());
    int later = 0;
    LocalDate end = last ? day.plusDays(1) : day;
    while (later < views.size()
        && Moves.start(views.get(later).shown().time(), clock.getZone())
            .isBefore(end.atStartOfDay())) {
      later++;
    }
    return focus(views, last ? later - 1 : later);
  }

  /** The day that has the focus; null where none has. */
  public @Nullable LocalDate day() {
    return owner() instanceof DayView view ? view.date() : null;
  }

  /** Whether it is seen that this node has the focus. */
  public static boolean isRinged(Node owner) {
    return owner.isFocusVisible() || owner.getPseudoClassStates().contains(BY_KEYS);
  }

  private @Nullable Node owner() {
    return scene == null ? null : scene.getFocusOwner();
  }

  /** Gives the focus to a page, with nothing on it selected. */
  public void rest(Parent page) {
    EntryList list = EntryViews.list(page);
    leaving = true;
    (list instanceof Node node ? node : page).requestFocus();
    leaving = false;
  }

  private void pressed(Parent page, KeyEvent key) {
    if (key.getCode() != KeyCode.TAB || key.isAltDown() || key.isShortcutDown()) {
      return;
    }
    EntryView view = EntryViews.around(key.getTarget());
    List<EntryView> views = EntryViews.events(page, clock.getZone());
    if (view != null) {
      key.consume();
      int at = ids(views).indexOf(view.shown().id());
      tab(page, views, key.isShiftDown() ? at - 1 : at + 1, key.isShiftDown());
    } else if (key.getTarget() instanceof DayView day) {
      key.consume();
      if (key.isShiftDown() || !enter(page, day.date(), false)) {
        tab(page, views, -1, key.isShiftDown());
      }
    } else if (key.getTarget().equals(page) && !key.isShiftDown() && focus(views, 0)) {
      key.consume();
    }
  }

  private void tab(Parent page, List<EntryView> views, int next, boolean back) {
    if (focus(views, next)) {
      return;
    }
    leaving = true;
    page.setFocusTraversable(!back);
    page.requestFocusTraversal(back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    page.setFocusTraversable(true);
    leaving = false;
  }

  /** Selects one of some views; whether there is one. */
  static boolean focus(List<EntryView> views, int index) {
    boolean there = index >= 0 && index < views.size();
    if (there) {
      views.get(index).node().requestFocus();
    }
    return there;
  }

  private void mark(@Nullable Node owner) {
    Node next = byKeys && owner instanceof Ringed ? owner : null;
    if (marked != null && !Objects.equals(marked, next)) {
      marked.pseudoClassStateChanged(BY_KEYS, false);
    }
    if (next != null) {
      next.pseudoClassStateChanged(BY_KEYS, true);
    }
    marked = next;
  }

  static List<String> ids(List<EntryView> views) {
    return views.stream().map(view -> view.shown().id()).toList();
  }

  private static boolean isIn(Parent page, Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(page)) {
        return true;
      }
    }
    return false;
  }
}
