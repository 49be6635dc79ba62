package org.realtimeagenda.desktop.print;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** Asks in the desktop's own dialog. */
final class DesktopTarget implements PdfTarget {
  private final Node over;
  private final PrintWords words;

  /**
   * @param over in whose window it asks
   */
  DesktopTarget(Node over, PrintWords words) {
    this.over = over;
    this.words = words;
  }

  @Override
  public Optional<Path> ask(String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.text("save"));
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(words.text("file-kind"), "*.pdf"));
    return Optional.ofNullable(chooser.showSaveDialog(over.getScene().getWindow()))
        .map(File::toPath);
  }
}
