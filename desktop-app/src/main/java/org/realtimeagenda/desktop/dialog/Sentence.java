package org.realtimeagenda.desktop.dialog;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.realtimeagenda.client.quickentry.QuickEntry;
import org.realtimeagenda.client.quickentry.QuickEntryParser;

/**
 * What the title of a new event says of the event, offered while it is typed. Whoever fills in by
 * hand what it says, or says so, keeps the words as the title.
 */
final class Sentence {

  /**
   * What was understood.
   *
   * @param draft the draft with it filled in
   */
  record Offer(QuickEntry.Understood said, EventDraft draft) {}

  private final DialogModel model;
  private final QuickEntryParser parser;
  private final Supplier<LocalDate> today;
  private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private EventDraft read;

  Sentence(DialogModel model, QuickEntryParser parser, Supplier<LocalDate> today) {
    this.model = model;
    this.parser = parser;
    this.today = today;
    this.read = model.draft();
    model.draftProperty().subscribe(this::follow);
  }

  ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** Fills in what was understood; what only says that leaves the title. */
  void accept() {
    offer.get().ifPresent(understood -> model.change(_ -> understood.draft()));
  }

  /** Leaves the words in the title. */
  void keep() {
    offer.set(Optional.empty());
  }

  private void follow(EventDraft draft) {
    EventDraft before = read;
    read = draft;
    if (!draft.title().equals(before.title())) {
      offer.set(understood(draft));
    } else if (!draft.when().equals(before.when())
        || !draft.repeat().equals(before.repeat())
        || !draft.location().equals(before.location())) {
      keep();
    } else {
      offer.set(offer.get().flatMap(_ -> understood(draft)));
    }
  }

  private Optional<Offer> understood(EventDraft draft) {
    return switch (parser.read(draft.title(), today.get(), draft.when().start().toLocalDate())) {
      case QuickEntry.NotUnderstood() -> Optional.empty();
      case QuickEntry.Understood said -> Optional.of(new Offer(said, SaidDraft.of(said, draft)));
    };
  }
}
