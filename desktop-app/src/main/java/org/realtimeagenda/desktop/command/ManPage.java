package org.realtimeagenda.desktop.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realtimeagenda.desktop.ThisProgram;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command and those below it: what their help says, in man(7)'s macros. */
final class ManPage {
  private final CommandSpec root;
  private final StringBuilder page = new StringBuilder();

  ManPage(CommandSpec root) {
    this.root = root;
  }

  String text() {
    List<String> header = List.of(root.usageMessage().header());
    line(
        ".TH "
            + root.name().toUpperCase(Locale.ROOT)
            + " 1 \"\" \""
            + root.name()
            + " "
            + ThisProgram.asBuilt().version()
            + "\" \"User commands\"");
    line(".SH NAME");
    line(escaped(root.name()) + " \\- " + escaped(sentenceWithoutStop(header.getFirst())));
    line(".SH SYNOPSIS");
    line(".B " + escaped(root.name()));
    line("[\\fICOMMAND\\fR] [\\fIOPTION\\fR]...");
    line(".SH DESCRIPTION");
    line(prose(header));
    line(".SH OPTIONS");
    options(root.options().stream());
    line(".SH COMMANDS");
    commands().forEach(this::command);
    line(".SH EXIT STATUS");
    root.usageMessage().exitCodeList().forEach(this::entry);
    return page.toString().stripTrailing();
  }

  private Stream<CommandSpec> commands() {
    return root.subcommands().values().stream().map(CommandLine::getCommandSpec);
  }

  private void command(CommandSpec command) {
    String parameters =
        command.positionalParameters().stream()
            .map(PositionalParamSpec::paramLabel)
            .map(label -> " \\fI" + escaped(label) + "\\fR")
            .collect(Collectors.joining());
    line(".SS " + escaped(command.name()) + parameters);
    List<String> words = new ArrayList<>(List.of(command.usageMessage().header()));
    words.addAll(List.of(command.usageMessage().description()));
    line(prose(words));
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      entry("\\fI" + escaped(parameter.paramLabel()) + "\\fR", parameter.description());
    }
    options(command.options().stream().filter(option -> !isOfAllCommands(option)));
  }

  private void options(Stream<OptionSpec> options) {
    for (OptionSpec option : options.toList()) {
      String names =
          Stream.of(option.names())
              .map(name -> "\\fB" + escaped(name) + "\\fR")
              .collect(Collectors.joining(", "));
      String value = option.arity().max() == 0 ? "" : " \\fI" + option.paramLabel() + "\\fR";
      entry(names + value, option.description());
    }
  }

  private boolean isOfAllCommands(OptionSpec option) {
    return root.findOption(option.longestName()) != null;
  }

  private void entry(String term, String... words) {
    line(".TP");
    line(term);
    line(prose(List.of(words)));
  }

  private static String prose(List<String> sentences) {
    return sentences.stream().map(ManPage::escaped).collect(Collectors.joining("\n"));
  }

  private static String sentenceWithoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /**
   * What roff would take for itself: backslashes, hyphens that are to be copied, a control line.
   */
  private static String escaped(String text) {
    String escaped = text.strip().replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
