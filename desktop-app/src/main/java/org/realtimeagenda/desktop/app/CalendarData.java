package org.realtimeagenda.desktop.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.holidays.Holidays;
import org.realtimeagenda.client.holidays.Region;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.calendar.Arrivals;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.EntrySource;
import org.realtimeagenda.desktop.calendar.Held;
import org.realtimeagenda.desktop.calendar.ReplicaBinding;
import org.realtimeagenda.desktop.calendar.Selection;
import org.realtimeagenda.desktop.calendar.VisibleRange;
import org.realtimeagenda.desktop.formats.Formats;
import org.realtimeagenda.desktop.shell.Commands;
import org.realtimeagenda.desktop.shell.HolidayChoice;
import org.realtimeagenda.desktop.shell.HolidayPlace;
import org.realtimeagenda.desktop.shell.Navigation;
import org.realtimeagenda.desktop.shell.PageKind;
import org.realtimeagenda.desktop.shell.ReaderClock;
import org.realtimeagenda.desktop.shell.Staying;
import org.realtimeagenda.desktop.shell.WindowMemory;

/** What the window shows and where it comes from: made before the toolkit runs. */
final class CalendarData {

  final Settings settings;
  final WindowMemory memory;
  final Formats formats;
  final ReaderClock clock;
  final ObjectProperty<@Nullable ZoneId> secondZone;
  final Colleagues colleagues;
  final Arrivals arrivals;
  final Selection selection;
  final Held held = new Held();
  final Staying staying;
  final HolidayChoice holidays = new HolidayChoice();
  final ReplicaBinding binding;
  final Replica replica;

  /** Asked before the events, so known before them. */
  private final CompletableFuture<List<Member>> members;

  private final VisibleRange range;
  private Runnable eventsChanged = () -> {};

  /** Begins the first question to the replica. */
  CalendarData(
      Settings settings, WindowMemory memory, Function<ReplicaListener, Replica> openReplica) {
    this.settings = settings;
    this.memory = memory;
    this.formats = new Formats(settings.locale(), settings.region(), memory.formats());
    this.staying = new Staying(memory);
    this.clock = new ReaderClock(settings.clock());
    this.secondZone = new SimpleObjectProperty<>(this, "secondZone", memory.secondZone());
    this.colleagues = new Colleagues(settings.self());
    this.arrivals = new Arrivals(clock);
    this.selection = new Selection(clock);
    this.binding = new ReplicaBinding(settings.self(), settings.firstState(), colleagues, arrivals);
    this.replica = openReplica.apply(binding);
    this.members =
        settings.alone()
            ? CompletableFuture.completedFuture(
                List.of(new Member(Settings.NOBODY, Commands.me(), null, null)))
            : replica.members();
    LocalDate date = memory.date(today());
    this.range =
        new VisibleRange(
            replica,
            clock,
            colleagues,
            arrivals,
            holidays,
            held,
            selection,
            memory.kind().from(date, formats.weekFields()),
            memory.kind().to(date, formats.weekFields()),
            memory.kind() == PageKind.YEAR);
  }

  /**
   * Feeds the pages from now on; on the FX thread.
   *
   * @param eventsChanged called too when something that is shown may differ
   */
  void follow(Navigation navigation, Runnable eventsChanged) {
    this.eventsChanged = eventsChanged;
    binding.onEventsChanged(
        () -> {
          range.refresh();
          eventsChanged.run();
        });
    holidays.onChanged(range::refreshBeside);
    if (members.state() == Future.State.SUCCESS) {
      binding.membersAtFirst(members.resultNow());
    } else {
      Answers.onFx("members", members, binding::membersAtFirst);
    }
    navigation.placeProperty().subscribe(place -> range.show(place.page()));
    range.start();
    binding.start();
  }

  void connectHolidays() {
    Path cache = settings.home().cache().resolve(HolidayPlace.FOLDER);
    List<Region> chosen = memory.holidays();
    holidays.connect(
        new Holidays(cache, settings.holidays(), settings.locale(), clock),
        source -> HolidayPlace.chosen(source, chosen, settings.region()));
  }

  /** Shows what this source has too; it is asked again by what is returned. */
  Runnable showBeside(EntrySource source) {
    range.add(source);
    return () -> {
      range.refreshBeside();
      eventsChanged.run();
    };
  }

  /** Tells of each page that has been filled; see {@link VisibleRange#onFilled}. */
  void onFilled(VisibleRange.Filled listener) {
    range.onFilled(listener);
  }

  /** What has just arrived is no longer new after a while. */
  void expireArrivals() {
    if (arrivals.expire()) {
      range.fill();
    }
  }

  /** Writes down what the next start begins with. */
  void remember(Navigation.Place place) {
    memory.place(place.kind(), place.date(), today());
    List<Region> regions = holidays.regions();
    if (regions != null) {
      memory.holidays(regions);
    }
    memory.secondZone(secondZone.get());
    memory.formats(formats.chosen());
    memory.save();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
