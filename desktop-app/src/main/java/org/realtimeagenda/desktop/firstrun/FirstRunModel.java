package org.realtimeagenda.desktop.firstrun;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.stack.AwsProfile;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.doctor.Step;
import org.realtimeagenda.desktop.joining.Joining;

/** What the page shows and does. Used on the FX thread only. */
final class FirstRunModel {
  private final Path connectionFile;
  private final Joining joining;
  private final DemoStarter demo;
  private final Consumer<Chosen> chosen;
  private final Background background = new Background();

  // Properties
  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.THIS_COMPUTER);
  private final StringProperty team = new SimpleStringProperty("");
  private final StringProperty profile = new SimpleStringProperty("");
  private final StringProperty stack = new SimpleStringProperty("");
  private final StringProperty region = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final ObservableList<AwsProfile> profiles = FXCollections.observableArrayList();
  private @Nullable Connection connection;

  FirstRunModel(Path connectionFile, Joining joining, DemoStarter demo, Consumer<Chosen> chosen) {
    this.connectionFile = connectionFile;
    this.joining = joining;
    this.demo = demo;
    this.chosen = chosen;
    choice.subscribe(
        _ -> {
          background.cancel();
          problem.set("");
        });
  }

  ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  /** The team of the file that was given; empty while there is none. */
  ReadOnlyStringProperty teamProperty() {
    return team;
  }

  StringProperty profileProperty() {
    return profile;
  }

  StringProperty stackProperty() {
    return stack;
  }

  StringProperty regionProperty() {
    return region;
  }

  /** What is wrong with the choice; empty for nothing. */
  ReadOnlyStringProperty problemProperty() {
    return problem;
  }

  /** What is being done; empty for nothing. */
  ReadOnlyStringProperty progressProperty() {
    return background.progressProperty();
  }

  ObservableList<AwsProfile> profiles() {
    return profiles;
  }

  /** Whether the profile names no region, as far as is known. */
  BooleanBinding regionNeeded() {
    return Bindings.createBooleanBinding(
        () ->
            profiles.stream()
                .noneMatch(it -> it.name().equals(profile.get().strip()) && it.region() != null),
        profile,
        profiles);
  }

  /** What {@link #go} does, in words. */
  StringBinding goText() {
    return Bindings.createStringBinding(
        () ->
            switch (choice.get()) {
              case THIS_COMPUTER -> Texts.text("go.this-computer");
              case FILE ->
                  team.get().isEmpty() ? Texts.text("go.join") : Texts.text("go.file", team.get());
              case AWS ->
                  stack.get().isBlank()
                      ? Texts.text("go.connect")
                      : Texts.text("go.aws", stack.get().strip());
              case DEMO -> Texts.text("go.demo");
            },
        choice,
        team,
        stack);
  }

  // Commands

  /** Reads the AWS profiles of this computer, in the background. */
  void loadProfiles() {
    Answers.onFx(
        "AWS profiles",
        CompletableFuture.supplyAsync(AwsProfile::onThisComputer),
        profiles::setAll);
  }

  /** Reads a connection file, which the person chose or dropped. */
  void read(Path file) {
    choice.set(Choice.FILE);
    problem.set("");
    team.set("");
    connection = null;
    SimpleObjectProperty<@Nullable Connection> read = new SimpleObjectProperty<>();
    background.begin(
        Texts.text("reading", file.getFileName()),
        _ -> {
          try {
            read.set(ConnectionFile.read(file));
            return Optional.empty();
          } catch (NoSuchFileException none) {
            return Optional.of(Texts.text("problem.no-file", file.getFileName()));
          } catch (InvalidAttributeException wrong) {
            return Optional.of(
                Texts.text("problem.file", file.getFileName(), wrong.field(), wrong.reason()));
          }
        },
        () -> given(read.get()),
        problem::set);
  }

  private void given(@Nullable Connection read) {
    if (read != null) {
      connection = read;
      team.set(read.team());
    }
  }

  /** Does what is chosen. */
  void go() {
    if (background.isBusy()) {
      return;
    }
    problem.set("");
    switch (choice.get()) {
      case THIS_COMPUTER -> chosen.accept(Chosen.THIS_COMPUTER);
      case FILE -> join(connection);
      case AWS -> connect(stack.get().strip(), typed(profile), typed(region));
      case DEMO ->
          begin(
              Texts.text("starting"),
              _ -> {
                demo.start();
                return Optional.empty();
              },
              Chosen.ELSEWHERE);
    }
  }

  void cancel() {
    background.cancel();
  }

  /** Closes the window. */
  void quit() {
    background.cancel();
    chosen.accept(Chosen.ELSEWHERE);
  }

  boolean isBusy() {
    return background.isBusy();
  }

  private void join(@Nullable Connection given) {
    if (given == null) {
      problem.set(Texts.text("problem.choose"));
      return;
    }
    begin(
        Texts.text("joining", given.team()),
        _ -> {
          ConnectionFile.write(connectionFile, given);
          return Optional.empty();
        },
        Chosen.TEAM);
  }

  private void connect(String name, @Nullable String with, @Nullable String where) {
    if (name.isEmpty()) {
      problem.set(Texts.text("problem.stack"));
      return;
    }
    String region = regionNeeded().get() ? where : null;
    begin(
        Texts.text("looking", name),
        report ->
            switch (joining.find(name, with, region)) {
              case Answer.Refused<Connection>(int _, String reason) -> Optional.of(reason);
              case Answer.Ok<Connection>(Connection found) ->
                  joining.write(connectionFile, found, report).map(FirstRunModel::words);
            },
        Chosen.TEAM);
  }

  private void begin(String sign, Background.Work work, Chosen then) {
    background.begin(sign, work, () -> chosen.accept(then), problem::set);
  }

  private static String words(Step.Outcome.Broken broken) {
    return broken.what() + "\n" + broken.advice();
  }

  private static @Nullable String typed(StringProperty field) {
    String text = field.get().strip();
    return text.isEmpty() ? null : text;
  }
}
