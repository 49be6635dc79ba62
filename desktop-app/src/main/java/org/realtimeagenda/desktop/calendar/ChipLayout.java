package org.realtimeagenda.desktop.calendar;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.Wrapping;

/**
 * The parts of a chip and where they go: in one line below 40 px of height, else one below the
 * other. A week has hundreds of chips, so its parts are plain text, and those that few chips have
 * are made when one has them.
 */
final class ChipLayout {

  /** Without the padding, which makes it 40 px. */
  private static final double ONE_LINE = 34;

  private static final double GAP = 5;

  /** Where several events share a column, their text comes nearer to the edges. */
  private static final double NARROW = 62;

  /** Narrower than that, there is no room for a letter and an ellipsis. */
  private static final double LEAST_ROOM = 14;

  private static final double NARROW_LEFT = 3;
  private static final double NARROW_RIGHT = 4;

  /** The title keeps this much in one line before initials and tag go. */
  private static final double LEAST_TITLE = 60;

  private static final String ELLIPSIS = "…";
  private static final String GOES_ON = " ›";

  /** Joins pictures of persons to one. */
  private static final String JOINER = "\u200D";

  private final ObservableList<Node> parts;
  private final Text title = words("chip-title");
  private final Text time = words("chip-time");
  private final Text initials = words("chip-initials");
  private @Nullable Label newTag;
  private @Nullable FontIcon flag;
  private Chip chip;

  /**
   * @param parts what the chip consists of
   */
  ChipLayout(Chip chip, ObservableList<Node> parts) {
    this.chip = chip;
    this.parts = parts;
    parts.addAll(title, time, initials);
    show(chip);
  }

  void show(Chip next) {
    chip = next;
    if (chip.isNew() && newTag == null) {
      newTag = new Label(Chip.newTag());
      newTag.getStyleClass().setAll("chip-new-tag");
      add(newTag);
    }
    if (chip.holiday() && flag == null) {
      flag = Icons.small(Feather.FLAG);
      add(flag);
    }
  }

  private void add(Node part) {
    part.setManaged(false);
    part.setMouseTransparent(true);
    parts.add(part);
  }

  /**
   * Puts the parts in their places.
   *
   * @param goesOn whether the event ends later than what is shown of it
   */
  void place(double x, double y, double width, double height, boolean goesOn) {
    initials.setText(goesOn ? (chip.initials() + GOES_ON).strip() : chip.initials());
    boolean narrow = width < NARROW;
    double left = narrow ? x - NARROW_LEFT : x;
    double room = narrow ? width + NARROW_LEFT + NARROW_RIGHT : width;
    hideRareParts();
    title.setVisible(room >= LEAST_ROOM);
    if (room < LEAST_ROOM) {
      time.setVisible(false);
      initials.setVisible(false);
    } else if (height < ONE_LINE) {
      placeInOneLine(left, y, room, height);
    } else {
      placeInLines(left, y, room, height);
    }
  }

  private void hideRareParts() {
    for (Node part : new Node[] {newTag, flag}) {
      if (part != null) {
        part.setVisible(false);
      }
    }
  }

  private void placeInOneLine(double x, double y, double width, double height) {
    title.setWrappingWidth(0);
    title.setText(chip.title());
    time.setText(chip.time());
    double titleWidth = width(title);
    double keep = Math.min(titleWidth, LEAST_TITLE);
    double right = x + width;
    if (chip.holiday() && flag != null) {
      flag.setVisible(true);
      right -= flag.prefWidth(-1);
      center(flag, right, y, height);
      right -= GAP;
    }
    right = placeFromRight(initials, !initials.getText().isEmpty(), x + keep, right, y, height);
    if (newTag != null) {
      right = placeFromRight(newTag, chip.isNew(), x + keep, right, y, height);
    }
    double timeLeft = x + titleWidth + GAP;
    double timeWidth = width(time);
    time.setVisible(!chip.time().isEmpty() && timeLeft + timeWidth <= right);
    center(time, timeLeft, y, height);
    cutToWidth(Math.max(0, right - x));
    center(title, x, y, height);
  }

  private double placeFromRight(
      Node part, boolean wanted, double left, double right, double y, double height) {
    double width = width(part);
    part.setVisible(wanted && left + GAP + width <= right);
    if (!part.isVisible()) {
      return right;
    }
    center(part, right - width, y, height);
    return right - width - GAP;
  }

