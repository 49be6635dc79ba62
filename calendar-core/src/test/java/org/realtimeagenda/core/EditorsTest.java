package org.realtimeagenda.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditorsTest {

  @Test
  void areNobodyWhereNothingIsSaid() {
    assertEquals(Editors.nobody(), Editors.of(null));
    assertEquals(Editors.nobody(), Editors.of(List.of()));
    assertFalse(Editors.nobody().include(1));
    assertEquals(List.of(), Editors.nobody().texts());
  }

  @Test
  void areThoseWhoAreListed() {
    Editors editors = Editors.of(List.of("12", "2", "2147483647"));
    assertEquals(new Editors.Listed(Set.of(2, 12, Integer.MAX_VALUE)), editors);
    assertTrue(editors.include(12));
    assertFalse(editors.include(1));
    assertEquals(List.of("2", "12", "2147483647"), editors.texts());
  }

  @Test
  void areEverybodyByAStar() {
    Editors editors = Editors.of(List.of("*"));
    assertEquals(new Editors.Everybody(), editors);
    assertTrue(editors.include(99));
    assertEquals(List.of("*"), editors.texts());
  }

  @Test
  void areNobodyByWhatCannotBeRead() {
    assertEquals(Editors.nobody(), Editors.of(List.of("bob", "", "2147483648", "1.5", "+1")));
  }

  @Test
  void aMemberAlwaysEditsForThemselves() {
    Member member = new Member(1, "Alice", null, null);
    assertTrue(member.mayBeEditedBy(1));
    assertFalse(member.mayBeEditedBy(2));
    assertTrue(member.withEditors(new Editors.Listed(Set.of(2))).mayBeEditedBy(2));
  }
}
