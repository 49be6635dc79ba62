package org.realtimeagenda.desktop.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.realtimeagenda.desktop.formats.Formats;

/** A printout as a PDF file, which is there as a whole or not at all. */
public final class PdfFile {
  private PdfFile() {}

  /**
   * Writes it, in place of a file that is there.
   *
   * @return how many pages it has
   * @throws IOException when the file can't be written; one that was there is as it was
   * @throws java.util.concurrent.CancellationException when {@code progress} ended it; the same
   */
  public static int write(
      Path file, Printout printout, Paper paper, Formats formats, Progress progress)
      throws IOException {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try (PDDocument document = new PDDocument()) {
      // says at once where nothing can be written
      Files.write(part, new byte[0]);
      draw(document, printout, paper, new PrintWords(formats), progress);
      document.save(part.toFile());
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      return document.getNumberOfPages();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void draw(
      PDDocument document, Printout printout, Paper paper, PrintWords words, Progress progress)
      throws IOException {
    boolean lying =
        switch (printout.kind()) {
          case DAY, LIST -> false;
          case WEEK, MONTH -> true;
        };
    Book book =
        new Book(document, lying ? paper.lying() : paper.upright(), printout, words, progress);
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(words.heading(printout.days()));
    about.setCreator("Realtime Agenda");
    switch (printout.kind()) {
      case DAY, WEEK -> new HoursLayout(book).draw();
      case MONTH -> new MonthLayout(book).draw();
      case LIST -> new ListLayout(book).draw();
    }
    book.close();
  }
}
