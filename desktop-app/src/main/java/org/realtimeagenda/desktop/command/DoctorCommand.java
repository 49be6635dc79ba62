package org.realtimeagenda.desktop.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agenda doctor}: says step by step what works, and what to do about what doesn't. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  private final AgendaCommand agenda;

  @Option(names = "--json")
  private boolean json;

  DoctorCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() {
    return new CheckupReport(agenda, json).of(agenda.connectionFile()).code();
  }
}
