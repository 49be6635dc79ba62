package org.realtimeagenda.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.NodeQueryUtils;

/**
 * A robot that asks on the FX thread where something is. TestFX asks on the test's, and where that
 * meets a layout it leaves bounds behind with which every later frame of the window fails.
 */
public final class WindowRobot extends FxRobot {

  @Override
  public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
    return clickOn(place(lookup(query)), motion, buttons);
  }

  @Override
  public FxRobot clickOn(Node node, Motion motion, MouseButton... buttons) {
    return clickOn(place(node), motion, buttons);
  }

  @Override
  public <T extends Node> FxRobot clickOn(
      Predicate<T> wanted, Motion motion, MouseButton... buttons) {
    return clickOn(place(lookup(wanted)), motion, buttons);
  }

  @Override
  public FxRobot doubleClickOn(String query, Motion motion, MouseButton... buttons) {
    return doubleClickOn(place(lookup(query)), motion, buttons);
  }

  @Override
  public FxRobot moveTo(String query, Motion motion) {
    return moveTo(place(lookup(query)), motion);
  }

  @Override
  public FxRobot moveTo(Node node, Pos at, Point2D offset, Motion motion) {
    return moveTo(onFx(() -> point(node).atPosition(at).atOffset(offset).query()), motion);
  }

  private Point2D place(Node node) {
    return onFx(() -> point(node).query());
  }

  private Point2D place(NodeQuery query) {
    return onFx(() -> point(query.match(NodeQueryUtils.isVisible()).<Node>query()).query());
  }

  private static Point2D onFx(Supplier<Point2D> place) {
    return Platform.isFxApplicationThread()
        ? place.get()
        : CompletableFuture.supplyAsync(place, Platform::runLater).join();
  }
}
