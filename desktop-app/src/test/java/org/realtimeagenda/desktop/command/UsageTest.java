package org.realtimeagenda.desktop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir private Path folder;

  @Test
  void namesVersionCommitAndRuntime() throws InterruptedException {
    CommandRun run = CommandRun.of("--version");
    assertEquals(0, run.exit());
    List<String> lines = run.lines();
    assertTrue(lines.get(0).matches("agenda \\d+\\.\\d+\\.\\d+ \\(commit \\w+\\)"), run.out());
    assertTrue(lines.get(1).matches("Java 25\\S*, JavaFX 26\\S*, .*"), run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "put",
        "delete",
        "list",
        "import",
        "export",
        "subscribe",
        "subscriptions",
        "pdf",
        "watch",
        "status",
        "doctor",
        "serve",
        "completion"
      })
  void explainsEachCommand(String command) throws InterruptedException {
    CommandRun overview = CommandRun.of("--help");
    assertTrue(overview.out().contains("\n  " + command + " "), overview.out());
    CommandRun help = CommandRun.of(command, "--help");
    assertEquals(0, help.exit(), help.err());
    assertTrue(help.out().contains("Usage: agenda " + command), help.out());
    assertEquals("", help.err());
  }

  @Test
  void callsTheProgramAsThePackageDoes() {
    NamedBundle texts =
        new NamedBundle(
            ResourceBundle.getBundle("org.realtimeagenda.desktop.command.messages", Locale.ROOT),
            "realtime-agenda");
    assertTrue(texts.getString("error.no-command").contains("\"realtime-agenda --help\""));
    assertTrue(texts.getString("realtime-agenda.put.name").startsWith("What"));
    assertTrue(texts.keySet().contains("realtime-agenda.put.name"));
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
  void printsAManualPageThatHasEachCommandAndOption() throws InterruptedException {
    CommandRun run = CommandRun.of("man");
    assertEquals(0, run.exit());
    assertTrue(run.out().startsWith(".TH AGENDA 1 "), run.out());
    assertTrue(run.out().contains("\n.SS put\nCreates an event"), run.out());
    assertTrue(
        run.out().contains("\n\\fB\\-\\-all\\-day\\fR\nThe whole of each day.\n"), run.out());
    assertTrue(run.out().contains("\n.SS delete \\fIEVENT\\fR\n"), run.out());
  }

  @Test
  void refusesEditorsThatNameNoOwner() throws InterruptedException {
    CommandRun run = CommandRun.of("serve", "--home", folder.toString(), "--editors", "bob");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("bob"), run.err());
  }
}
