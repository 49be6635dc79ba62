package org.realtimeagenda.desktop.about;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.ThisProgram;
import org.realtimeagenda.desktop.overlay.Overlay;
import org.realtimeagenda.desktop.theme.Theme;

/** The card: version, commit, runtime, and the licences of all libraries in a list. */
final class AboutCard extends VBox {

  private static final ResourceBundle TEXTS = Bundles.of(AboutCard.class);

  private final Locale locale;
  private final Label head = new Label();
  private final ListView<String> list = new ListView<>();
  private final Button close = new Button(TEXTS.getString("close"));

  AboutCard(ThisProgram program, Locale locale, Runnable leave) {
    this.locale = locale;
    Label name = new Label(TEXTS.getString("name"));
    name.getStyleClass().add("popover-head");
    Label version = line(text("version", program.version(), program.commit()));
    version.setId("about-version");
    Label runtime = line(program.runtime());
    runtime.setId("about-runtime");
    head.setId("about-libraries-head");
    head.setText(TEXTS.getString("sources"));
    head.setWrapText(true);
    head.getStyleClass().add("second-line");
    list.setId("about-libraries");
    list.getStyleClass().add("about-libraries");
    list.setAccessibleText(TEXTS.getString("list"));
    shown(false);
    close.setId("about-close");
    close.getStyleClass().setAll("dialog-button");
    close.setOnAction(_ -> leave.run());
    HBox footer = new HBox(close);
    footer.setAlignment(Pos.CENTER_RIGHT);
    setId("about");
    getStyleClass().addAll("popover", "card", "about-card");
    getStylesheets().add(Theme.sheet(AboutCard.class, "about.css"));
    getChildren().setAll(name, version, runtime, head, list, footer);
    Overlay.leaveByEscape(this, leave);
  }

  Node firstFocus() {
    return close;
  }

  /** Shows what the program carries along. */
  void show(List<Library> libraries) {
    if (libraries.isEmpty()) {
      return;
    }
    head.setText(text("libraries", libraries.size()));
    list.getItems().setAll(libraries.stream().map(this::words).toList());
    shown(true);
  }

  private void shown(boolean now) {
    list.setVisible(now);
    list.setManaged(now);
  }

  private String words(Library library) {
    return text("library", library.name(), library.version(), library.licence());
  }

  private static Label line(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setAccessibleRole(AccessibleRole.TEXT);
    return label;
  }

  private String text(String key, Object... values) {
    return new MessageFormat(TEXTS.getString(key), locale).format(values);
  }
}
