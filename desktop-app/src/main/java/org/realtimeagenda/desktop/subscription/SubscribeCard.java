package org.realtimeagenda.desktop.subscription;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.realtimeagenda.client.subscription.Subscribed;
import org.realtimeagenda.client.subscription.Subscriptions.Outcome;
import org.realtimeagenda.desktop.exchange.FileChoice;

/** Asks for a calendar's address or file, and subscribes to it. */
final class SubscribeCard extends Card {

  private final SubscriptionWords words;
  private final BiConsumer<String, Consumer<Outcome>> add;
  private final Consumer<Subscribed> added;
  private final Consumer<Subscribed> unwanted;
  private final Runnable leave;
  private final TextField address = new TextField();
  private final Label told = words("");
  private final Button start = new Button();
  private boolean left;

  /**
   * @param typed what the field begins with; may be empty
   * @param add subscribes, and tells on the FX thread what came of it
   * @param added told when it is done
   * @param unwanted told instead when the card was left before
   */
  SubscribeCard(
      String typed,
      SubscriptionWords words,
      FileChoice files,
      BiConsumer<String, Consumer<Outcome>> add,
      Consumer<Subscribed> added,
      Consumer<Subscribed> unwanted,
      Runnable leave) {
    super("subscribe", words.text("card.head"));
    this.words = words;
    this.add = add;
    this.added = added;
    this.unwanted = unwanted;
    this.leave = leave;
    address.setId("subscribe-address");
    address.setText(typed);
    address.setPromptText(words.text("card.prompt"));
    address.setAccessibleText(words.text("card.address"));
    address.setOnAction(_ -> start());
    HBox.setHgrow(address, Priority.ALWAYS);
    Button choose = new Button(words.text("card.choose"));
    choose.setId("subscribe-choose");
    choose.getStyleClass().setAll("dialog-button");
    choose.setMinWidth(USE_PREF_SIZE);
    choose.setOnAction(_ -> files.toImport().map(Path::toString).ifPresent(address::setText));
    told.setId("subscribe-told");
    say("", false);
    start.setId("subscribe-start");
    start.setText(words.text("card.start"));
    start.setOnAction(_ -> start());
    Label label = new Label(words.text("card.address"));
    label.getStyleClass().add("second-line");
    label.setLabelFor(address);
    HBox line = new HBox(8, address, choose);
    fill(
        this::left, words.text("cancel"), start, words(words.text("card.what")), label, line, told);
  }

  Node firstFocus() {
    return address;
  }

  private void left() {
    left = true;
    leave.run();
  }

  private void start() {
    if (!start.isDisabled()) {
      running(true);
      say(words.text("card.running"), false);
      add.accept(address.getText(), this::ended);
    }
  }

  private void ended(Outcome outcome) {
    running(false);
    switch (outcome) {
      case Outcome.Added(Subscribed subscribed) when left -> unwanted.accept(subscribed);
      case Outcome.Added(Subscribed subscribed) -> {
        // another may have taken its place
        if (getScene() != null) {
          leave.run();
        }
        added.accept(subscribed);
      }
      case Outcome.Refused(var problem) -> {
        say(words.problem(problem), true);
        address.requestFocus();
      }
    }
  }

  private void running(boolean now) {
    start.setDisable(now);
    address.setEditable(!now);
  }

  private void say(String text, boolean wrong) {
    told.setText(text);
    told.setVisible(!text.isEmpty());
    told.setManaged(!text.isEmpty());
    told.getStyleClass().remove("wrong");
    if (wrong) {
      told.getStyleClass().add("wrong");
    }
  }
}
