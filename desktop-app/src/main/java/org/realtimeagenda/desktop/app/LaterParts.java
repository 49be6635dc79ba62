package org.realtimeagenda.desktop.app;

import java.time.temporal.WeekFields;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.desktop.about.About;
import org.realtimeagenda.desktop.calendar.DayMarks;
import org.realtimeagenda.desktop.calendar.EventEditor;
import org.realtimeagenda.desktop.calendar.NextEntries;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.connection.ConnectionParts;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.exchange.DesktopFileChoice;
import org.realtimeagenda.desktop.exchange.ExchangeParts;
import org.realtimeagenda.desktop.exchange.FileChoice;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.keys.KeyHelp;
import org.realtimeagenda.desktop.list.ComingUp;
import org.realtimeagenda.desktop.list.EmptyPages;
import org.realtimeagenda.desktop.preferences.Preferences;
import org.realtimeagenda.desktop.print.PrintKind;
import org.realtimeagenda.desktop.print.PrintParts;
import org.realtimeagenda.desktop.print.Printout;
import org.realtimeagenda.desktop.reminder.Reminders;
import org.realtimeagenda.desktop.shell.Commands;
import org.realtimeagenda.desktop.shell.Navigation;
import org.realtimeagenda.desktop.shell.Shell;
import org.realtimeagenda.desktop.shell.SideLists;
import org.realtimeagenda.desktop.subscription.SubscriptionParts;
import org.realtimeagenda.desktop.theme.Appearance;
import org.realtimeagenda.desktop.toast.Toasts;

/** The window's parts that nobody misses before the first paint. On the FX thread. */
final class LaterParts {

  final ConnectionParts connection;
  final ExchangeParts exchange;
  final Preferences preferences;
  final About about;
  final KeyHelp keys;
  final Reminders reminders;
  final SubscriptionParts subscriptions;
  private final SideLists side;
  private final DayMarks marks;
  private final NextEntries next;
  private final EmptyPages empty;
  private final PrintParts print;
  private final Formats formats;

  /**
   * @param fileChoice asks for calendar files; null for the desktop's dialogs
   * @param raise brings the window to the front
   */
  LaterParts(
      CalendarData data,
      PageContext context,
      Navigation navigation,
      Appearance appearance,
      StackPane root,
      @Nullable FileChoice fileChoice,
      Shell shell,
      EventEditor editor,
      Edits edits,
      Toasts toasts,
      Commands commands,
      Runnable tryAgain,
      Runnable raise) {
    Settings settings = data.settings;
    formats = data.formats;
    FileChoice files =
        fileChoice == null ? new DesktopFileChoice(root, settings.locale()) : fileChoice;
    data.connectHolidays();
    connection =
        new ConnectionParts(
            root,
            data.replica,
            data.binding.stateProperty(),
            data.colleagues,
            editor,
            toasts,
            data.clock,
            data.formats,
            tryAgain);
    data.binding.onEditAnswered(connection::answered);
    data.binding.onStoreSetAside(connection::storeSetAside);
    exchange =
        new ExchangeParts(
            root,
            data.replica,
            data.selection,
            edits,
            toasts,
            files,
            settings.alone(),
            data.clock,
            settings.locale());
    preferences = new Preferences(root, appearance, data.formats, data.staying, data.memory);
    about = new About(root, settings.locale());
    keys = new KeyHelp(root, commands, about::open);
    reminders = new Reminders(data.replica, editor, toasts, data.clock, data.formats, raise);
    data.binding.stateProperty().subscribe(this::remind);
    subscriptions =
        new SubscriptionParts(
            root,
            settings.home().data().resolve(SubscriptionParts.FOLDER),
            files,
            toasts,
            data.clock,
            data.formats);
    ComingUp comingUp = new ComingUp(context);
    side = new SideLists(context, navigation, data.holidays, subscriptions.list(), comingUp);
    shell.fillSideBar(side);
    marks =
        new DayMarks(
            data.replica::counts,
            data.clock,
            data.colleagues,
            subscriptions.source(),
            side.smallMonth());
    next =
        new NextEntries(
            data.replica::occurrences,
            data.clock,
            data.colleagues,
            subscriptions.source(),
            comingUp::show);
    data.formats.onChanged(
        () -> {
          side.renew();
          next.fill();
        });
    empty =
        new EmptyPages(
            context,
            data.binding.stateProperty(),
            () ->
                subscriptions.isEmpty()
                    ? data.replica.isEmpty()
                    : CompletableFuture.completedFuture(false));
    shell.addOverPage(empty.note());
    data.onFilled(empty);
    Runnable onPages = data.showBeside(subscriptions.source());
    subscriptions.onChanged(
        () -> {
          onPages.run();
          marks.refreshBeside();
          next.refreshBeside();
          empty.eventsChanged();
        });
    print =
        new PrintParts(
            root,
            data.replica,
            List.of(data.holidays, subscriptions.source()),
            data.colleagues,
            toasts,
            data.binding.stateProperty()::get,
            data.clock,
            data.formats,
            settings.region());
    subscriptions.minutePassed();
  }

  /** Something shown may differ. */
  void eventsChanged() {
    marks.refresh();
    next.refresh();
    empty.eventsChanged();
  }

  /** The clock went on. */
  void secondPassed() {
    connection.secondPassed();
  }

  /** A minute began. */
  void minutePassed() {
    reminders.look();
    subscriptions.minutePassed();
    next.minutePassed();
    side.minutePassed();
  }

  /** Whether one of them covers the window. */
  BooleanBinding showing() {
    return exchange
        .showingProperty()
        .or(about.showingProperty())
        .or(preferences.showingProperty())
        .or(keys.showingProperty())
        .or(connection.showingProperty())
        .or(subscriptions.showingProperty())
        .or(print.showingProperty());
  }

  /** Saves the days that are shown; a year as a list. */
  void print(Navigation.Place place) {
    print.save(days(place, formats.weekFields()));
  }

  /** The list's page has read years: from its date on, as the command does. */
  static Printout.Days days(Navigation.Place place, WeekFields weeks) {
    return switch (place.kind()) {
      case DAY -> new Printout.Days(PrintKind.DAY, place.from(), place.to());
      case WEEK -> new Printout.Days(PrintKind.WEEK, place.from(), place.to());
      case MONTH ->
          new Printout.Days(
              PrintKind.MONTH,
              place.kind().from(place.date(), weeks),
              place.kind().to(place.date(), weeks));
      case YEAR -> new Printout.Days(PrintKind.LIST, place.from(), place.to());
      case LIST -> Printout.Days.listFrom(place.date());
    };
  }

  /** What is of the team is looked at once it is what the team has. */
  private void remind(ReplicaState state) {
    if (state instanceof ReplicaState.Live || state instanceof ReplicaState.OnThisComputer) {
      reminders.look();
    }
  }
}
