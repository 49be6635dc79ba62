package org.realtimeagenda.desktop.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code agenda man}: prints the manual page, as packages ship it. */
@Command(name = "man")
final class ManCommand implements Callable<Integer> {
  private final AgendaCommand agenda;

  @Spec private @Nullable CommandSpec spec;

  ManCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() {
    CommandSpec root = Objects.requireNonNull(spec, "picocli sets it").root();
    agenda.out().println(new ManPage(root).text());
    return Exit.DONE.code();
  }
}
