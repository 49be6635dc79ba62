package org.realtimeagenda.desktop.print;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.WindowRobot;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.PageEntry;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.theme.Theme;
import org.realtimeagenda.desktop.toast.Toasts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PrintPartsTest {
  private static final Printout.Days WEEK =
      new Printout.Days(PrintKind.WEEK, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 30));

  private static final PageEntry BESIDE =
      new PageEntry.Holiday("Saint Andrew", LocalDate.of(2026, 11, 25), "Scotland");

  @TempDir private Path folder;
  private final List<String> proposed = new ArrayList<>();
  private final FxRobot robot = new WindowRobot();
  private Path target = Path.of("");
  private CompletableFuture<List<PageEntry>> beside =
      CompletableFuture.completedFuture(List.of(BESIDE));
  private @Nullable PrintParts parts;

  @Start
  void show(Stage stage) {
    StackPane root = new StackPane();
    Colleagues colleagues = new Colleagues(SampleTeam.ALICE);
    colleagues.set(SampleTeam.members());
    parts =
        new PrintParts(
            root,
            new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week()),
            List.of((_, _) -> beside),
            colleagues,
            new Toasts(root, new SimpleBooleanProperty(), Locale.UK),
            name -> {
              proposed.add(name);
              return Optional.of(target);
            },
            ReplicaState.OnThisComputer::new,
            SampleTeam.CLOCK,
            Formats.of(Locale.UK),
            Locale.UK);
    Theme.LIGHT.install();
    Scene scene = new Scene(root, 800, 400);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void savesTheDaysThatAreShownOrSaysWhyNot() throws IOException {
    target = folder.resolve("none/week.pdf");
    save();
    awaitToast("week.pdf can’t be written");
    robot.interact(() -> robot.lookup("#toast-close").queryButton().fire());

    target = folder.resolve("week.pdf");
    save();
    awaitToast("Saved as PDF");

    assertEquals("week.pdf, 1 page", text("#toast-detail"));
    assertTrue(text(target).contains("Saint Andrew"), "what is beside the team's events");
    assertEquals("Week 23 – 29 November 2026.pdf", proposed.getFirst());

    robot.interact(() -> robot.lookup("#toast-close").queryButton().fire());
    beside = CompletableFuture.failedFuture(new IllegalStateException("no subscriptions"));
    save();
    awaitToast("week.pdf can’t be written");
    assertEquals("no subscriptions", text("#toast-detail"));
  }

  private void save() {
    robot.interact(() -> Objects.requireNonNull(parts).save(WEEK));
  }

  private void awaitToast(String title) {
    await().until(() -> text("#toast-title").equals(title));
  }

  private static String text(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private String text(String query) {
    return robot.lookup(query).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
  }
}
