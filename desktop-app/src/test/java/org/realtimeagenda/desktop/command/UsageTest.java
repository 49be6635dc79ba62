package org.realtimeagenda.desktop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir private Path folder;

  @Test
  void namesVersionAndCommit() throws InterruptedException {
    CommandRun run = CommandRun.of("--version");
    assertEquals(0, run.exit());
    assertTrue(run.out().matches("agenda \\d+\\.\\d+\\.\\d+ \\(commit \\w+\\)\\R"), run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"put", "delete", "list", "watch", "status", "doctor", "serve", "completion"})
  void explainsEachCommand(String command) throws InterruptedException {
    CommandRun overview = CommandRun.of("--help");
    assertTrue(overview.out().contains("\n  " + command + " "), overview.out());
    CommandRun help = CommandRun.of(command, "--help");
    assertEquals(0, help.exit(), help.err());
    assertTrue(help.out().contains("Usage: agenda " + command), help.out());
    assertEquals("", help.err());
  }

  @Test
  void saysWhatAnOptionIsFor() throws InterruptedException {
    assertTrue(CommandRun.of("put", "--help").out().contains("such as Europe/Paris"));
    assertTrue(CommandRun.of("list", "--help").out().contains("One JSON object a line"));
  }

  @Test
  void refusesAnUnknownCommand() throws InterruptedException {
    CommandRun run = CommandRun.of("bake");
    assertEquals(2, run.exit());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("agenda --help"), run.err());
  }

  @Test
  void namesTheOptionThatIsMissing() throws InterruptedException {
    CommandRun run = CommandRun.of("put", "--start", "2026-11-23T10:00");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("--name"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void namesTheTimeThatCannotBeRead() throws InterruptedException {
    CommandRun run =
        CommandRun.of("put", "--name", "x", "--start", "tomorrow", "--end", "2026-11-23T11:00");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("--start") && run.err().contains("tomorrow"), run.err());
  }

  @Test
  void refusesAnEndBeforeTheStart() throws InterruptedException {
    CommandRun run =
        CommandRun.of(
            "put", "--name", "x", "--start", "2026-11-23T12:00", "--end", "2026-11-23T11:00");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("--end"), run.err());
  }

  @Test
  void refusesAnUnknownZone() throws InterruptedException {
    CommandRun run =
        CommandRun.of(
            "put",
            "--name",
            "x",
            "--start",
            "2026-11-23T10:00",
            "--end",
            "2026-11-23T11:00",
            "--zone",
            "Mars/Base");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("Mars/Base"), run.err());
  }

  @Test
  void saysThatThereIsNoConnectionFileAndWhatToDo() throws InterruptedException {
    CommandRun run = CommandRun.of("list", "--home", folder.toString());
    assertEquals(2, run.exit());
    assertTrue(run.err().contains(folder.resolve("connection.json").toString()), run.err());
    assertTrue(run.err().contains("--connection"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void namesWhatIsWrongInAConnectionFile() throws Exception {
    Path file = Files.writeString(folder.resolve("broken.json"), "{\"team\":");
    CommandRun run = CommandRun.of("list", "--connection", file.toString());
    assertEquals(2, run.exit());
    assertTrue(run.err().contains(file.toString()), run.err());
  }

  @Test
  void printsACompletionScript() throws InterruptedException {
    CommandRun run = CommandRun.of("completion");
    assertEquals(0, run.exit());
    assertTrue(run.out().contains("complete -F _complete_agenda"), "no completion script");
  }

  @Test
  void refusesEditorsThatNameNoOwner() throws InterruptedException {
    CommandRun run = CommandRun.of("serve", "--home", folder.toString(), "--editors", "bob");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("bob"), run.err());
  }
}
