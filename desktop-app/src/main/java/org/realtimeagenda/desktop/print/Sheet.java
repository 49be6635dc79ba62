package org.realtimeagenda.desktop.print;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** One page; measured in points from its upper left corner. */
final class Sheet implements AutoCloseable {

  /** How much thicker the lines of strong letters are, by their size. */
  private static final double STRONG = 0.028;

  private final PDPageContentStream out;
  private final Letters letters;
  private final PDRectangle size;

  Sheet(PDDocument document, PDPage page, Letters letters) throws IOException {
    this.out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
    this.letters = letters;
    this.size = page.getMediaBox();
  }

  void fill(double x, double y, double width, double height, Color color) throws IOException {
    out.setNonStrokingColor(color);
    out.addRect((float) x, up(y + height), (float) width, (float) height);
    out.fill();
  }

  void frame(double x, double y, double width, double height, Color color) throws IOException {
    out.setStrokingColor(color);
    out.setLineWidth(0.5f);
    out.addRect((float) x, up(y + height), (float) width, (float) height);
    out.stroke();
  }

  void line(double x1, double y1, double x2, double y2, Color color) throws IOException {
    out.setStrokingColor(color);
    out.setLineWidth(0.5f);
    out.moveTo((float) x1, up(y1));
    out.lineTo((float) x2, up(y2));
    out.stroke();
  }

  /**
   * Writes one line.
   *
   * @param y of the line on which letters stand
   */
  void text(double x, double y, double size, Color color, String text) throws IOException {
    write(x, y, size, color, false, text);
  }

  /** The same in stronger letters. */
  void strong(double x, double y, double size, Color color, String text) throws IOException {
    write(x, y, size, color, true, text);
  }

  /** The same, ending at {@code right}. */
  void textBefore(double right, double y, double size, Color color, String text)
      throws IOException {
    write(right - letters.width(text, size), y, size, color, false, text);
  }

  private void write(double x, double y, double size, Color color, boolean strong, String text)
      throws IOException {
    double at = x;
    for (Letters.Run run : letters.runs(text)) {
      switch (run) {
        case Letters.Run.Embedded(String part, int lacking) -> {
          letters.lacked(lacking);
          embedded(at, y, size, color, strong, part);
        }
        case Letters.Run.Outlined(Outline outline) -> outlined(at, y, size, color, outline);
      }
      at += letters.width(run, size);
    }
  }

  private void embedded(double x, double y, double size, Color color, boolean strong, String text)
      throws IOException {
    out.beginText();
    out.setNonStrokingColor(color);
    out.setStrokingColor(color);
    out.setLineWidth((float) (size * STRONG));
    out.setRenderingMode(strong ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    out.setFont(letters.font(), (float) size);
    out.newLineAtOffset((float) x, up(y));
    out.showText(text);
    out.endText();
  }

  private void outlined(double x, double y, double size, Color color, Outline outline)
      throws IOException {
    COSDictionary said = new COSDictionary();
    said.setString(COSName.ACTUAL_TEXT, outline.text());
    out.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(said));
    out.setNonStrokingColor(color);
    AffineTransform place = AffineTransform.getTranslateInstance(x, up(y));
    place.scale(size, -size);
    boolean evenOdd = draw(outline.shape().getPathIterator(place));
    if (evenOdd) {
      out.fillEvenOdd();
    } else {
      out.fill();
    }
    out.endMarkedContent();
  }

  private boolean draw(PathIterator path) throws IOException {
    float[] at = new float[6];
    float[] from = new float[2];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> out.moveTo(at[0], at[1]);
        case PathIterator.SEG_LINETO -> out.lineTo(at[0], at[1]);
        case PathIterator.SEG_QUADTO -> {
          // a cubic curve of the same course
          out.curveTo(
              from[0] + (at[0] - from[0]) * 2 / 3,
              from[1] + (at[1] - from[1]) * 2 / 3,
              at[2] + (at[0] - at[2]) * 2 / 3,
              at[3] + (at[1] - at[3]) * 2 / 3,
              at[2],
              at[3]);
          at[0] = at[2];
          at[1] = at[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          out.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
          at[0] = at[4];
          at[1] = at[5];
        }
        default -> out.closePath();
      }
      from[0] = at[0];
      from[1] = at[1];
    }
    return path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
  }

  private float up(double y) {
    return (float) (size.getHeight() - y);
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
