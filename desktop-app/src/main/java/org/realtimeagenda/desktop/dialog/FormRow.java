package org.realtimeagenda.desktop.dialog;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of the form: an icon, the name of what is asked, and where to fill it in. */
final class FormRow extends HBox {
  private static final double ICON_COLUMN = 30;
  private static final double LABEL_COLUMN = 72;

  FormRow(@Nullable Feather icon, String name, Node content) {
    StackPane iconPlace = column(ICON_COLUMN);
    if (icon != null) {
      iconPlace.getChildren().add(new FontIcon(icon));
    }
    StackPane labelPlace = column(LABEL_COLUMN);
    Label label = new Label(name);
    label.getStyleClass().add("form-label");
    label.setLabelFor(content);
    labelPlace.getChildren().add(label);
    HBox.setHgrow(content, Priority.ALWAYS);
    getStyleClass().add("form-row");
    getChildren().setAll(iconPlace, labelPlace, content);
  }

  private static StackPane column(double width) {
    StackPane column = new StackPane();
    column.getStyleClass().add("form-column");
    column.setAlignment(Pos.CENTER_LEFT);
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setMaxHeight(Region.USE_PREF_SIZE);
    return column;
  }
}
