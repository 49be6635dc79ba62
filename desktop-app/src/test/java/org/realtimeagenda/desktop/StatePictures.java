package org.realtimeagenda.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaState.Need;
import org.realtimeagenda.client.replica.Situation;

/** Paints the popover in each of its states, and the view of two versions. */
final class StatePictures {

  private record Shot(String name, Runnable prepare) {}

  private final InMemoryReplica replica;
  private final Scene scene;
  private final Path folder;
  private final String mode;
  private final Deque<Shot> shots = new ArrayDeque<>();

  StatePictures(InMemoryReplica replica, Scene scene, Path folder, String mode) {
    this.replica = replica;
    this.scene = scene;
    this.folder = folder;
    this.mode = mode;
  }

  void paint(Runnable done) {
    press("#page-week");
    popover("live", Situations.live(28));
    popover("live-few", Situations.live(0));
    popover("catching-up", Situations.of(new ReplicaState.CatchingUp(38, 112)));
    popover("first-sync", Situations.of(new ReplicaState.CatchingUp(12_000, 0)));
    popover("offline", Situations.offline());
    popover("offline-many", many());
    popover("decide", Situations.decide(Situations.bothChanged(1)));
    popover("refused", Situations.decide(Situations.refused(2), Situations.refusedDelete(3)));
    popover(
        "decide-more",
        Situations.decide(
            Situations.bothChanged(1), Situations.refused(2), Situations.deletedByAlice(4)));
    popover(
        "sign-in",
        Situations.of(
            new ReplicaState.NeedsYou(new Need.SignIn("The security token has expired"))));
    popover("alone", Situations.of(new ReplicaState.OnThisComputer()));
    versions("both", Situations.bothChanged(1), true);
    versions("i-deleted", Situations.deletedByAlice(1), false);
    versions("they-deleted", Situations.deletedByBob(1), false);
    next(done);
  }

  private static Situation many() {
    Situation three = Situations.offline();
    OwnChange[] changes =
        IntStream.range(0, 12)
            .mapToObj(
                i -> {
                  OwnChange one = three.ownChanges().get(i % 3);
                  return new OwnChange(i, one.edit(), one.madeAt(), one.progress());
                })
            .toArray(OwnChange[]::new);
    Situation some = Situations.of(three.state(), changes);
    return new Situation(
        some.state(), 132, some.ownChanges(), some.echoes(), null, three.nextTry());
  }

  private void popover(String name, Situation situation) {
    shots.add(
        new Shot(
            "state-" + name,
            () -> {
              replica.situation(situation);
              press("#state");
            }));
  }

  private void versions(String name, OwnChange change, boolean choose) {
    shots.add(
        new Shot(
            "conflict-" + name,
            () -> {
              replica.situation(Situations.decide(change));
              press("#state");
              Gallery.after(
                  1200,
                  () -> {
                    press("#compare-versions");
                    if (choose) {
                      Gallery.after(900, this::choose);
                    }
                  });
            }));
  }

  private void choose() {
    click("#choice-WHEN-THEIRS");
    click("#choice-LOCATION-MINE");
    click("#choice-NOTES-MINE");
  }

  private void next(Runnable done) {
    Shot shot = shots.poll();
    if (shot == null) {
      done.run();
      return;
    }
    shot.prepare().run();
    Gallery.after(
        3600,
        () -> {
          Gallery.paint(scene, 1280, 800, folder.resolve(shot.name() + "-" + mode + "-1280.png"));
          Gallery.paint(scene, 900, 620, folder.resolve(shot.name() + "-" + mode + "-900.png"));
          if (scene.lookup("#connection") != null) {
            press("#state");
          }
          if (scene.lookup("#decide-later") != null) {
            press("#decide-later");
          }
          next(done);
        });
  }

  private void press(String id) {
    Node node = scene.lookup(id);
    if (node != null) {
      node.fireEvent(new ActionEvent());
    }
  }

  private void click(String id) {
    Node node = scene.lookup(id);
    if (node != null) {
      node.fireEvent(
          new MouseEvent(
              MouseEvent.MOUSE_CLICKED,
              1,
              1,
              1,
              1,
              MouseButton.PRIMARY,
              1,
              false,
              false,
              false,
              false,
              true,
              false,
              false,
              true,
              false,
              true,
              null));
    }
  }
}
