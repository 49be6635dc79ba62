package org.realtimeagenda.desktop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void makesColumnsAsWideAsTheirWidestCell() {
    Table table = new Table();
    table.add("Réunion", "9:00", "x");
    table.add("A", "10:00", "");
    assertEquals(List.of("Réunion  9:00   x", "A        10:00"), printed(table));
  }

  @Test
  void letsNoOnesTextSteerTheTerminal() {
    Table table = new Table();
    table.add("a\u001b[31mred\nb");
    assertEquals(List.of("a [31mred b"), printed(table));
  }

  private static List<String> printed(Table table) {
    StringWriter text = new StringWriter();
    table.print(new PrintWriter(text));
    return text.toString().lines().toList();
  }
}
