package org.realtimeagenda.desktop.print;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.realtimeagenda.core.EventTime;
import org.realtimeagenda.desktop.calendar.PageEntry;

/** The weeks of a month, one below the other on one sheet. */
final class MonthLayout {
  private static final int WEEK = 7;
  private static final double HEAD = 14;
  private static final double LINE = 9;
  private static final double LETTERS = 7;

  private final Book book;
  private final Printout printout;

  MonthLayout(Book book) {
    this.book = book;
    this.printout = book.printout();
  }

  void draw() throws IOException {
    List<DayEntries> days = DayEntries.of(printout);
    Book.Blank blank = book.newSheet();
    try (Sheet sheet = blank.sheet()) {
      double width = (book.right() - book.left()) / WEEK;
      double top = blank.top() + HEAD;
      int weeks = days.size() / WEEK;
      double height = (book.bottom() - top) / weeks;
      for (int i = 0; i < days.size(); i++) {
        int week = i / WEEK;
        double x = book.left() + i % WEEK * width;
        if (i < WEEK) {
          String weekday = book.words().weekday(days.get(i).day());
          sheet.text(x + 3, blank.top() + 9, 8, book.inks().muted(), weekday);
        }
        day(sheet, days.get(i), x, top + week * height, width, height);
        book.drawn(i + 1, days.size());
      }
      for (int i = 0; i <= WEEK; i++) {
        double x = book.left() + i * width;
        sheet.line(x, top, x, book.bottom(), book.inks().line());
      }
      for (int i = 0; i <= weeks; i++) {
        double y = top + i * height;
        sheet.line(book.left(), y, book.right(), y, book.inks().line());
      }
    }
  }

  private void day(Sheet sheet, DayEntries day, double x, double y, double width, double height)
      throws IOException {
    LocalDate date = day.day();
    boolean ofMonth = date.getMonth() == PrintWords.middle(printout.days()).getMonth();
    sheet.strong(
        x + 3,
        y + 10,
        8,
        ofMonth ? book.inks().text() : book.inks().muted(),
        String.valueOf(date.getDayOfMonth()));
    List<PageEntry> all = day.all();
    int room = (int) ((height - 14) / LINE);
    int shown = all.size() > room ? Math.max(0, room - 1) : all.size();
    double at = y + 13;
    for (PageEntry entry : all.subList(0, shown)) {
      entry(sheet, entry, x + 1.5, at, width - 3);
      at += LINE;
    }
    if (all.size() > shown) {
      String more = book.words().text("more", all.size() - shown);
      sheet.text(x + 5, at + LINE - 2.5, LETTERS, book.inks().muted(), more);
    }
  }

  private void entry(Sheet sheet, PageEntry entry, double x, double y, double width)
      throws IOException {
    if (entry.time() instanceof EventTime.AllDay) {
      book.ground(sheet, entry, x, y, width, LINE - 1);
    } else {
      book.bar(sheet, entry, x, y, LINE - 1);
    }
    Letters letters = book.letters();
    String initials = printout.initials(entry);
    double mark = letters.width(initials, LETTERS);
    String start = book.words().start(entry, printout);
    String title = book.words().title(entry);
    String line = start.isEmpty() ? title : start + " " + title;
    sheet.text(
        x + 4,
        y + LINE - 2.5,
        LETTERS,
        book.inks().text(),
        letters.fit(line, LETTERS, width - mark - 10));
    sheet.textBefore(x + width - 2, y + LINE - 2.5, LETTERS, book.inks().muted(), initials);
  }
}
