package org.realtimeagenda.desktop.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.EventTime;

/**
 * An entry dragged across the page, or one of its ends: Escape takes it back, the shortcut key
 * leaves a copy. Listens above the page, whose own gestures would change its entries.
 */
public final class EntryDrag {

  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
  private static final double THRESHOLD = 5;
  private static final Duration SCROLL = Duration.millis(40);

  private final Parent page;
  private final PageContext context;
  private final EntryActions actions;
  private final DragSurface surface;
  private final Timeline scroller;
  private final EventHandler<KeyEvent> escape = this::key;
  private final EventHandler<MouseEvent> pointer = this::moved;

  /** Kept, since a page may use its views again for other entries meanwhile. */
  private final List<Node> dimmed = new ArrayList<>();

  private @Nullable Press press;
  private @Nullable Drag drag;

  private record Press(EntryView view, PageEntry.Event event, Grab.Part part, double x, double y) {}

  private record Drag(Press press, Grab grab, Scene scene, EventTime to, double x, double y) {
    Drag at(EventTime time, double newX, double newY) {
      return new Drag(press, grab, scene, time, newX, newY);
    }
  }

  public EntryDrag(Parent page, PageContext context, EntryActions actions, DragSurface surface) {
    this.page = page;
    this.context = context;
    this.actions = actions;
    this.surface = surface;
    this.scroller = new Timeline(new KeyFrame(SCROLL, _ -> scroll()));
    scroller.setCycleCount(Animation.INDEFINITE);
  }

  /** Begins to listen. */
  public void install() {
    page.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    page.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    page.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    page.addEventFilter(MouseEvent.MOUSE_MOVED, this::cameOver);
  }

  private void pressed(MouseEvent mouse) {
    cancel();
    EntryView view = EntryViews.around(mouse.getTarget());
    if (mouse.getButton() == MouseButton.PRIMARY
        && view != null
        && view.shown() instanceof PageEntry.Event event) {
      view.node().requestFocus();
      double x = mouse.getSceneX();
      double y = mouse.getSceneY();
      press = new Press(view, event, surface.partAt(view, x, y), x, y);
    }
  }

  private void dragged(MouseEvent mouse) {
    if (press != null && drag == null && isFar(press, mouse)) {
      begin(press, mouse);
    }
    if (press != null || drag != null) {
      mouse.consume();
    }
    if (drag != null) {
      goTo(drag, mouse.getSceneX(), mouse.getSceneY());
    }
  }

  private static boolean isFar(Press press, MouseEvent mouse) {
    return Math.hypot(mouse.getSceneX() - press.x(), mouse.getSceneY() - press.y()) > THRESHOLD;
  }

  private void begin(Press from, MouseEvent mouse) {
    press = null;
    if (!actions.mayOrSayWhy(from.view(), new Point2D(mouse.getScreenX(), mouse.getScreenY()))) {
      return;
    }
    EventTime time = from.event().time();
    Grab.Spot spot = surface.spotAt(from.part(), time, from.x(), from.y());
    Grab grab = new Grab(time, from.part(), spot, context.zone());
    Scene scene = Objects.requireNonNull(page.getScene());
    drag = new Drag(from, grab, scene, time, from.x(), from.y());
    dim(from.event());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
    scroller.play();
  }

  private void goTo(Drag from, double x, double y) {
    Grab.Spot spot = surface.spotAt(from.grab().part(), from.grab().time(), x, y);
    EventTime to = surface.dropped(from.grab(), spot);
    drag = from.at(to, x, y);
    surface.showGhost(from.press().event(), to, x, y);
  }

  private void scroll() {
    if (drag != null && surface.scrollNear(drag.x(), drag.y())) {
      goTo(drag, drag.x(), drag.y());
    }
  }

  private void released(MouseEvent mouse) {
    press = null;
    Drag done = drag;
    if (done == null) {
      return;
    }
    mouse.consume();
    end(done);
    if (mouse.isShortcutDown()) {
      context.changes().duplicate(done.press().event(), done.to());
    } else if (!done.to().equals(done.grab().time())) {
      context.changes().move(done.press().event(), done.to());
    }
  }

  private void key(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      cancel();
    }
  }

  private void cancel() {
    press = null;
    if (drag != null) {
      end(drag);
    }
  }

  private void end(Drag done) {
    drag = null;
    scroller.stop();
    done.scene().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
    surface.hideGhost();
    dimmed.forEach(node -> node.pseudoClassStateChanged(DRAGGED, false));
    dimmed.clear();
  }

  private void dim(PageEntry.Event event) {
    EntryViews.in(page).stream()
        .filter(view -> view.shown().id().equals(event.id()))
        .forEach(view -> dimmed.add(view.node()));
    dimmed.forEach(node -> node.pseudoClassStateChanged(DRAGGED, true));
  }

  /**
   * Only the entry itself is late enough: CalendarFX gives it a pointer before, and lets nobody
   * above hear of the mouse after.
   */
  private void cameOver(MouseEvent mouse) {
    EntryView view = EntryViews.around(mouse.getTarget());
    if (view != null) {
      view.node().setOnMouseMoved(pointer);
    }
  }

  private void moved(MouseEvent mouse) {
    EntryView view = EntryViews.around(mouse.getTarget());
    if (view != null && view.shown() instanceof PageEntry.Event) {
      boolean end =
          actions.may(view)
              && surface.partAt(view, mouse.getSceneX(), mouse.getSceneY()) != Grab.Part.WHOLE;
      view.node().setCursor(end ? surface.resizeCursor(view) : Cursor.HAND);
    }
  }
}
