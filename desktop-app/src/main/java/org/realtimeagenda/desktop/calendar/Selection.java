package org.realtimeagenda.desktop.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The entry that has the focus: that is the one that is selected. Tab and the arrow keys go from
 * one to the next in order of time; only they make its ring seen. One for a window, used on the FX
 * thread only.
 */
public final class Selection {

  private static final PseudoClass BY_KEYS = PseudoClass.getPseudoClass("by-keys");

  private static final Set<KeyCode> WAYS =
      Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.TAB);

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
    Node owner = scene == null ? null : scene.getFocusOwner();
    if (owner instanceof EntryList list) {
      return list.selectedEntry();
    }
    return owner instanceof EntryView view ? view : null;
  }

  /** Selects an entry as soon as a page shows it, unless the person does something else before. */
  public void await(String id) {
    awaited = id;
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
    boolean byItself = scene != null && scene.getFocusOwner() instanceof EntryList;
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

  private void enter(Parent page) {
    EntryViews.events(page, clock.getZone()).stream()
        .findFirst()
        .ifPresent(first -> first.node().requestFocus());
  }

  private void pressed(Parent page, KeyEvent key) {
    EntryView view = EntryViews.around(key.getTarget());
    if (view == null
        || !WAYS.contains(key.getCode())
        || key.isAltDown()
        || key.isShortcutDown()
        || (key.isShiftDown() && key.getCode() != KeyCode.TAB)) {
      return;
    }
    key.consume();
    List<EntryView> views = EntryViews.events(page, clock.getZone());
    int at = ids(views).indexOf(view.shown().id());
    if (at < 0) {
      return;
    }
    switch (key.getCode()) {
      case UP -> focus(views, at - 1);
      case DOWN -> focus(views, at + 1);
      case LEFT -> focus(views, onOtherDay(views, at, -1));
      case RIGHT -> focus(views, onOtherDay(views, at, 1));
      default -> tab(page, views, key.isShiftDown() ? at - 1 : at + 1, key.isShiftDown());
    }
  }

  private int onOtherDay(List<EntryView> views, int at, int step) {
    return Neighbours.onOtherDay(
        views.stream().map(view -> view.shown().time()).toList(), at, step, clock.getZone());
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

  private static boolean focus(List<EntryView> views, int index) {
    boolean there = index >= 0 && index < views.size();
    if (there) {
      views.get(index).node().requestFocus();
    }
    return there;
  }

  private void mark(@Nullable Node owner) {
    Node next = byKeys && owner instanceof EntryView ? owner : null;
    if (marked != null && !Objects.equals(marked, next)) {
      marked.pseudoClassStateChanged(BY_KEYS, false);
    }
    if (next != null) {
      next.pseudoClassStateChanged(BY_KEYS, true);
    }
    marked = next;
  }

  private static List<String> ids(List<EntryView> views) {
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
