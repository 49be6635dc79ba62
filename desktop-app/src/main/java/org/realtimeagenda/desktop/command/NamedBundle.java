package org.realtimeagenda.desktop.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/**
 * Texts that call the program by the name it has here. In the file, a key of picocli begins with
 * {@code agenda.}, and a text says <code>{agenda}</code>.
 */
final class NamedBundle extends ResourceBundle {
  private static final String KEYS = "agenda.";

  private final ResourceBundle texts;
  private final String program;

  NamedBundle(ResourceBundle texts, String program) {
    this.texts = texts;
    this.program = program;
  }

  @Override
  protected Object handleGetObject(String key) {
    return texts.getString(inFile(key)).replace("{agenda}", program);
  }

  @Override
  public boolean containsKey(String key) {
    return texts.containsKey(inFile(key));
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet().stream().map(this::here).toList());
  }

  private String inFile(String key) {
    String prefix = program + ".";
    return key.startsWith(prefix) ? KEYS + key.substring(prefix.length()) : key;
  }

  private String here(String key) {
    return key.startsWith(KEYS) ? program + "." + key.substring(KEYS.length()) : key;
  }
}
