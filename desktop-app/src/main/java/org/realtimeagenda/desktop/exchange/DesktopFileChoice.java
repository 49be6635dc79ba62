package org.realtimeagenda.desktop.exchange;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** Asks in the desktop's own dialog. */
public final class DesktopFileChoice implements FileChoice {
  private final Node over;
  private final ExchangeWords words;

  /**
   * @param over in whose window it asks
   */
  public DesktopFileChoice(Node over, Locale locale) {
    this.over = over;
    this.words = new ExchangeWords(locale);
  }

  @Override
  public Optional<Path> toImport() {
    FileChooser chooser = chooser("choose.import");
    return Optional.ofNullable(chooser.showOpenDialog(over.getScene().getWindow()))
        .map(File::toPath);
  }

  @Override
  public Optional<Path> toExport(String name) {
    FileChooser chooser = chooser("choose.export");
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(over.getScene().getWindow()))
        .map(File::toPath);
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.text(title));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(words.text("choose.files"), "*.ics"));
    return chooser;
  }
}
