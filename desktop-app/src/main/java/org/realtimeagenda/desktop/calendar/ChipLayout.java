package org.realtimeagenda.desktop.calendar;

import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.realtimeagenda.desktop.theme.Icons;
import org.realtimeagenda.desktop.theme.Wrapping;

/**
 * The parts of a chip and where they go: in one line below 40 px of height, else one below the
 * other. A week has hundreds of chips, so its parts are plain text that is set once, when it is
 * known what fits, and those that few chips have are made when one has them.
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

  private static final String GOES_ON = " ›";

  /** Joins pictures of persons to one. */
  private static final String JOINER = "\u200D";

  private final ObservableList<Node> parts;
  private final ChipText title = new ChipText(ChipFont.TITLE);
  private final ChipText time = new ChipText(ChipFont.TIME);
  private final ChipText initials = new ChipText(ChipFont.INITIALS);
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
    title.writeWith(chip.holiday() ? ChipFont.HOLIDAY : ChipFont.TITLE);
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

  /** The colour of what is written. */
  void color(Paint ink) {
    title.setFill(ink);
    time.setFill(ink);
    initials.setFill(ink);
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
    boolean hasRoom = room >= LEAST_ROOM;
    title.setVisible(hasRoom);
    if (!hasRoom) {
      time.setVisible(false);
      initials.setVisible(false);
    } else if (height < ONE_LINE) {
      placeInOneLine(left, y, room, height);
    } else {
      placeInLines(left, y, room, height);
    }
  }

  /**
   * Whether something is larger than the chip, or may be: in some scripts what is written above and
   * below a letter has no end.
   */
  boolean reachesOver(double width, double height) {
    for (Node part : parts) {
      if (part.isVisible() && !isWithin(part, width, height)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(Node part, double width, double height) {
    if (part instanceof ChipText text && !ChipFont.areSimple(text.getText())) {
      return false;
    }
    Bounds bounds = part.getLayoutBounds();
    return part.getLayoutX() >= 0
        && part.getLayoutY() >= 0
        && part.getLayoutX() + bounds.getMaxX() <= width
        && part.getLayoutY() + bounds.getMaxY() <= height;
  }

  private void hideRareParts() {
    for (Node part : new Node[] {newTag, flag}) {
      if (part != null) {
        part.setVisible(false);
      }
    }
  }

  private void placeInOneLine(double x, double y, double width, double height) {
    double titleWidth = title.chipFont().width(chip.title());
    double keep = x + Math.min(titleWidth, LEAST_TITLE);
    double right = x + width;
    if (chip.holiday() && flag != null) {
      flag.setVisible(true);
      right -= width(flag);
      center(flag, right, y, height);
      right -= GAP;
    }
    right = placeFromRight(initials, !initials.getText().isEmpty(), keep, right, y, height);
    if (newTag != null) {
      right = placeFromRight(newTag, chip.isNew(), keep, right, y, height);
    }
    double timeLeft = x + titleWidth + GAP;
    boolean hasTime =
        !chip.time().isEmpty() && timeLeft + time.chipFont().width(chip.time()) <= right;
    time.setVisible(hasTime);
    if (hasTime) {
      time.setText(chip.time());
      center(time, timeLeft, y, height);
    }
    title.setWrappingWidth(0);
    title.setText(TitleCut.inOneLine(chip.title(), Math.max(0, right - x), title.chipFont()));
    center(title, x, y, height);
  }

  private static double placeFromRight(
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
    String range = time.chipFont().width(chip.range()) <= width ? chip.range() : chip.time();
    double timeWidth = time.chipFont().width(range);
    double timeHeight = time.chipFont().height(range);
    double line = title.chipFont().height(chip.title());
    boolean hasTime = !chip.time().isEmpty() && timeWidth <= width && line + timeHeight <= height;
    double room = hasTime ? height - timeHeight : height;
    double titleHeight = writeTitle(width, line, (int) Math.max(1, Math.floor((room + 1) / line)));
    title.relocate(x, y);
    time.setVisible(hasTime);
    if (hasTime) {
      time.setText(range);
      time.relocate(x, y + titleHeight);
    }

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
    if (!part.isVisible()) {
      return right;
    }
    part.autosize();
    part.relocate(right - width, bottom - height(part));
    return right - width - GAP;
  }

  /**
   * Writes as much of the title as has room.
   *
   * @param line how high a line of it is
   * @param most lines
   * @return how high it is then
   */
  private double writeTitle(double width, double line, int most) {
    String words = TitleCut.words(chip.title(), width, title.chipFont());
    title.setWrappingWidth(0);
    // JavaFX 26 paints twice what stands before a break and joined pictures
    if (most == 1 || !Wrapping.canBreak(words) || words.contains(JOINER)) {
      title.setText(TitleCut.inOneLine(words, width, title.chipFont()));
      return height(title);
    }
    title.setText(words);
    if (title.chipFont().width(words) <= width) {
      return height(title);
    }
    title.setWrappingWidth(width);
    if (heightInLines() > line * most + 1) {
      title.setText(TitleCut.longest(words, shown -> heightOf(shown) <= line * most + 1));
    }
    return heightInLines();
  }

  private double heightOf(String shown) {
    title.setText(shown);
    return heightInLines();
  }

  private double heightInLines() {
    return Math.ceil(title.getLayoutBounds().getHeight());
  }

  private static double width(Node part) {
    return part instanceof ChipText text
        ? text.chipFont().width(text.getText())
        : Math.ceil(part.prefWidth(-1));
  }

  private static double height(Node part) {
    return part instanceof ChipText text
        ? text.chipFont().height(text.getText())
        : Math.ceil(part.prefHeight(-1));
  }

  private static void center(Node part, double x, double y, double height) {
    part.autosize();
    part.relocate(x, Math.rint(y + (height - Math.min(height, height(part))) / 2));
  }
}
