package org.realtimeagenda.desktop.calendar;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.theme.ChipColor;

/** A member of the team in the window: name, initials, colour, and whether their events show. */
public final class Colleague {

  private final Member member;
  private final ChipColor color;
  private final boolean you;
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);

  Colleague(Member member, ChipColor color, boolean you) {
    this.member = member;
    this.color = color;
    this.you = you;
  }

  public int userId() {
    return member.userId();
  }

  public String name() {
    return member.name();
  }

  /** Two letters: of the first two words, or the first two of one. */
  public String initials() {
    String[] words = name().strip().split("\\s+", 3);
    String letters = words.length > 1 ? first(words[0], 1) + first(words[1], 1) : first(name(), 2);
    return letters.toUpperCase(Locale.ROOT);
  }

  public ChipColor color() {
    return color;
  }

  /** Whether this is the person at this window. */
  public boolean you() {
    return you;
  }

  /** Whether that user may change this colleague's events. */
  public boolean mayBeEditedBy(int author) {
    return member.mayBeEditedBy(author);
  }

  /** Whether somebody else may. */
  public boolean hasEditors() {
    return !member.editors().equals(Editors.nobody());
  }

  public BooleanProperty shownProperty() {
    return shown;
  }

  public boolean isShown() {
    return shown.get();
  }

  boolean is(Member other) {
    return member.equals(other);
  }

  private static String first(String word, int letters) {
    int end = Math.min(letters, word.codePointCount(0, word.length()));
    return word.substring(0, word.offsetByCodePoints(0, end));
  }
}
