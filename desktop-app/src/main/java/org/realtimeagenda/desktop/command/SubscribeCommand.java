package org.realtimeagenda.desktop.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.subscription.Problem;
import org.realtimeagenda.client.subscription.Subscribed;
import org.realtimeagenda.client.subscription.Subscriptions;
import org.realtimeagenda.client.subscription.Subscriptions.Outcome;
import org.realtimeagenda.desktop.subscription.SubscriptionWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code agenda subscribe}: reads a calendar along that others publish. */
@Command(name = "subscribe")
final class SubscribeCommand implements Callable<Integer> {
  private final AgendaCommand agenda;

  @Parameters(paramLabel = "ADDRESS", descriptionKey = "subscribe-address")
  private String address = "";

  @Option(names = "--name", paramLabel = "NAME")
  private @Nullable String name;

  SubscribeCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() {
    Subscriptions subscriptions = agenda.subscriptions();
    SubscriptionWords words =
        new SubscriptionWords(agenda.clock().withZone(agenda.zone()), agenda.formats());
    switch (subscriptions.add(address).join()) {
      case Outcome.Refused(Problem problem) ->
          throw new CommandFailure(exit(problem), Table.printable(words.problem(problem)));
      case Outcome.Added(Subscribed added) -> {
        String named = name == null ? added.subscription().name() : name.strip();
        subscriptions.change(added.subscription().id(), one -> one.withName(named)).join();
        agenda
            .out()
            .println(Messages.text("subscribe.done", Table.printable(named), words.events(added)));
      }
    }
    return Exit.DONE.code();
  }

  private static Exit exit(Problem problem) {
    return switch (problem.kind()) {
      case NO_SOURCE, NOT_SAFE, NO_FILE, UNREADABLE -> Exit.USAGE;
      case OUT_OF_REACH, TOO_SLOW, CUT_OFF, BUSY -> Exit.OUT_OF_REACH;
      case ALREADY, SIGN_IN, GONE, ANSWER, REDIRECTS, TOO_LARGE, BROKEN, NOT_KEPT -> Exit.REFUSED;
    };
  }
}
