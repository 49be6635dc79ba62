package org.realtimeagenda.desktop.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font that a document embeds, for Latin, Greek and Cyrillic; what it lacks is drawn with the
 * fonts of this computer.
 */
final class Letters {

  /** Liberation Sans, which comes with PDFBox (SIL Open Font License). */
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** In place of what no font has. */
  private static final String LACKING = "□";

  private static final String ELLIPSIS = "…";

  /** A part of a text that is drawn in one way. */
  sealed interface Run {
    /**
     * With the embedded font.
     *
     * @param lacking how many of its characters stand for others
     */
    record Embedded(String text, int lacking) implements Run {}

    /** As outlines, from a font of this computer. */
    record Outlined(Outline outline) implements Run {}
  }

  private final PDFont font;
  private final CmapLookup glyphs;
  private int lacking;

  Letters(PDDocument document) throws IOException {
    try (InputStream file = Objects.requireNonNull(PDFont.class.getResourceAsStream(FILE))) {
      TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
      font = PDType0Font.load(document, parsed, true);
      glyphs = parsed.getUnicodeCmapLookup();
    }
  }

  PDFont font() {
    return font;
  }

  /** So many more characters were written that stand for others. */
  void lacked(int characters) {
    lacking += characters;
  }

  /** How many characters nothing could draw. */
  int lacking() {
    return lacking;
  }

  /** The parts of a text, from left to right. */
  List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    int[] points =
        text.codePoints().map(point -> Character.isISOControl(point) ? ' ' : point).toArray();
    int from = 0;
    while (from < points.length) {
      int to = from;
      boolean own = has(points[from]);
      while (to < points.length && (has(points[to]) == own || (!own && joins(points, to)))) {
        to++;
      }
      String part = new String(points, from, to - from);
      if (own) {
        runs.add(new Run.Embedded(part, 0));
      } else {
        Outline outline = Outline.of(part);
        if (outline == null) {
          runs.add(new Run.Embedded(LACKING.repeat(to - from), to - from));
        } else {
          runs.add(new Run.Outlined(outline));
        }
      }
      from = to;
    }
    return runs;
  }

  /** A space between two words of another script is of that script, as is a mark at a letter. */
  private boolean joins(int[] points, int at) {
    return Character.getType(points[at]) == Character.NON_SPACING_MARK
        || (points[at] == ' ' && at + 1 < points.length && !has(points[at + 1]));
  }

  /** The font has Hebrew, but text in it goes from left to right. */
  private boolean has(int point) {
    return !Outline.isFromTheRight(point) && glyphs.getGlyphId(point) != 0;
  }

  /** In points. */
  double width(String text, double size) throws IOException {
    double width = 0;
    for (Run run : runs(text)) {
      width += width(run, size);
    }
    return width;
  }

  double width(Run run, double size) throws IOException {
    return switch (run) {
      case Run.Embedded(String part, var _) -> font.getStringWidth(part) / 1000 * size;
      case Run.Outlined(Outline outline) -> outline.width() * size;
    };
  }

  /** The beginning of a text for which there is room. */
  String fit(String text, double size, double room) throws IOException {
    if (width(text, size) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end).stripTrailing() + ELLIPSIS, size) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return end == 0 ? "" : text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** A text in lines; the last one ends in an ellipsis where there are too few. */
  List<String> wrap(String text, double size, double room, int lines) throws IOException {
    List<String> wrapped = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty() && wrapped.size() < lines) {
      if (wrapped.size() == lines - 1 || width(rest, size) <= room) {
        wrapped.add(fit(rest, size, room));
        break;
      }
      int space = lastSpace(rest, size, room);
      if (space < 1) {
        wrapped.add(fit(rest, size, room));
        break;
      }
      wrapped.add(rest.substring(0, space));
      rest = rest.substring(space).strip();
    }
    return wrapped;
  }

  private int lastSpace(String text, double size, double room) throws IOException {
    int space = -1;
    for (int next = text.indexOf(' '); next > 0; next = text.indexOf(' ', next + 1)) {
      if (width(text.substring(0, next), size) > room) {
        break;
      }
      space = next;
    }
    return space;
  }
}
