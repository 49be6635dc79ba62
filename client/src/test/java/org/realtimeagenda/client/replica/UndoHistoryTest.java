package org.realtimeagenda.client.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.realtimeagenda.client.store.Rows.event;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {

  private final UndoHistory<LocalEdit> history = new UndoHistory<>();

  private static LocalEdit create(int id) {
    return new LocalEdit.Create(event(1, id, "event " + id));
  }

  @Test
  void takesBackTheNewestFirst() {
    history.did(create(1));
    history.did(create(2));
    assertEquals(Optional.of(create(2)), history.undo());
    assertEquals(Optional.of(create(1)), history.undo());
    assertEquals(Optional.empty(), history.undo());
    assertFalse(history.canUndo());
  }

  @Test
  void doesAgainWhatWasTakenBackLast() {
    history.did(create(1));
    history.did(create(2));
    history.undo();
    history.undo();
    assertEquals(Optional.of(create(1)), history.redo());
    assertTrue(history.canRedo());
    assertEquals(Optional.of(create(2)), history.redo());
    assertFalse(history.canRedo());
    assertTrue(history.canUndo());
  }

  @Test
  void forgetsWhatWasTakenBackOnceSomethingNewIsDone() {
    history.did(create(1));
    history.undo();
    history.did(create(2));
    assertFalse(history.canRedo());
    assertEquals(Optional.of(create(2)), history.undo());
  }

  @Test
  void remembersALongDayButNotForEver() {
    for (int id = 1; id <= 1000; id++) {
      history.did(create(id));
    }
    int undone = 0;
    while (history.undo().isPresent()) {
      undone++;
    }
    assertEquals(200, undone);
  }

  @Test
  void theInverseOfSeveralEndsWithTheFirst() {
    LocalEdit both =
        new LocalEdit.Together(
            List.of(
                new LocalEdit.Create(event(1, 1, "one")),
                new LocalEdit.Delete(event(1, 2, "two"))));
    assertEquals(
        List.of(new LocalEdit.Create(event(1, 2, "two")), new LocalEdit.Delete(event(1, 1, "one"))),
        both.inverse().parts());
    assertEquals(both, both.inverse().inverse());
  }
}
