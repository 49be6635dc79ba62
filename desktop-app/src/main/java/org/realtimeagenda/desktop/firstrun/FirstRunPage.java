package org.realtimeagenda.desktop.firstrun;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.realtimeagenda.desktop.joining.Joining;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.Theme;

/** Asks where to begin: four plain choices, of which Enter takes the first. */
public final class FirstRunPage extends HBox {
  private static final double SIDE = 440;
  private static final double ROOM_FOR_SIDE = 960;

  private final FirstRunModel model;
  private final ChoiceRow first;

  /**
   * @param connectionFile where the connection goes
   * @param chosen hears, once, what the window does next; on the FX thread
   */
  public FirstRunPage(
      Path connectionFile, Joining joining, DemoStarter demo, Consumer<Chosen> chosen) {
    model = new FirstRunModel(connectionFile, joining, demo, chosen);
    ToggleGroup group = new ToggleGroup();
    first = new ChoiceRow(Choice.THIS_COMPUTER, model, group);
    VBox choices =
        new VBox(
            10,
            first,
            new ChoiceRow(Choice.FILE, model, group, fileField()),
            new ChoiceRow(Choice.AWS, model, group, new AwsFields(model)),
            new ChoiceRow(Choice.DEMO, model, group));
    getStyleClass().add("first-run");
    getStylesheets().add(Theme.sheet(FirstRunPage.class, "firstrun.css"));
    VBox side = side();
    widthProperty().subscribe(width -> ChoiceRow.shown(side, width.doubleValue() >= ROOM_FOR_SIDE));
    VBox main = main(choices);
    HBox.setHgrow(main, Priority.ALWAYS);
    getChildren().setAll(side, main);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
  }

  /** The page can be seen: the focus goes to the first choice. */
  public void begin() {
    first.focus();
    model.loadProfiles();
  }

  /** A connection file was chosen or dropped. */
  void given(Path file) {
    model.read(file);
  }

  private static VBox side() {
    StackPane mark = new StackPane(Icons.icon(Feather.CALENDAR));
    mark.getStyleClass().add("start-mark");
    HBox name = new HBox(10, mark, ChoiceRow.label(Texts.text("program"), "start-program"));
    name.setAlignment(Pos.CENTER_LEFT);
    VBox words =
        new VBox(
            8,
            ChoiceRow.label(Texts.text("side.title"), "start-heading"),
            ChoiceRow.label(Texts.text("side.detail"), "start-what"));
    VBox side = new VBox(name, new Drawing(), words);
    side.getStyleClass().add("start-side");
    side.setMinWidth(SIDE);
    side.setPrefWidth(SIDE);
    side.setMaxWidth(SIDE);
    return side;
  }

  private VBox main(VBox choices) {
    Label heading = ChoiceRow.label(Texts.text("heading"), "start-heading");
    Label detail = ChoiceRow.label(Texts.text("detail"), "start-what");
    ScrollPane scroll = new ScrollPane(choices);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("plain-scroll", "start-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox main = new VBox(8, heading, detail, scroll, buttons());
    main.getStyleClass().add("start-main");
    return main;
  }

  private HBox buttons() {
    Button quit = new Button(Texts.text("quit"));
    quit.setId("quit");
    quit.getStyleClass().setAll("dialog-button");
    quit.setOnAction(_ -> model.quit());
    Button go = new Button();
    go.setId("go");
    go.getStyleClass().setAll("dialog-button", "main-button");
    go.textProperty().bind(model.goText());
    go.disableProperty().bind(Bindings.isNotEmpty(model.progressProperty()));
    go.setDefaultButton(true);
    go.setOnAction(_ -> model.go());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox buttons = new HBox(8, space, quit, go);
    buttons.getStyleClass().add("start-buttons");
    return buttons;
  }

  private HBox fileField() {
    Button choose = new Button(Texts.text("file.choose"));
    choose.setId("choose-file");
    choose.getStyleClass().setAll("dialog-button");
    choose.setOnAction(_ -> choose());
    Label found = ChoiceRow.label("", "start-found");
    model
        .teamProperty()
        .subscribe(team -> found.setText(team.isEmpty() ? "" : Texts.text("file.found", team)));
    HBox line = new HBox(10, choose, found);
    line.getStyleClass().add("start-fields");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Texts.text("file.chooser"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Texts.text("file.kind"), "*.json"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      given(file.toPath());
    }
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case ESCAPE -> {
        if (model.isBusy()) {
          model.cancel();
          key.consume();
        }
      }
      case ENTER -> {
        if (key.getTarget() instanceof RadioButton) {
          model.go();
          key.consume();
        }
      }
      default -> {}
    }
  }

  private void over(DragEvent drag) {
    if (drag.getDragboard().hasFiles() && !model.isBusy()) {
      drag.acceptTransferModes(TransferMode.COPY);
    }
    drag.consume();
  }

  private void dropped(DragEvent drop) {
    boolean files = drop.getDragboard().hasFiles() && !model.isBusy();
    if (files) {
      given(drop.getDragboard().getFiles().getFirst().toPath());
    }
    drop.setDropCompleted(files);
    drop.consume();
  }
}
