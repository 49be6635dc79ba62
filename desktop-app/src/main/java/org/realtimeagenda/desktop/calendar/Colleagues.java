package org.realtimeagenda.desktop.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.Occurrence;
import org.realtimeagenda.client.subscription.SubscribedEvent;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.theme.ChipColor;
import org.realtimeagenda.desktop.theme.ChipColors;
import org.realtimeagenda.desktop.theme.PaletteColor;

/** The team as the window shows it. Used on the FX thread only. */
public final class Colleagues {

  private final @Nullable Integer self;
  private final ObservableList<Colleague> all =
      FXCollections.observableArrayList(colleague -> new Observable[] {colleague.shownProperty()});

  private final ChipColors colors = new ChipColors();

  /** Kept, since a view of a list hears of changes only as long as somebody holds it. */
  private final ObservableList<Colleague> readOnly = FXCollections.unmodifiableObservableList(all);

  /**
   * @param self {@code user_id} of the person at this window; null when the connection only reads
   */
  public Colleagues(@Nullable Integer self) {
    this.self = self;
  }

  /** Everybody, oneself first; fires also when somebody is shown or hidden. */
  public ObservableList<Colleague> all() {
    return readOnly;
  }

  /** Takes over the team; who was hidden stays hidden. */
  public void set(List<Member> members) {
    List<Colleague> next = new ArrayList<>();
    for (int place = 0; place < members.size(); place++) {
      Member member = members.get(place);
      ChipColor own = colors.named(member.color());
      boolean you = self != null && self == member.userId();
      Colleague known = find(member.userId());
      if (known != null && known.is(member)) {
        next.add(you ? 0 : next.size(), known);
        continue;
      }
      Colleague colleague =
          new Colleague(member, own == null ? PaletteColor.inOrder(place) : own, you);
      if (known != null) {
        colleague.shownProperty().set(known.isShown());
      }
      next.add(you ? 0 : next.size(), colleague);
    }
    all.setAll(next);
  }

  /** The colleague, or null while the team doesn't know the {@code user_id} yet. */
  public @Nullable Colleague find(int userId) {
    for (Colleague colleague : all) {
      if (colleague.userId() == userId) {
        return colleague;
      }
    }
    return null;
  }

  /** Whether the person at this window can change nothing at all. */
  public boolean onlyReads() {
    return self == null;
  }

  /** Whether events of this {@code user_id} are to be seen; unknown ones are. */
  public boolean shows(int userId) {
    Colleague colleague = find(userId);
    return colleague == null || colleague.isShown();
  }

  /** Whether the person at this window may change events of this {@code user_id}. */
  public boolean mayEdit(int owner) {
    if (self == null || self == owner) {
      return self != null;
    }
    Colleague colleague = find(owner);
    return colleague != null && colleague.mayBeEditedBy(self);
  }

  /** Whether this {@code user_id} is the person at this window. */
  public boolean isYou(int userId) {
    Colleague colleague = find(userId);
    return colleague != null && colleague.you();
  }

  /** The event's own colour, or its owner's. */
  public ChipColor colorOf(Occurrence occurrence) {
    ChipColor own = colors.named(occurrence.color());
    if (own != null) {
      return own;
    }
    Colleague owner = find(occurrence.key().userId());
    return owner == null ? PaletteColor.SLATE : owner.color();
  }

  /** The event's own colour, or its calendar's. */
  public ChipColor colorOf(SubscribedEvent event) {
    return Objects.requireNonNullElse(colors.named(event.color()), PaletteColor.SLATE);
  }

  /** The owner's initials; empty while the owner isn't known. */
  public String initialsOf(Occurrence occurrence) {
    Colleague owner = find(occurrence.key().userId());
    return owner == null ? "" : owner.initials();
  }
}
