package org.realtimeagenda.desktop.print;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.realtimeagenda.desktop.calendar.PageEntry;

/** Every entry on a line of its own, under its day, over as many sheets as it takes. */
final class ListLayout {
  private static final double LINE = 13;
  private static final double LETTERS = 9;
  private static final double DAY = 26;
  private static final double TIME_WIDTH = 100;
  private static final double OWNER_WIDTH = 90;

  private final Book book;
  private final Printout printout;
  private double y;

  ListLayout(Book book) {
    this.book = book;
    this.printout = book.printout();
  }

  void draw() throws IOException {
    Sheet at = next();
    try {
      if (printout.entries().isEmpty()) {
        at.text(book.left(), y + LINE, LETTERS, book.inks().muted(), book.words().text("nothing"));
        book.drawn(0, 0);
      }
      LocalDate shown = LocalDate.MIN;
      int done = 0;
      for (PageEntry entry : printout.entries()) {
        LocalDate first = DayEntries.firstDay(entry, printout);
        LocalDate day = first.isBefore(printout.from()) ? printout.from() : first;
        List<String> lines = lines(entry);
        boolean another = !day.equals(shown);
        if (y + (another ? DAY : 0) + lines.size() * LINE > book.bottom()) {
          at.close();
          at = next();
          another = true;
        }
        if (another) {
          y += DAY - 6;
          at.strong(book.left(), y, LETTERS + 1, book.inks().text(), book.words().longDay(day));
          y += 6;
          shown = day;
        }
        entry(at, entry, lines);
        book.drawn(++done, printout.entries().size());
      }
    } finally {
      at.close();
    }
  }

  private Sheet next() throws IOException {
    Book.Blank blank = book.newSheet();
    y = blank.top();
    return blank.sheet();
  }

  private List<String> lines(PageEntry entry) throws IOException {
    String title = book.words().title(entry);
    String location = entry.location().strip();
    String all = location.isEmpty() ? title : book.words().text("at", title, location);
    double room = book.right() - book.left() - TIME_WIDTH - OWNER_WIDTH - 16;
    return book.letters().wrap(all, LETTERS, room, 3);
  }

  private void entry(Sheet at, PageEntry entry, List<String> lines) throws IOException {
    double title = book.left() + TIME_WIDTH + 8;
    double height = lines.size() * LINE;
    at.fill(book.left() + TIME_WIDTH, y + 2, 2.5, height - 3, book.inks().bar(book.color(entry)));
    double base = y + LINE - 3;
    Letters letters = book.letters();
    String range = letters.fit(book.words().range(entry, printout), LETTERS, TIME_WIDTH - 6);
    at.text(book.left(), base, LETTERS, book.inks().muted(), range);
    String whose = letters.fit(printout.whose(entry), LETTERS, OWNER_WIDTH);
    at.text(book.right() - OWNER_WIDTH, base, LETTERS, book.inks().muted(), whose);
    for (String line : lines) {
      at.text(title, base, LETTERS, book.inks().text(), line);
      base += LINE;
    }
    y += height;
  }
}
