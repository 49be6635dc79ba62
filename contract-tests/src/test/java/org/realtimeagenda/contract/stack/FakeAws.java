package org.realtimeagenda.contract.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the scripts beside an {@code aws} that records what it is asked and answers as it was
 * told, the first answer that fits; nothing else.
 */
final class FakeAws {

  private static final String AWS =
      """
      #!/usr/bin/env bash
      # as version 1 of the CLI, which knows no AWS_REGION
      if [ -z "${AWS_DEFAULT_REGION:-}" ]; then
        echo 'You must specify a region.' >&2
        exit 253
      fi
      printf '%s\\n' "$*" >>"$FAKE_AWS/calls"
      previous=
      template=
      for word in "$@"; do
        [ "$previous" != --template-file ] || template=$word
        [ "$previous" != --output-template-file ] || cp "$template" "$word"
        previous=$word
      done
      case "$*" in
        's3 cp'*) cp "$4" "$FAKE_AWS/uploaded.yaml" ;;
      esac
      for answer in "$FAKE_AWS"/answers/*; do
        # shellcheck disable=SC2254 # a pattern
        case "$*" in
          $(head -n 1 "$answer"))
            tail -n +3 "$answer"
            code=$(sed -n 2p "$answer")
            [ "$code" = 0 ] || tail -n +3 "$answer" >&2
            case $answer in *.once) rm "$answer" ;; esac
            exit "$code" ;;
        esac
      done
      """;

  /** What a script printed, and how it ended. */
  record Ended(int exitCode, String text) {}

  private final Path folder;
  private int answers = 100;

  FakeAws(Path folder) throws IOException {
    this.folder = folder;
    Path scripts = Files.createDirectory(folder.resolve("cloudformation"));
    try (Stream<Path> files = Files.list(TemplateCheck.STACK.resolveSibling("."))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, scripts.resolve(file.getFileName()));
      }
    }
    Path jars = Files.createDirectories(folder.resolve("backend-lambdas").resolve("target"));
    Files.writeString(jars.resolve("put-event.jar"), "put-event");
    Files.writeString(jars.resolve("relay.jar"), "relay");
    Files.createDirectory(folder.resolve("answers"));
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.writeString(bin.resolve("aws"), AWS);
    bin.resolve("aws").toFile().setExecutable(true);
  }

  /** To what fits a shell pattern. */
  FakeAws answers(String pattern, String text) throws IOException {
    return answers(pattern, 0, text);
  }

  FakeAws answers(String pattern, int exitCode, String text) throws IOException {
    return write("", pattern, exitCode, text);
  }

  /** The first time only; then there is no answer. */
  FakeAws answersOnce(String pattern, String text) throws IOException {
    return write(".once", pattern, 0, text);
  }

  private FakeAws write(String suffix, String pattern, int exitCode, String text)
      throws IOException {
    answers++;
    Files.writeString(
        folder.resolve("answers").resolve(answers + suffix),
        pattern + "\n" + exitCode + "\n" + text + "\n");
    return this;
  }

  /** With an output of the stack. */
  FakeAws output(String name, String value) throws IOException {
    return answers("cloudformation describe-stacks*OutputKey=='" + name + "'*", value);
  }

  Ended run(String script, String... arguments) throws Exception {
    return runAndSay("", script, arguments);
  }

  /** Runs a script and answers what it asks. */
  Ended runAndSay(String input, String script, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add("bash");
    command.add(folder.resolve("cloudformation").resolve(script).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FAKE_AWS", folder.toString());
    builder
        .environment()
        .merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
    builder.environment().put("AWS_REGION", "eu-west-1");
    builder.environment().remove("AWS_DEFAULT_REGION");
    builder.environment().remove("AWS_PROFILE");
    Process process = builder.start();
    try (var in = process.outputWriter()) {
      in.write(input);
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), text);
  }

  /** What was asked of AWS, one line a call. */
  List<String> calls() throws IOException {
    Path calls = folder.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  /** The calls that begin so. */
  List<String> calls(String beginning) throws IOException {
    return calls().stream().filter(call -> call.startsWith(beginning)).toList();
  }

  String uploadedTemplate() throws IOException {
    return Files.readString(folder.resolve("uploaded.yaml"));
  }
}
