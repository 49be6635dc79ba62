package org.realtimeagenda.desktop.print;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.theme.ChipColor;
import org.realtimeagenda.desktop.theme.ChipColors;

/** The sheets of a printout: each with heading and legend, numbered at the end. */
final class Book {

  /** Points that stay white at each edge. */
  static final double EDGE = 36;

  /** Width of an entry's left edge. */
  private static final double BAR = 2;

  private static final double HEADING = 16;
  private static final double SMALL = 8;
  private static final double FOOT = 14;

  private final PDDocument document;
  private final PDRectangle size;
  private final Printout printout;
  private final PrintWords words;
  private final Progress progress;
  private final Inks inks;
  private final Letters letters;
  private final ChipColors colors = new ChipColors();
  private final List<PDPage> pages = new ArrayList<>();

  Book(
      PDDocument document, PDRectangle size, Printout printout, PrintWords words, Progress progress)
      throws IOException {
    this.document = document;
    this.size = size;
    this.printout = printout;
    this.words = words;
    this.progress = progress;
    this.inks = new Inks();
    this.letters = new Letters(document);
  }

  Printout printout() {
    return printout;
  }

  PrintWords words() {
    return words;
  }

  Inks inks() {
    return inks;
  }

  Letters letters() {
    return letters;
  }

  double left() {
    return EDGE;
  }

  double right() {
    return size.getWidth() - EDGE;
  }

  double bottom() {
    return size.getHeight() - EDGE - FOOT;
  }

  /** So many of all entries are drawn. */
  void drawn(int entries, int of) {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    progress.done(of == 0 ? 1 : (double) entries / of);
  }

  /** A sheet to draw on from {@code top} down. */
  record Blank(Sheet sheet, double top) {}

  Blank newSheet() throws IOException {
    PDPage page = new PDPage(size);
    document.addPage(page);
    pages.add(page);
    Sheet sheet = new Sheet(document, page, letters);
    double y = EDGE + HEADING;
    sheet.strong(left(), y, HEADING, inks.text(), words.heading(printout.days()));
    return new Blank(sheet, legend(sheet, y + 16));
  }

  /** Who the colours and letters stand for. */
  private double legend(Sheet sheet, double first) throws IOException {
    double x = left();
    double y = first;
    for (Printout.Owner owner : printout.owners()) {
      String initials = owner.initials();
      String name =
          initials.isEmpty() || initials.equals(owner.name())
              ? owner.name()
              : initials + "  " + owner.name();
      double width = 10 + letters.width(name, SMALL);
      if (x > left() && x + width > right()) {
        x = left();
        y += SMALL + 4;
      }
      sheet.fill(x, y - 6, 6, 6, inks.bar(owner.color()));
      sheet.text(x + 10, y, SMALL, inks.muted(), letters.fit(name, SMALL, right() - x - 10));
      x += width + 14;
    }
    return y + 10;
  }

  /** The entry's own colour, or its owner's. */
  ChipColor color(PageEntry entry) {
    return printout.color(entry, colors);
  }

  /** Draws what lies under an entry: as in the window, what is read along is hollow. */
  void ground(Sheet sheet, PageEntry entry, double x, double y, double width, double height)
      throws IOException {
    ChipColor color = color(entry);
    switch (entry) {
      case PageEntry.Event _ -> sheet.fill(x, y, width, height, inks.fill(color));
      case PageEntry.Holiday _ -> sheet.fill(x, y, width, height, inks.sunken());
      case PageEntry.Subscribed _ -> sheet.frame(x, y, width, height, inks.bar(color));
    }
    bar(sheet, entry, x, y, height);
  }

  /** Draws an entry's left edge alone. */
  void bar(Sheet sheet, PageEntry entry, double x, double y, double height) throws IOException {
    sheet.fill(x, y, BAR, height, inks.bar(color(entry)));
  }

  /** Of what is written on it. */
  Color ink(PageEntry entry) {
    return entry instanceof PageEntry.Holiday ? inks.muted() : inks.text(color(entry));
  }

  /** Numbers the pages, and says how true they are. */
  void close() throws IOException {
    double y = size.getHeight() - EDGE;
    for (int i = 0; i < pages.size(); i++) {
      try (Sheet sheet = new Sheet(document, pages.get(i), letters)) {
        String number = words.text("page", i + 1, pages.size());
        double room = right() - left() - letters.width(number, SMALL) - 20;
        sheet.text(
            left(), y, SMALL, inks.muted(), letters.fit(words.standing(printout), SMALL, room));
        sheet.textBefore(right(), y, SMALL, inks.muted(), number);
        if (letters.lacking() > 0 && i == pages.size() - 1) {
          String lacking = words.text("lacking", letters.lacking());
          sheet.text(left(), y - FOOT + 3, SMALL, inks.muted(), lacking);
        }
      }
    }
  }
}
