package org.realtimeagenda.desktop;

import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Tells mouse events which keys are held, which a window without a screen leaves out of them. */
final class HeldKeys implements EventDispatcher {
  private final EventDispatcher scene;
  private @Nullable KeyEvent last;

  private HeldKeys(EventDispatcher scene) {
    this.scene = scene;
  }

  static void install(Scene scene) {
    scene.setEventDispatcher(new HeldKeys(scene.getEventDispatcher()));
  }

  @Override
  public Event dispatchEvent(Event event, EventDispatchChain tail) {
    if (event instanceof KeyEvent key) {
      last = key;
    }
    KeyEvent keys = last;
    Event told = event instanceof MouseEvent mouse && keys != null ? with(keys, mouse) : event;
    return scene.dispatchEvent(told, tail);
  }

  private static MouseEvent with(KeyEvent keys, MouseEvent mouse) {
    return new MouseEvent(
        mouse.getSource(),
        mouse.getTarget(),
        mouse.getEventType(),
        mouse.getX(),
        mouse.getY(),
        mouse.getScreenX(),
        mouse.getScreenY(),
        mouse.getButton(),
        mouse.getClickCount(),
        keys.isShiftDown(),
        keys.isControlDown(),
        keys.isAltDown(),
        keys.isMetaDown(),
        mouse.isPrimaryButtonDown(),
        mouse.isMiddleButtonDown(),
        mouse.isSecondaryButtonDown(),
        mouse.isSynthesized(),
        mouse.isPopupTrigger(),
        mouse.isStillSincePress(),
        mouse.getPickResult());
  }
}
