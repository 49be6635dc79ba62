package org.realtimeagenda.desktop.toast;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.Bundles;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.Theme;
import org.realtimeagenda.desktop.theme.Wrapping;

/** A toast on the screen. */
final class ToastView extends HBox {
  private final Locale locale;
  private final Runnable close;

  /**
   * @param close takes it away
   */
  ToastView(Locale locale, Runnable close) {
    this.locale = locale;
    this.close = close;
    setId("toast");
    setAccessibleRole(AccessibleRole.TEXT);
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getStyleClass().add("toast");
    getStylesheets().add(Theme.sheet(ToastView.class, "toast.css"));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            close.run();
            key.consume();
          }
        });
  }

  /** Shows these words, in place of those before. */
  void say(Toast toast) {
    setAccessibleText(toast.title() + ". " + toast.detail());
    Label title = new Label(toast.title());
    title.setId("toast-title");
    Wrapping.of(title);
    title.getStyleClass().add("toast-title");
    Label detail = new Label(toast.detail());
    detail.setId("toast-detail");
    Wrapping.of(detail);
    detail.getStyleClass().add("toast-detail");
    VBox words = new VBox(title);
    if (!toast.detail().isEmpty()) {
      words.getChildren().add(detail);
    }
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().setAll(mark(toast.from()), words);
    Toast.Action action = toast.action();
    if (action != null) {
      getChildren().add(button(action, "toast-action"));
    }
    Toast.Action other = toast.other();
    if (other != null) {
      getChildren().add(button(other, "toast-other"));
    }
    getChildren().add(cross());
  }

  private static Node mark(Toast.From from) {
    return switch (from) {
      case Toast.From.Person(var initials, var color) -> {
        Label avatar = new Label(initials);
        avatar.getStyleClass().add("avatar");
        color.dress(avatar);
        yield avatar;
      }
      case Toast.From.Team() -> Icons.icon(Feather.USERS);
      case Toast.From.Live() -> {
        Circle dot = new Circle(4);
        dot.getStyleClass().add("live-dot");
        StackPane place = new StackPane(dot);
        place.getStyleClass().add("live-mark");
        yield place;
      }
      case Toast.From.State(Feather icon) -> Icons.icon(icon);
      case Toast.From.Deed(Feather icon) -> Icons.icon(icon);
      case Toast.From.Info() -> Icons.icon(Feather.MONITOR);
      case Toast.From.Warning() -> {
        Node icon = Icons.icon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("warning-icon");
        yield icon;
      }
    };
  }

  private Button button(Toast.Action action, String id) {
    Button button = new Button(action.name());
    button.setId(id);
    button.getStyleClass().setAll("toast-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          close.run();
          action.run().run();
        });
    return button;
  }

  private Button cross() {
    Button cross = new Button("", Icons.icon(Feather.X));
    cross.setId("toast-close");
    cross.setAccessibleText(Bundles.of(ToastView.class, locale).getString("close"));
    cross.getStyleClass().setAll("toast-cross");
    cross.setOnAction(_ -> close.run());
    return cross;
  }
}
