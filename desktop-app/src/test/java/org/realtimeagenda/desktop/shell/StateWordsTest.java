package org.realtimeagenda.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.formats.Formats;

class StateWordsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T10:20:00Z");

  @Test
  void saysWhenItWasLastConfirmed() {
    assertWords("Live", "Confirmed 3 s ago", new ReplicaState.Live(NOW.minusSeconds(3)));
    assertWords("Live", "Confirmed 5 min ago", new ReplicaState.Live(NOW.minusSeconds(300)));
  }

  @Test
  void countsWhatIsFetched() {
    assertWords("Catching up", "38 of 112 changes", new ReplicaState.CatchingUp(38, 112));
    assertWords("Catching up", "Asking what changed", new ReplicaState.CatchingUp(0, 0));
  }

  @Test
  void saysSinceWhenItIsOfflineAndWhatWaits() {
    Instant since = Instant.parse("2026-11-25T09:42:00Z");

    assertWords("Offline since 10:42", "3 changes waiting", new ReplicaState.Offline(since, 3));
    assertWords("Offline since 10:42", "1 change waiting", new ReplicaState.Offline(since, 1));
    assertWords("Offline since 10:42", "Nothing waiting", new ReplicaState.Offline(since, 0));
  }

  @Test
  void saysWhatAPersonHasToDo() {
    assertWords(
        "Needs you",
        "1 event to decide",
        new ReplicaState.NeedsYou(new ReplicaState.Need.Decide(1)));
  }

  @Test
  void saysInItsOwnWordsThatSomebodyWasNotLetIn() {
    assertWords(
        "Needs you",
        "Sign in again",
        new ReplicaState.NeedsYou(new ReplicaState.Need.SignIn("ExpiredTokenException")));
  }

  @Test
  void saysWhyNothingCanBeKept() {
    assertWords(
        "Needs you",
        "The disk is full",
        new ReplicaState.NeedsYou(new ReplicaState.Need.Store("The disk is full")));
  }

  @Test
  void saysWhenThereIsNoTeam() {
    assertWords("On this computer", "No team yet", new ReplicaState.OnThisComputer());
  }

  private static void assertWords(String words, String detail, ReplicaState state) {
    StateWords said = StateWords.of(state, NOW, ZoneId.of("Europe/Paris"), Formats.of(Locale.UK));

    assertEquals(words, said.words());
    assertEquals(detail, said.detail());
  }
}
