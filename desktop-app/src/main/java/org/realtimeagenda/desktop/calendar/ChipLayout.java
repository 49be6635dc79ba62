package org.realtimeagenda.desktop.calendar;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.realtimeagenda.desktop.theme.Icons;

/**
 * The parts of a chip and where they go: in one line below 40 px of height, else one below the
 * other.
 */
final class ChipLayout {

  /** Without the padding, which makes it 40 px. */
  private static final double ONE_LINE = 34;

  private static final double GAP = 5;

  /** Where several events share a column, their text comes nearer to the edges. */
  private static final double NARROW = 62;

  private static final double NARROW_LEFT = 3;
  private static final double NARROW_RIGHT = 4;

  /** The title keeps this much in one line before initials and tag go. */
  private static final double LEAST_TITLE = 60;

  private final Label title = label("chip-title");
  private final Label time = label("chip-time");
  private final Label initials = label("chip-initials");
  private final Label newTag = label("chip-new-tag");
  private final FontIcon flag = Icons.small(Feather.FLAG);
  private Chip chip;

  ChipLayout(Chip chip) {
    this.chip = chip;
    title.setWrapText(true);
    newTag.setText(Chip.newTag());
    show(chip);
  }

  List<Node> parts() {
    return List.of(title, time, initials, newTag, flag);
  }

  void show(Chip next) {
    chip = next;
    initials.setText(chip.initials());
  }

  void place(double x, double y, double width, double height) {
    boolean narrow = width < NARROW;
    double left = narrow ? x - NARROW_LEFT : x;
    double room = narrow ? width + NARROW_LEFT + NARROW_RIGHT : width;
    if (height < ONE_LINE) {
      placeInOneLine(left, y, room, height);
    } else {
      placeInLines(left, y, room, height);
    }
  }

  private void placeInOneLine(double x, double y, double width, double height) {
    title.setText(chip.title());
    time.setText(chip.time());
    double titleWidth = width(title);
    double keep = Math.min(titleWidth, LEAST_TITLE);
    double right = x + width;
    flag.setVisible(chip.holiday());
    if (chip.holiday()) {
      double size = flag.prefWidth(-1);
      right -= size;
      flag.relocate(right, Math.rint(y + (height - flag.prefHeight(-1)) / 2));
      right -= GAP;
    }
    right = placeFromRight(initials, true, x + keep, right, y, height);
    right = placeFromRight(newTag, chip.isNew(), x + keep, right, y, height);
    center(title, x, Math.max(0, Math.min(titleWidth, right - x)), y, height);
    double timeLeft = x + titleWidth + GAP;
    time.setVisible(!chip.time().isEmpty() && timeLeft + width(time) <= right);
    center(time, timeLeft, width(time), y, height);
  }

  private double placeFromRight(
      Label part, boolean wanted, double left, double right, double y, double height) {
    double width = width(part);
    part.setVisible(wanted && !part.getText().isEmpty() && left + GAP + width <= right);
    if (!part.isVisible()) {
      return right;
    }
    center(part, right - width, width, y, height);
    return right - width - GAP;
  }

  private void placeInLines(double x, double y, double width, double height) {
    flag.setVisible(false);
    time.setText(chip.range());
    if (width(time) > width) {
      time.setText(chip.time());
    }
    title.setText(cutWords(width));
    double line = title.prefHeight(-1);
    double timeHeight = time.prefHeight(-1);
    boolean hasTime = !chip.time().isEmpty() && width(time) <= width && line + timeHeight <= height;
    double room = hasTime ? height - timeHeight : height;
    double mostLines = Math.max(1, Math.floor((room + 1) / line));
    double titleHeight = Math.min(title.prefHeight(width), Math.ceil(mostLines * line));
    title.resizeRelocate(x, y, width, titleHeight);
    time.setVisible(hasTime);
    time.resizeRelocate(x, y + titleHeight, Math.min(width, width(time)), timeHeight);

    double bottom = y + height;
    double textBottom = y + titleHeight + (hasTime ? timeHeight : 0);
    boolean besideText = textBottom > bottom - initials.prefHeight(-1) + 1;
    double left = x + (besideText ? (hasTime ? width(time) : width) : -GAP);
    double right = placeAtBottom(initials, true, left, x + width, bottom);
    placeAtBottom(newTag, chip.isNew(), left, right, bottom);
    if (chip.isNew() && !newTag.isVisible()) {
      time.setVisible(false);
      initials.setVisible(false);
      placeAtBottom(newTag, true, x - GAP, x + width, bottom);
    }
  }

  private double placeAtBottom(
      Label part, boolean wanted, double left, double right, double bottom) {
    double width = width(part);
    part.setVisible(wanted && !part.getText().isEmpty() && left + GAP + width <= right);
    double height = part.prefHeight(-1);
    part.resizeRelocate(right - width, bottom - height, width, height);
    return part.isVisible() ? right - width - GAP : right;
  }

  /** A word that is too long ends in an ellipsis, for it would be broken anywhere. */
  private String cutWords(double width) {
    Text text = new Text();
    text.setFont(title.getFont());
    return Stream.of(chip.title().split(" ", -1))
        .map(word -> cut(word, text, width))
        .collect(Collectors.joining(" "));
  }

  private static String cut(String word, Text text, double width) {
    String shown = word;
    text.setText(shown);
    for (int end = word.length() - 1; text.getLayoutBounds().getWidth() > width && end > 0; end--) {
      shown = word.substring(0, end) + "…";
      text.setText(shown);
    }
    return shown;
  }

  private static double width(Label label) {
    return Math.ceil(label.prefWidth(-1));
  }

  private static void center(Label part, double x, double width, double y, double height) {
    double own = Math.min(height, part.prefHeight(-1));
    part.resizeRelocate(x, Math.rint(y + (height - own) / 2), width, own);
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().setAll(styleClass);
    label.setMinSize(0, 0);
    return label;
  }
}