  private void placeInLines(double x, double y, double width, double height) {
    time.setText(chip.range());
    if (width(time) > width) {
      time.setText(chip.time());
    }
    double timeWidth = width(time);
    title.setWrappingWidth(0);
    title.setText(cutWords(width));
    double line = height(title);
    double timeHeight = height(time);
    boolean hasTime = !chip.time().isEmpty() && timeWidth <= width && line + timeHeight <= height;
    double room = hasTime ? height - timeHeight : height;
    cutToHeight(width, line * Math.max(1, Math.floor((room + 1) / line)));
    double titleHeight = height(title);
    title.relocate(x, y);
    time.setVisible(hasTime);
    time.relocate(x, y + titleHeight);

    double bottom = y + height;
    double textBottom = y + titleHeight + (hasTime ? timeHeight : 0);
    boolean besideText = textBottom > bottom - height(initials) + 1;
    double left = x + (besideText ? (hasTime ? timeWidth : width) : -GAP);
    boolean hasInitials = !chip.initials().isEmpty();
    double right = placeAtBottom(initials, hasInitials, left, x + width, bottom);
    if (newTag != null && chip.isNew()) {
      placeAtBottom(newTag, true, left, right, bottom);
      if (!newTag.isVisible()) {
        time.setVisible(false);
        initials.setVisible(false);
        placeAtBottom(newTag, true, x - GAP, x + width, bottom);
      }
    }
  }

  private static double placeAtBottom(
      Node part, boolean wanted, double left, double right, double bottom) {
    double width = width(part);
    part.setVisible(wanted && left + GAP + width <= right);
    part.autosize();
    part.relocate(right - width, bottom - height(part));
    return part.isVisible() ? right - width - GAP : right;
  }

  /** The title ends in an ellipsis where it doesn't fit. */
  private void cutToWidth(double width) {
    if (width(title) > width) {
      cut(() -> width(title) <= width);
    }
  }

  private void cutToHeight(double width, double height) {
    if (width(title) <= width) {
      return;
    }
    // JavaFX 26 paints twice what stands before a break and joined pictures
    if (!Wrapping.canBreak(title.getText()) || title.getText().contains(JOINER)) {
      cutToWidth(width);
      return;
    }
    title.setWrappingWidth(width);
    if (height(title) > height + 1) {
      cut(() -> height(title) <= height + 1);
    }
  }

  private interface Fits {
    boolean now();
  }

  private void cut(Fits fits) {
    String whole = title.getText();
    int most = 0;
    int tooMany = whole.length();
    while (most + 1 < tooMany) {
      int middle = (most + tooMany) / 2;
      title.setText(beginning(whole, middle) + ELLIPSIS);
      if (fits.now()) {
        most = middle;
      } else {
        tooMany = middle;
      }
    }
    title.setText(beginning(whole, most) + ELLIPSIS);
  }

  /** Without half of a letter that takes two places. */
  private static String beginning(String text, int length) {
    boolean half = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, half ? length - 1 : length).stripTrailing();
  }

  /** A word that is too long ends in an ellipsis, for it would be broken anywhere. */
  private String cutWords(double width) {
    // no letter is wider than it is high, so most words needn't be measured
    double size = title.getFont().getSize();
    if (Stream.of(chip.title().split(" ", -1)).allMatch(word -> word.length() * size <= width)) {
      return chip.title();
    }
    return Stream.of(chip.title().split(" ", -1))
        .map(word -> cutWord(word, width))
        .collect(Collectors.joining(" "));
  }

  /** Where an ellipsis has no room beside a letter, more letters say more. */
  private String cutWord(String word, double width) {
    if (word.isEmpty()) {
      return word;
    }
    String cut = longest(word, ELLIPSIS, width);
    String shown = cut.isEmpty() ? longest(word, "", width) : cut;
    return shown.isEmpty() ? beginning(word, word.offsetByCodePoints(0, 1)) : shown;
  }

  /** The word, or as much of it as has room with that end; empty where nothing has. */
  private String longest(String word, String end, double width) {
    String shown = word;
    title.setText(shown);
    for (int length = word.length() - 1; width(title) > width && length > 0; length--) {
      shown = beginning(word, length) + end;
      title.setText(shown);
    }
    return width(title) > width ? "" : shown;
  }

  private static double width(Node part) {
    return Math.ceil(
        part instanceof Text text ? text.getLayoutBounds().getWidth() : part.prefWidth(-1));
  }

  private static double height(Node part) {
    return Math.ceil(
        part instanceof Text text ? text.getLayoutBounds().getHeight() : part.prefHeight(-1));
  }

  private static void center(Node part, double x, double y, double height) {
    part.autosize();
    part.relocate(x, Math.rint(y + (height - Math.min(height, height(part))) / 2));
  }

  private static Text words(String styleClass) {
    Text text = new Text();
    text.getStyleClass().setAll("text", styleClass);
    text.setTextOrigin(VPos.TOP);
    text.setManaged(false);
    text.setMouseTransparent(true);
    return text;
  }
}
