package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import java.time.Instant;
import java.util.stream.IntStream;
import org.realtimeagenda.client.replica.OwnChange;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.replica.ReplicaState.Need;
import org.realtimeagenda.client.replica.Situation;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.Situations;

/** The popover in each of its states, and the view of two versions. */
final class StatePictures {
  private final Camera camera;
  private final InMemoryReplica replica;

  private StatePictures(Camera camera, InMemoryReplica replica) {
    this.camera = camera;
    this.replica = replica;
  }

  static void take(Camera camera) throws IOException {
    InMemoryReplica replica =
        new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
    camera.open(replica, SampleTeam.CLOCK);
    StatePictures pictures = new StatePictures(camera, replica);
    pictures.states();
    pictures.decisions();
  }

  private void states() {
    popover("live", Situations.live(28));
    popover("live-few", Situations.live(0));
    popover("catching-up", Situations.of(new ReplicaState.CatchingUp(38, 112)));
    popover("first-sync", Situations.of(new ReplicaState.CatchingUp(12_000, 0)));
    popover("offline", Situations.offline());
    popover("offline-many", many());
    popover(
        "sign-in",
        Situations.of(
            new ReplicaState.NeedsYou(new Need.SignIn("The security token has expired"))));
    popover("alone", Situations.of(new ReplicaState.OnThisComputer()));
  }

  private void decisions() {
    popover("decide", Situations.decide(Situations.bothChanged(1)));
    popover("refused", Situations.decide(Situations.refused(2), Situations.refusedDelete(3)));
    popover(
        "decide-more",
        Situations.decide(
            Situations.bothChanged(1), Situations.refused(2), Situations.deletedByAlice(4)));
    compare(Situations.bothChanged(1));
    for (String choice :
        new String[] {"#choice-WHEN-THEIRS", "#choice-LOCATION-MINE", "#choice-NOTES-MINE"}) {
      camera.robot.clickOn(camera.window().center(choice));
    }
    versions("both");
    compare(Situations.deletedByAlice(1));
    versions("i-deleted");
    compare(Situations.deletedByBob(1));
    versions("they-deleted");
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
    Situation some =
        Situations.of(
            new ReplicaState.Offline(Instant.parse("2026-11-25T09:42:00Z"), 132), changes);
    return new Situation(
        some.state(), 132, some.ownChanges(), some.echoes(), null, three.nextTry());
  }

  private void popover(String name, Situation situation) {
    camera.robot.interact(() -> replica.situation(situation));
    camera.press("#state");
    shot("state-" + name);
    if (camera.window().has("#connection")) {
      camera.press("#state");
    }
  }

  private void compare(OwnChange change) {
    camera.robot.interact(() -> replica.situation(Situations.decide(change)));
    camera.press("#state");
    camera.press("#compare-versions");
  }

  private void versions(String name) {
    shot("conflict-" + name);
    camera.leave("#decide-later");
  }

  /** In a small window too. */
  private void shot(String name) {
    camera.shot(name);
    camera.size(900, 620);
    camera.shot(name + "-900");
    camera.size(1280, 800);
  }
}
