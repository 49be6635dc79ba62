package org.realtimeagenda.desktop.dialog;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The draft that the dialog's fields show and change, and which of its problems are told: those of
 * fields that the person has left, not of the one being typed in.
 */
final class DialogModel {
  private final ReadOnlyObjectWrapper<EventDraft> draft;
  private final ReadOnlyObjectWrapper<Map<Field, Problem>> told =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Set<Field> edited = EnumSet.noneOf(Field.class);
  private final Set<Field> left = EnumSet.noneOf(Field.class);

  DialogModel(EventDraft draft) {
    this.draft = new ReadOnlyObjectWrapper<>(draft);
  }

  // Properties

  ReadOnlyObjectProperty<EventDraft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  EventDraft draft() {
    return draft.get();
  }

  ReadOnlyObjectProperty<Map<Field, Problem>> toldProperty() {
    return told.getReadOnlyProperty();
  }

  // Commands

  /** Something else was typed or chosen; what it has to do with isn't complained about yet. */
  void edit(Field field, UnaryOperator<EventDraft> change) {
    edited.add(field);
    left.remove(field);
    draft.set(change.apply(draft.get()));
    tell();
  }

  /** Something was chosen that nothing can be wrong with. */
  void change(UnaryOperator<EventDraft> change) {
    draft.set(change.apply(draft.get()));
    tell();
  }

  /** The person went on to another field; one that was only passed isn't complained about. */
  void leave(Field field) {
    if (edited.contains(field)) {
      left.add(field);
      tell();
    }
  }

  void repair(Problem problem) {
    edit(problem.field(), typed -> typed.repaired(problem));
  }

  /** Another draft takes the place of this one, as if just opened. */
  void replace(EventDraft other) {
    edited.clear();
    left.clear();
    draft.set(other);
    tell();
  }

  /** Tells every problem there is; where to go first, or empty when the draft can be saved. */
  Optional<Field> tellAll() {
    left.addAll(EnumSet.allOf(Field.class));
    tell();
    return told.get().keySet().stream().findFirst();
  }

  private void tell() {
    Map<Field, Problem> problems = new EnumMap<>(Field.class);
    problems.putAll(DraftProblems.of(draft.get()));
    problems.keySet().retainAll(left);
    told.set(problems);
  }
}
