package org.realtimeagenda.desktop.instance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimeagenda.desktop.ChildJvm;
import org.realtimeagenda.desktop.instance.OneWindow.Start;

class OneWindowTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path temp;
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void theSecondStartHasTheFirstShown() throws Exception {
    AtomicInteger shown = new AtomicInteger();
    try (OneWindow window = first()) {
      window.listen(shown::incrementAndGet);
      assertEquals(new Start.Shown(), start());
      assertEquals(1, shown.get());
      assertEquals(new Start.Shown(), start());
      assertEquals(2, shown.get());
    }
  }

  @Test
  void theFirstOpensTheFileOfTheSecond() throws Exception {
    AtomicInteger shown = new AtomicInteger();
    List<URI> opened = new ArrayList<>();
    Path file = temp.resolve("über uns \n.ics");
    try (OneWindow window = first()) {
      window.onOpen(opened::add);
      window.listen(shown::incrementAndGet);
      assertEquals(
          new Start.Shown(),
          OneWindow.start(folder(), temp, PATIENCE, Request.open(file.toAbsolutePath().toUri())));
      assertEquals(1, shown.get());
      assertEquals(List.of(file.toAbsolutePath().toUri()), opened);
    }
  }

  @Test
  void theFirstOpensThePublishedCalendarOfTheSecondAndNoOtherAddress() throws Exception {
    List<URI> opened = new ArrayList<>();
    URI club = URI.create("webcal://example.com/club?key=1");
    try (OneWindow window = first()) {
      window.onOpen(opened::add);
      window.listen(() -> {});
      assertEquals(
          new Start.Shown(), OneWindow.start(folder(), temp, PATIENCE, Request.open(club)));
      assertEquals(List.of(club), opened);
      String other = Request.open(URI.create("https://example.com/club"));
      assertEquals(Optional.of(Request.UNKNOWN), Request.say(other, socket(), PATIENCE));
      assertEquals(List.of(club), opened);
    }
  }

  @Test
  void aHomeWhoseWindowWasClosedOpensAnother() throws Exception {
    first().close();
    first().close();
  }

  @Test
  void twoHomesHaveAWindowEach() throws Exception {
    try (OneWindow _ = first()) {
      Start other = OneWindow.start(temp.resolve("other/window"), temp, PATIENCE);
      assertInstanceOf(Start.First.class, other);
      ((Start.First) other).window().close();
    }
  }

  @Test
  void aWindowThatIsAboutToOpenIsWaitedFor() throws Exception {
    AtomicInteger shown = new AtomicInteger();
    try (OneWindow opening = first()) {
      FutureTask<Start> next = new FutureTask<>(this::start);
      Thread.ofPlatform().daemon().start(next);
      assertThrows(TimeoutException.class, () -> next.get(200, TimeUnit.MILLISECONDS));
      opening.listen(shown::incrementAndGet);
      assertEquals(new Start.Shown(), next.get());
      assertEquals(1, shown.get());
    }
  }

  @Test
  void aWindowThatIsAboutToCloseIsWaitedFor() throws Exception {
    OneWindow closing = first();
    closing.listen(() -> {});
    assertEquals(new Start.Shown(), start());
    closing.stopListening();
    Process next = process();
    closing.close();
    assertEquals("First", lines(next).readLine());
  }

  @Test
  void onlyOneOfManyStartsInTheSameMomentOpensAWindow() throws Exception {
    for (int i = 0; i < 4; i++) {
      process();
    }
    List<String> said = new ArrayList<>();
    for (Process process : processes) {
      said.add(lines(process).readLine());
    }
    said.sort(null);
    assertEquals(List.of("First", "Shown", "Shown", "Shown"), said);
  }

  @Test
  void aSocketThatAKilledProcessLeftIsReplaced() throws Exception {
    Process killed = process();
    assertEquals("First", lines(killed).readLine());
    assertEquals(new Start.Shown(), start());
    killed.destroyForcibly().waitFor();
    assertTrue(Files.exists(socket()), "it had no time to remove it");
    try (OneWindow window = first()) {
      window.listen(() -> {});
      assertEquals(new Start.Shown(), start());
    }
  }

  @Test
  void aWindowThatIsStuckIsToldOf() throws Exception {
    try (OneWindow window = first()) {
      window.stopListening();
      Start start = OneWindow.start(folder(), temp, Duration.ofMillis(1));
      assertTrue(assertInstanceOf(Start.Silent.class, start).sentence().contains("doesn't answer"));
    }
  }

  @Test
  void onlyItsOwnerMaySpeakToAWindow() throws Exception {
    try (OneWindow _ = first()) {
      assertEquals(
          PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(folder()));
    }
  }

  @Test
  void aHomeThatIsDeepDownListensAtAShortPath() throws Exception {
    Path deep = Files.createDirectories(temp.resolve("d".repeat(100)).resolve("window"));
    Path socket = SocketPath.in(deep, temp);
    assertEquals(temp, socket.resolve("../..").normalize());
    assertEquals(
        PosixFilePermissions.fromString("rwx------"),
        Files.getPosixFilePermissions(Objects.requireNonNull(socket.getParent())));
    Path other = Files.createDirectories(temp.resolve("e".repeat(100)));
    assertNotEquals(socket, SocketPath.in(other, temp));
    Start start = OneWindow.start(deep, temp, PATIENCE);
    try (OneWindow window = assertInstanceOf(Start.First.class, start).window()) {
      window.listen(() -> {});
      assertEquals(new Start.Shown(), OneWindow.start(deep, temp, PATIENCE));
    }
  }

  @Test
  void aShortPathThatIsNoFolderIsNotUsed() throws Exception {
    Path deep = Files.createDirectories(temp.resolve("d".repeat(100)).resolve("window"));
    Path substitute = Objects.requireNonNull(SocketPath.in(deep, temp).getParent());
    Files.delete(substitute);
    Files.createSymbolicLink(substitute, temp);
    assertThrows(IOException.class, () -> SocketPath.in(deep, temp));
  }

  @Test
  void aVerbThatIsNotKnownIsAnsweredSo() throws Exception {
    try (OneWindow window = first()) {
      window.listen(() -> {});
      await().until(() -> Files.exists(socket()));
      assertEquals(
          Optional.of(Request.UNKNOWN), Request.say("open /tmp/a.ics", socket(), PATIENCE));
    }
  }

  private Path folder() {
    return temp.resolve("home/window");
  }

  private Path socket() {
    return folder().resolve("socket");
  }

  private Start start() throws Exception {
    return OneWindow.start(folder(), temp, PATIENCE);
  }

  private OneWindow first() throws Exception {
    return assertInstanceOf(Start.First.class, start()).window();
  }

  private Process process() throws IOException {
    Process process =
        ChildJvm.of(List.of(), Starter.class, folder().toString(), temp.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    processes.add(process);
    return process;
  }

  private static BufferedReader lines(Process process) {
    return process.inputReader(StandardCharsets.UTF_8);
  }
}
