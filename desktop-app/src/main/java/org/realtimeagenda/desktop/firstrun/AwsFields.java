package org.realtimeagenda.desktop.firstrun;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.realtimeagenda.client.stack.AwsProfile;

/** Which stack, and with which profile of this computer. */
final class AwsFields extends HBox {

  AwsFields(FirstRunModel model) {
    super(10);
    getStyleClass().add("start-fields");
    ComboBox<String> profile = new ComboBox<>();
    profile.setId("profile");
    profile.setEditable(true);
    profile.setMaxWidth(Double.MAX_VALUE);
    profile.setPromptText(Texts.text("profile.prompt"));
    profile.getEditor().textProperty().bindBidirectional(model.profileProperty());
    model
        .profiles()
        .addListener((ListChangeListener.Change<? extends AwsProfile> _) -> offer(profile, model));
    VBox region = field("region", input("region", model));
    model.regionNeeded().subscribe(needed -> ChoiceRow.shown(region, needed));
    getChildren().setAll(field("profile", profile), field("stack", input("stack", model)), region);
  }

  private static void offer(ComboBox<String> profile, FirstRunModel model) {
    List<String> names = model.profiles().stream().map(AwsProfile::name).toList();
    profile.getItems().setAll(names);
    if (model.profileProperty().get().isEmpty() && !names.isEmpty()) {
      profile.setValue(names.contains("default") ? "default" : names.getFirst());
    }
  }

  private static TextField input(String key, FirstRunModel model) {
    TextField field = new TextField();
    field.setId(key);
    field
        .textProperty()
        .bindBidirectional(key.equals("stack") ? model.stackProperty() : model.regionProperty());
    field.setPromptText(Texts.text(key + ".prompt"));
    return field;
  }

  private static VBox field(String key, Region input) {
    Label name = new Label(Texts.text(key + ".name"));
    name.getStyleClass().add("start-what");
    name.setLabelFor(input);
    input.setAccessibleText(name.getText());
    VBox field = new VBox(6, name, input);
    field.setPrefWidth(180);
    HBox.setHgrow((Node) field, Priority.ALWAYS);
    return field;
  }
}
