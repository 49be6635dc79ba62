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
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path STACK = ROOT.resolve("cloudformation").resolve("stack.yaml");
  static final Path APPSYNC = ROOT.resolve("appsync");

  /** What the check said, and whether it was content. */
  record Finding(int exitCode, String text) {}

  private TemplateCheck() {}

  static void needsNode() throws InterruptedException {
    assumeTrue(Boolean.getBoolean("node.required") || hasNode(), "Node is not installed");
  }

  /** Checks a copy of the stack against an {@code appsync} folder. */
  static Finding check(Path stack, Path appsync) throws Exception {
    return run(stack.toString(), appsync.toString());
  }

  /** The stack in its long form. */
  static JsonNode stack() throws Exception {
    Finding json = run("--json", STACK.toString());
    assertEquals(0, json.exitCode(), json.text());
    return WireJson.MAPPER.readTree(json.text());
  }

  private static Finding run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(ROOT.resolve("build").resolve("CheckTemplates.java").toString());
    command.add(ROOT.resolve("cloudformation").resolve("check").toString());
    command.add("true");
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
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
