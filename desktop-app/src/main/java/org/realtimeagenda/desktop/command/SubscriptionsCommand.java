package org.realtimeagenda.desktop.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.subscription.Problem;
import org.realtimeagenda.client.subscription.Subscribed;
import org.realtimeagenda.client.subscription.Subscriptions;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.desktop.subscription.SubscriptionWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code agenda subscriptions}: the calendars that are read along, without their addresses, which
 * may be secrets.
 */
@Command(name = "subscriptions")
final class SubscriptionsCommand implements Callable<Integer> {
  private final AgendaCommand agenda;

  @Option(names = "--remove", paramLabel = "NAME")
  private @Nullable String remove;

  @Option(names = "--json")
  private boolean json;

  SubscriptionsCommand(AgendaCommand agenda) {
    this.agenda = agenda;
  }

  @Override
  public Integer call() {
    Subscriptions subscriptions = agenda.subscriptions();
    List<Subscribed> all = agenda.read(subscriptions);
    if (remove != null) {
      Subscribed gone = named(all, remove);
      subscriptions.remove(gone.subscription().id()).join();
      agenda
          .out()
          .println(
              Messages.text("subscriptions.removed", Table.printable(gone.subscription().name())));
    } else if (json) {
      all.forEach(one -> agenda.out().println(json(one)));
    } else {
      table(all).print(agenda.out());
    }
    return Exit.DONE.code();
  }

  private static Subscribed named(List<Subscribed> all, String name) {
    List<Subscribed> found =
        all.stream().filter(one -> one.subscription().name().equalsIgnoreCase(name)).toList();
    if (found.size() != 1) {
      throw new CommandFailure(
          Exit.REFUSED,
          Messages.text(
              found.isEmpty() ? "error.no-subscription" : "error.many-subscriptions", name));
    }
    return found.getFirst();
  }

  private Table table(List<Subscribed> all) {
    SubscriptionWords words =
        new SubscriptionWords(agenda.clock().withZone(agenda.zone()), agenda.formats());
    Table table = new Table();
    if (!all.isEmpty()) {
      table.add(Messages.text("subscriptions.columns").split(",", -1));
    }
    for (Subscribed one : all) {
      table.add(
          one.subscription().name(),
          one.subscription().source().where(),
          String.valueOf(one.events()),
          words.state(one.standing()));
    }
    return table;
  }

  private static ObjectNode json(Subscribed one) {
    Problem problem = one.standing().problem();
    return WireJson.MAPPER
        .createObjectNode()
        .put("name", one.subscription().name())
        .put("from", one.subscription().source().where())
        .put("events", one.events())
        .put("updated_at", one.standing().updatedAt().toString())
        .put("problem", problem == null ? null : problem.kind().name().toLowerCase(Locale.ROOT));
  }
}
