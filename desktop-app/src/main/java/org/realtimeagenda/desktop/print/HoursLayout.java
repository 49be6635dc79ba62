package org.realtimeagenda.desktop.print;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.realtimeagenda.desktop.calendar.PageEntry;

/** The hours of some days, beside one another on one sheet. */
final class HoursLayout {
  private static final double HOURS_WIDTH = 30;

  /** Of 10:00 am. */
  private static final double TWELVE_HOURS_WIDTH = 36;

  private static final double HEAD = 16;
  private static final double LINE = 9;
  private static final double LETTERS = 7.5;
  private static final double LEAST = LINE + 1;

  /** From an entry's left edge to its letters. */
  private static final double INSET = 4;

  /** Of a day: rows of whole days, and entries beside one another, in points. */
  private static final int ROWS = 4;

  private static final double NARROWEST = 34;

  private final Book book;
  private final Printout printout;
  private final List<DayEntries> days;
  private final double left;
  private final double width;
  private final int first;
  private final int last;

  HoursLayout(Book book) {
    this.book = book;
    this.printout = book.printout();
    this.days = DayEntries.of(printout);
    this.left = book.left() + (book.words().twelveHours() ? TWELVE_HOURS_WIDTH : HOURS_WIDTH);
    this.width = (book.right() - left) / days.size();
    double from = 8;
    double to = 18;
    for (DayEntries day : days) {
      for (PageEntry entry : day.timed()) {
        from = Math.min(from, day.start(entry, printout));
        to = Math.max(to, day.end(entry, printout));
      }
    }
    first = (int) Math.floor(from);
    last = (int) Math.ceil(to);
  }

  void draw() throws IOException {
    Book.Blank blank = book.newSheet();
    try (Sheet sheet = blank.sheet()) {
      int rows = days.stream().mapToInt(day -> Math.min(day.whole().size(), ROWS)).max().orElse(0);
      double top = blank.top() + HEAD + rows * (LINE + 2) + 4;
      double bottom = book.bottom() - LINE - 2;
      grid(sheet, top, bottom);
      for (int i = 0; i < days.size(); i++) {
        double x = left + i * width;
        DayEntries day = days.get(i);
        sheet.strong(x + 3, blank.top() + 10, 9, book.inks().text(), head(day));
        wholeDays(sheet, day, x, blank.top() + HEAD);
        timed(sheet, day, x, top, bottom);
        book.drawn(i + 1, days.size());
      }
    }
  }

  private String head(DayEntries day) {
    return days.size() == 1 ? book.words().weekday(day.day()) : book.words().day(day.day());
  }

  private double y(double hour, double top, double bottom) {
    return top + (hour - first) * (bottom - top) / (last - first);
  }

  private void grid(Sheet sheet, double top, double bottom) throws IOException {
    for (int hour = first; hour <= last; hour++) {
      double y = y(hour, top, bottom);
      sheet.line(left, y, book.right(), y, book.inks().grid());
      if (hour < last) {
        String text = book.words().hour(hour);
        sheet.text(book.left(), y + 6, LETTERS, book.inks().muted(), text);
      }
    }
    for (int i = 0; i <= days.size(); i++) {
      double x = left + i * width;
      sheet.line(x, top - 2, x, bottom, book.inks().line());
    }
  }

  private void wholeDays(Sheet sheet, DayEntries day, double x, double top) throws IOException {
    int all = day.whole().size();
    int shown = all > ROWS ? ROWS - 1 : all;
    for (int i = 0; i < shown; i++) {
      PageEntry entry = day.whole().get(i);
      double y = top + i * (LINE + 2);
      book.ground(sheet, entry, x + 1, y, width - 2, LINE + 1);
      line(sheet, entry, x + 1, y, width - 2, book.words().title(entry));
    }
    if (all > shown) {
      more(sheet, x, top + shown * (LINE + 2) + LINE - 2, all - shown);
    }
  }

  private void more(Sheet sheet, double x, double y, int hidden) throws IOException {
    sheet.text(x + 4, y, LETTERS, book.inks().muted(), book.words().text("more", hidden));
  }

  private void timed(Sheet sheet, DayEntries day, double x, double top, double bottom)
      throws IOException {
    int most = (int) Math.max(1, (width - 2) / NARROWEST);
    Lanes lanes = Lanes.of(day, printout, most, LEAST * (last - first) / (bottom - top));
    for (Lanes.Placed placed : lanes.placed()) {
      double from = y(placed.from(), top, bottom);
      double height = Math.max(LEAST, y(placed.to(), top, bottom) - from);
      double each = (width - 2) / placed.lanes();
      block(
          sheet,
          placed.entry(),
          x + 1 + placed.lane() * each,
          from,
          each - 1,
          height - 0.7,
          book.words().start(placed.entry(), printout),
          book.words().range(placed.entry(), printout));
    }
    if (lanes.hidden() > 0) {
      more(sheet, x, bottom + LINE, lanes.hidden());
    }
  }

  /** Title, then when and whose; on one line where there is room for no more. */
  private void block(
      Sheet sheet,
      PageEntry entry,
      double x,
      double y,
      double width,
      double height,
      String start,
      String range)
      throws IOException {
    book.ground(sheet, entry, x, y, width, height);
    Letters letters = book.letters();
    String title = book.words().title(entry);
    int lines = (int) ((height - 1) / LINE);
    if (lines < 2) {
      line(sheet, entry, x, y, width, start + " " + title);
      return;
    }
    Color ink = book.ink(entry);
    String initials = printout.initials(entry);
    double begin = x + INSET;
    double room = width - INSET - 2;
    double at = y + LINE - 1;
    for (String line : letters.wrap(title, LETTERS, room, lines - 1)) {
      sheet.strong(begin, at, LETTERS, ink, line);
      at += LINE;
    }
    String when = letters.width(range, LETTERS) <= room ? range : start;
    String whose = initials.isEmpty() ? when : when + "  " + initials;
    String shown = letters.width(whose, LETTERS) <= room ? whose : when;
    sheet.text(begin, at, LETTERS, ink, letters.fit(shown, LETTERS, room));
    at += LINE;
    String location = entry.location();
    if (!location.isBlank() && at < y + height) {
      sheet.text(begin, at, LETTERS, ink, letters.fit(location, LETTERS, room));
    }
  }

  /** One line, with whose it is where there is room. */
  private void line(Sheet sheet, PageEntry entry, double x, double y, double width, String text)
      throws IOException {
    Letters letters = book.letters();
    Color ink = book.ink(entry);
    String initials = printout.initials(entry);
    double room = width - INSET - 2;
    double mark = letters.width(initials, LETTERS) + 4;
    boolean marked = !initials.isEmpty() && mark < room / 3;
    String shown = letters.fit(text, LETTERS, marked ? room - mark : room);
    sheet.text(x + INSET, y + LINE - 2, LETTERS, ink, shown);
    if (marked) {
      sheet.textBefore(x + width - 2, y + LINE - 2, LETTERS, ink, initials);
    }
  }
}
