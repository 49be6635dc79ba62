package org.realtimeagenda.desktop.connection;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.conflict.Comparison;
import org.realtimeagenda.desktop.theme.Theme;
import org.realtimeagenda.desktop.theme.Wrapping;

/**
 * The popover's content. Each part is put in words anew where it is another, and stays the same
 * node, so that pointer and focus keep their place.
 */
final class PopoverView extends VBox {

  /** What its buttons do. */
  interface Actions {
    void act(ChangeLine.Action action, ChangeLine line);

    void compare(Comparison versions);

    void tryAgain();

    void close();
  }

  /** The popover without its list, at most. */
  private static final double WITHOUT_LIST = 400;

  private static final double FEWEST = 100;

  private final Label head = line("connection-head", "popover-head");
  private final Label detail = line("connection-detail", "popover-detail");
  private final PaceView pace;
  private final Label progressWords = line("connection-progress", "popover-strong");
  private final ProgressBar progress = new ProgressBar();
  private final VBox fetching = new VBox(progressWords, progress);
  private final VBox facts = new VBox();
  private final DecideView decide;
  private final VBox steps = new VBox();
  private final HBox decideButtons;
  private final ChangeList changes;
  private final Button tryNow = new Button();
  private final Label nextTry = line("next-try", "second-line");
  private final HBox trying = new HBox(tryNow, nextTry);
  private final Label foot = line("connection-foot", "second-line");
  private final ChangeWords words;
  private List<Report.Fact> shownFacts = List.of();
  private List<String> shownSteps = List.of();
  private @Nullable Comparison deciding;

  PopoverView(
      Reporter reporter,
      Colleagues colleagues,
      BringAlong along,
      ObservableDoubleValue windowHeight,
      Actions actions) {
    words = reporter.words();
    pace = new PaceView(words);
    decide = new DecideView(reporter, colleagues);
    decideButtons =
        DecideView.buttons(
            words,
            () -> {
              if (deciding != null) {
                actions.compare(deciding);
              }
            },
            actions::close);
    changes =
        new ChangeList(
            words,
            Bindings.max(FEWEST, Bindings.subtract(windowHeight, WITHOUT_LIST)),
            actions::act);
    progress.setId("connection-bar");
    progress.getStyleClass().add("popover-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    fetching.getStyleClass().add("popover-part");
    facts.getStyleClass().add("popover-facts");
    steps.getStyleClass().add("popover-steps");
    tryNow.setId("try-again");
    tryNow.getStyleClass().setAll("dialog-button");
    tryNow.setMinWidth(Region.USE_PREF_SIZE);
    tryNow.setOnAction(_ -> actions.tryAgain());
    trying.setAlignment(Pos.CENTER_LEFT);
    trying.getStyleClass().add("popover-buttons");
    setId("connection");
    setAccessibleRole(AccessibleRole.NODE);
    setFocusTraversable(true);
    getStyleClass().addAll("popover", "connection");
    getStylesheets().add(Theme.sheet(PopoverView.class, "connection.css"));
    getChildren()
        .setAll(
            new VBox(4, head, detail),
            pace,
            fetching,
            facts,
            decide,
            steps,
            decideButtons,
            changes,
            trying,
            new BringRow(along, words),
            foot);
  }

  void show(Report report, Instant now) {
    setText(head, report.head());
    setText(detail, report.detail());
    setAccessibleText(report.head() + ". " + report.detail());
    shown(pace, report.pushes() != null);
    if (report.pushes() != null) {
      pace.show(report.pushes(), now);
    }
    shown(fetching, report.progress() != null);
    if (report.progress() != null) {
      setText(progressWords, report.progress().words());
      progress.setProgress(report.progress().part());
    }
    facts(report.facts());
    deciding = report.decide();
    shown(decide, deciding != null);
    shown(decideButtons, deciding != null);
    if (deciding != null) {
      decide.show(deciding);
    }
    steps(report.steps());
    shown(changes, !report.changes().lines().isEmpty());
    changes.show(report.changes());
    shown(trying, !report.tryNow().isEmpty());
    shown(tryNow, !report.tryNow().isEmpty());
    if (!report.tryNow().equals(tryNow.getText())) {
      tryNow.setText(report.tryNow());
    }
    setText(nextTry, report.nextTry());
    setText(foot, report.foot());
  }

  private void facts(List<Report.Fact> all) {
    shown(facts, !all.isEmpty());
    if (!all.equals(shownFacts)) {
      shownFacts = all;
      facts.getChildren().setAll(all.stream().map(PopoverView::fact).toList());
    }
  }

  private static HBox fact(Report.Fact fact) {
    Label name = new Label(fact.name());
    name.getStyleClass().add("fact-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label value = new Label(fact.value());
    value.getStyleClass().add("fact-value");
    return new HBox(8, name, space, value);
  }

  private void steps(List<String> all) {
    shown(steps, !all.isEmpty());
    if (all.equals(shownSteps)) {
      return;
    }
    shownSteps = all;
    Label heading = line("what-to-do", "popover-strong");
    heading.setText(words.text("what-to-do"));
    steps.getChildren().setAll(heading);
    IntStream.range(0, all.size())
        .mapToObj(at -> step(at + 1, all.get(at)))
        .forEach(steps.getChildren()::add);
  }

  private static HBox step(int number, String what) {
    Label count = new Label(String.valueOf(number));
    count.getStyleClass().add("fact-name");
    count.setMinWidth(14);
    Label text = new Label(what);
    Wrapping.of(text);
    return new HBox(4, count, text);
  }

  private static Label line(String id, String style) {
    Label label = new Label();
    label.setId(id);
    Wrapping.of(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private static void setText(Label label, String text) {
    label.setText(text);
    shown(label, !text.isEmpty());
  }

  private static void shown(Node part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }
}
