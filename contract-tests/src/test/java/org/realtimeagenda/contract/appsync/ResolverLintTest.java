package org.realtimeagenda.contract.appsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimeagenda.core.WireJson;
import tools.jackson.databind.JsonNode;

/** The resolvers' linter finds what APPSYNC_JS does not know. Skipped where Node is missing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResolverLintTest {

  /** A resolver that breaks one rule. */
  record Violation(String name, String rule, String code) {
    @Override
    public String toString() {
      return name;
    }
  }

  private final Map<String, Set<String>> findings = new HashMap<>();

  @BeforeAll
  void lintEveryViolation(@TempDir Path copy) throws Exception {
    assumeTrue(Boolean.getBoolean("node.required") || hasNode(), "Node is not installed");
    assertEquals(0, lintOurs(), "our own resolvers pass");
    for (String file : List.of("package.json", "eslint.config.js", "tsconfig.json")) {
      Files.copy(AppSyncFolder.PATH.resolve(file), copy.resolve(file));
    }
    Files.createSymbolicLink(
        copy.resolve("node_modules"), AppSyncFolder.PATH.resolve("node_modules"));
    Path resolvers = Files.createDirectory(copy.resolve("resolvers"));
    for (Violation violation : violations().toList()) {
      Files.writeString(resolvers.resolve(violation.name() + ".js"), violation.code());
    }
    for (JsonNode file : WireJson.MAPPER.readTree(lint(copy))) {
      Set<String> rules = new HashSet<>();
      file.path("messages").forEach(message -> rules.add(message.path("ruleId").asString("")));
      Path path = Path.of(file.path("filePath").stringValue());
      findings.put(path.getFileName().toString(), rules);
    }
  }

  @ParameterizedTest
  @MethodSource("violations")
  void finds(Violation violation) {
    Set<String> found = findings.getOrDefault(violation.name() + ".js", Set.of());
    assertTrue(found.contains(violation.rule()), () -> "found " + found);
  }

  @Test
  void canNotBeTurnedOffInAResolver() {
    assertTrue(findings.getOrDefault("turned-off.js", Set.of()).contains("no-restricted-syntax"));
  }

  static Stream<Violation> violations() {
    return Stream.of(
        violation("throw", "no-restricted-syntax", "throw ctx;"),
        violation("new", "no-restricted-syntax", "return new Map();"),
        violation("dynamic-import", "no-restricted-syntax", "return import('x');"),
        violation("sort-function", "no-restricted-syntax", "return ctx.a.sort((a, b) => a - b);"),
        violation("big-integer", "no-restricted-syntax", "return 1n;"),
        violation("turned-off", "no-restricted-syntax", "/* eslint-disable */ throw ctx;"),
        violation("date", "no-restricted-globals", "return Date.now();"),
        violation("fetch", "no-restricted-globals", "return fetch(ctx.url);"),
        violation("timer", "no-restricted-globals", "setTimeout(1);"),
        violation("symbol", "no-restricted-globals", "return Symbol('x');"),
        violation("unknown-name", "no-undef", "return nowhere;"),
        violation("from-char-code", "no-restricted-properties", "return String.fromCharCode(1);"),
        new Violation(
            "import",
            "no-restricted-imports",
            "import fs from 'node:fs'; export function request() { return fs; }"),
        violation("try", "@aws-appsync/no-try", "try { return 1; } catch { return 2; }"),
        violation("while", "@aws-appsync/no-while", "while (ctx) { return 1; }"),
        violation("do", "@aws-appsync/no-while", "do { return 1; } while (ctx);"),
        violation("for", "@aws-appsync/no-for", "for (let i = 0; i < 9; i += 1) { ctx.f(i); }"),
        violation(
            "continue", "@aws-appsync/no-continue", "for (const a of ctx) { if (a) continue; }"),
        violation("label", "@aws-appsync/no-labels", "a: for (const b of ctx) { break a; }"),
        violation(
            "increment", "@aws-appsync/no-disallowed-unary-operators", "let i = 0; i++; return i;"),
        violation(
            "complement", "@aws-appsync/no-disallowed-unary-operators", "return ~ctx.args.n;"),
        violation("in", "@aws-appsync/no-in-operator", "return 'a' in ctx;"),
        violation("regex", "@aws-appsync/no-regex", "return ctx.name.match(/a/);"),
        violation("this", "@aws-appsync/no-this", "return this;"),
        violation("recursion", "@aws-appsync/no-recursion", "return request(ctx);"),
        violation("closure", "@aws-appsync/no-function-return", "return () => ctx;"),
        violation(
            "context", "@aws-appsync/no-disallowed-re-assignment", "ctx.args = {}; return ctx;"),
        violation("freeze", "@aws-appsync/no-disallowed-methods", "return Object.freeze({});"),
        new Violation(
            "async", "@aws-appsync/no-async", "export async function request() { return 1; }"),
        new Violation("generator", "@aws-appsync/no-generators", "export function* request() {}"),
        new Violation("class", "@aws-appsync/no-classes", "export class Request {}"));
  }

  private static Violation violation(String name, String rule, String body) {
    return new Violation(name, rule, "export function request(ctx) { " + body + " }");
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException notFound) {
      return false;
    }
  }

  /** Runs the build's own step, which installs the linter if need be. */
  private static int lintOurs() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path step = AppSyncFolder.PATH.resolveSibling("build").resolve("LintResolvers.java");
    return new ProcessBuilder(
            java.toString(), step.toString(), AppSyncFolder.PATH.toString(), "true")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static byte[] lint(Path folder) throws Exception {
    Process eslint =
        new ProcessBuilder(
                "node", "node_modules/eslint/bin/eslint.js", "--format=json", "resolvers")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    byte[] report = eslint.getInputStream().readAllBytes();
    eslint.waitFor();
    return report;
  }
}
