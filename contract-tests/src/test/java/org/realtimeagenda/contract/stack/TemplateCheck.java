package org.realtimeagenda.contract.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;

/** The build's own check of the templates. Tests that use it are skipped where Node is missing. */
final class TemplateCheck {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path STACK = ROOT.resolve("cloudformation").resolve("stack.yaml");
  static final Path APPSYNC = ROOT.resolve("appsync");
  private static final Path CHECK = ROOT.resolve("cloudformation").resolve("check");

  /** What the check said, one line a problem, and whether it was content. */
  record Finding(int exitCode, String text) {}

  private TemplateCheck() {}

  /** Skips the test where Node is missing; else runs the build's step, which installs the check. */
  static Finding ours() throws Exception {
    assumeTrue(Boolean.getBoolean("node.required") || hasNode(), "Node is not installed");
    return run(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        ROOT.resolve("build").resolve("CheckTemplates.java").toString(),
        CHECK.toString(),
        "true");
  }

  /** Checks copies of the stack against an {@code appsync} folder. */
  static Finding check(Path appsync, List<Path> stacks) throws Exception {
    List<String> command = new ArrayList<>(List.of("node", "check.js", "--appsync"));
    command.add(appsync.toString());
    stacks.forEach(stack -> command.add(stack.toString()));
    return run(command.toArray(String[]::new));
  }

  /** The stack in its long form. */
  static JsonNode stack() throws Exception {
    Finding json = run("node", "check.js", "--json");
    assertEquals(0, json.exitCode(), json.text());
    return WireJson.MAPPER.readTree(json.text());
  }

  private static Finding run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(CHECK.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Finding(process.waitFor(), text);
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException notFound) {
      return false;
    }
  }
}
