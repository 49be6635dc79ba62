package org.realtimeagenda.desktop.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code agenda completion}: prints a script for bash and zsh that completes these commands. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
  private final AgendaCommand agenda;

  @Spec private @Nullable CommandSpec spec;

  CompletionCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() {
    CommandSpec root = Objects.requireNonNull(spec, "picocli sets it").root();
    agenda.out().println(AutoComplete.bash(root.name(), root.commandLine()));
    return Exit.DONE.code();
  }
}
