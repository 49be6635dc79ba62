package org.realtimeagenda.desktop.shell;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.holidays.Holidays;
import org.realtimeagenda.client.holidays.Region;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.theme.ScaledRoot;

/** A popover to choose a country, then one of its regions, with a search field. */
final class HolidayPicker {

  /** A line of the list: a place, and what choosing it does. */
  private record Line(String name, Runnable action) {}

  private static final double LINE = 28;

  private final Holidays holidays;
  private final HolidayChoice choice;
  private final Popup popup = new Popup();
  private final TextField search = new TextField();
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final FilteredList<Line> found = new FilteredList<>(lines);
  private final Label placeholder = new Label();
  private final ListView<Line> list = new ListView<>(found);
  private final VBox box;

  HolidayPicker(Holidays holidays, HolidayChoice choice) {
    this.holidays = holidays;
    this.choice = choice;
    Label head = new Label(Commands.TEXTS.getString("holidays.add"));
    head.getStyleClass().add("popover-head");
    search.setId("holiday-search");
    search.setPromptText(Commands.TEXTS.getString("holidays.search"));
    search.setAccessibleText(search.getPromptText());
    search.textProperty().subscribe(text -> found.setPredicate(line -> matches(line, text)));
    search.setOnAction(_ -> choose(found.isEmpty() ? null : found.getFirst()));
    list.setId("holiday-places");
    list.getStyleClass().add("zones");
    list.setFixedCellSize(LINE);
    list.setAccessibleText(head.getText());
    list.setPlaceholder(placeholder);
    list.setCellFactory(_ -> new PlaceCell());
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            choose(list.getSelectionModel().getSelectedItem());
          }
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose(list.getSelectionModel().getSelectedItem());
          }
        });
    box = new VBox(head, search, list);
    box.getStyleClass().add("popover");
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
  }

  void show(Node owner) {
    Bounds bounds = owner.localToScreen(owner.getBoundsInLocal());
    popup.getContent().setAll(ScaledRoot.popover(box, owner));
    popup.show(owner, bounds.getMaxX() + 4, bounds.getMinY());
    search.requestFocus();
    ask(source -> source.countries().stream().map(this::countryLine).toList());
  }

  /** The lists come out of a jar's files, so they are read off the FX thread. */
  private void ask(Function<Holidays, List<Line>> question) {
    placeholder.setText(Commands.TEXTS.getString("holidays.reading"));
    Answers.onFx(
        "places with holidays",
        CompletableFuture.supplyAsync(() -> question.apply(holidays)),
        answer -> {
          lines.setAll(answer);
          placeholder.setText(Commands.TEXTS.getString("holidays.none"));
          search.clear();
        });
  }

  private Line countryLine(Region country) {
    String name = holidays.displayName(country);
    return new Line(name, () -> ask(source -> partLines(source, country, name)));
  }

  private List<Line> partLines(Holidays source, Region country, String name) {
    List<Region> parts = source.regions(country.country());
    if (parts.isEmpty()) {
      Answers.after(() -> add(country, name));
      return List.of();
    }
    Line whole =
        new Line(
            MessageFormat.format(Commands.TEXTS.getString("holidays.wholeOf"), name),
            () -> add(country, name));
    return Stream.concat(
            Stream.of(whole),
            parts.stream()
                .map(
                    part -> {
                      String partName = source.displayName(part);
                      return new Line(partName, () -> add(part, name + " – " + partName));
                    }))
        .toList();
  }

  private void add(Region region, String name) {
    choice.add(new HolidayPlace(region, name));
    popup.hide();
  }

  private static boolean matches(Line line, String text) {
    return line.name().toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
  }

  private static void choose(@Nullable Line line) {
    if (line != null) {
      line.action().run();
    }
  }

  private static final class PlaceCell extends ListCell<Line> {
    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? null : line.name());
    }
  }
}
