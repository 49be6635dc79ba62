package org.realtimeagenda.desktop.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.holidays.Holidays;
import org.realtimeagenda.client.holidays.Region;
import org.realtimeagenda.client.replica.Replica;
import org.realtimeagenda.client.replica.ReplicaListener;
import org.realtimeagenda.client.replica.ReplicaState;
import org.realtimeagenda.client.series.EventChanges;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.calendar.Answers;
import org.realtimeagenda.desktop.calendar.Arrivals;
import org.realtimeagenda.desktop.calendar.CalendarPage;
import org.realtimeagenda.desktop.calendar.Colleagues;
import org.realtimeagenda.desktop.calendar.DaysPage;
import org.realtimeagenda.desktop.calendar.EntryActions;
import org.realtimeagenda.desktop.calendar.EntryChanges;
import org.realtimeagenda.desktop.calendar.EventEditor;
import org.realtimeagenda.desktop.calendar.Held;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.ReplicaBinding;
import org.realtimeagenda.desktop.calendar.Selection;
import org.realtimeagenda.desktop.calendar.VisibleRange;
import org.realtimeagenda.desktop.connection.ConnectionParts;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.edit.EntryEdits;
import org.realtimeagenda.desktop.edit.ScopeQuestion;
import org.realtimeagenda.desktop.month.MonthPage;
import org.realtimeagenda.desktop.shell.Commands;
import org.realtimeagenda.desktop.shell.HolidayChoice;
import org.realtimeagenda.desktop.shell.HolidayList;
import org.realtimeagenda.desktop.shell.Navigation;
import org.realtimeagenda.desktop.shell.PageKind;
import org.realtimeagenda.desktop.shell.ReaderClock;
import org.realtimeagenda.desktop.shell.Shell;
import org.realtimeagenda.desktop.shell.Ticker;
import org.realtimeagenda.desktop.shell.Travel;
import org.realtimeagenda.desktop.shell.WindowMemory;
import org.realtimeagenda.desktop.toast.NewsToasts;
import org.realtimeagenda.desktop.toast.Toasts;
import org.realtimeagenda.desktop.year.YearPage;

/**
 * The window's parts, put together. The constructor begins the first question to the replica before
 * the toolkit runs; {@link #show} makes the window.
 */
public final class CalendarApp {

  /** Makes the dialog over the window's content; {@code compare} opens two versions of an event. */
  @FunctionalInterface
  public interface EditorMaker {
    EventEditor over(
        StackPane window,
        Replica replica,
        Colleagues colleagues,
        Edits edits,
        Consumer<EventKey> compare);
  }

  private final Settings settings;
  private final ReaderClock clock;
  private final ObjectProperty<@Nullable ZoneId> secondZone;
  private final EditorMaker editorMaker;
  private final WindowMemory memory;
  private final Colleagues colleagues;
  private final Arrivals arrivals;
  private final ReplicaBinding binding;
  private final HolidayChoice holidays = new HolidayChoice();
  private final Held held = new Held();
  private final Selection selection;
  private final Replica replica;
  private final VisibleRange range;

  /** Null until the window can be seen. */
  private @Nullable ConnectionParts connection;

  public CalendarApp(
      Settings settings,
      WindowMemory memory,
      Function<ReplicaListener, Replica> openReplica,
      EditorMaker editorMaker) {
    this.settings = settings;
    this.clock = new ReaderClock(settings.clock());
    this.secondZone = new SimpleObjectProperty<>(this, "secondZone", memory.secondZone());
    this.editorMaker = editorMaker;
    this.memory = memory;
    this.colleagues = new Colleagues(settings.self());
    this.arrivals = new Arrivals(clock);
    this.selection = new Selection(clock);
    this.binding = new ReplicaBinding(settings.self(), settings.firstState(), colleagues, arrivals);
    this.replica = openReplica.apply(binding);
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
            memory.kind().from(date, settings.weekFields()),
            memory.kind().to(date, settings.weekFields()),
            memory.kind() == PageKind.YEAR);
  }

  /**
   * Shows the window; on the FX thread.
   *
   * @param painted called once, on the FX thread, when the window can be seen
   * @param tryAgain reads the connection anew; called on the FX thread, where it doesn't wait
   */
  public void show(Stage stage, Runnable painted, Runnable tryAgain) {
    settings.theme().install();
    StackPane root = new StackPane();
    BooleanProperty covered = new SimpleBooleanProperty();
    Toasts toasts = new Toasts(root, covered, settings.locale());
    Edits edits = new Edits(replica, toasts, clock, settings.locale());
    ScopeQuestion question = new ScopeQuestion(root, clock, settings.locale());
    EntryChanges changes = new EntryEdits(edits, new EventChanges(replica), question, held, clock);
    EventEditor editor = editorMaker.over(root, replica, colleagues, edits, this::compare);
    BooleanBinding asking = editor.showingProperty().or(question.showingProperty());
    covered.bind(asking);
    Navigation navigation =
        new Navigation(
            clock,
            openDay -> pages(context(editor, changes, openDay)),
            memory.kind(),
            memory.date(today()));
    PageContext context = context(editor, changes, navigation::openDay);
    Commands commands =
        new Commands(
            navigation,
            () -> editor.create(navigation.newEventTime()),
            edits,
            selection,
            new EntryActions(context),
            settings.canCreate());
    Shell shell =
        new Shell(
            context,
            navigation,
            commands,
            edits,
            new HolidayList(holidays),
            binding.stateProperty(),
            this::toggleConnection,
            settings.canCreate());
    root.getChildren().addFirst(shell);
    binding.onNews(new NewsToasts(toasts, colleagues, editor, clock, settings.locale()));
    Scene scene = new Scene(root);
    settings.theme().apply(scene);
    selection.watch(scene);
    commands.install(scene);
    follow(navigation);
    Travel travel = new Travel(clock, navigation, secondZone, toasts, settings.locale());
    Ticker ticker = new Ticker(clock, () -> secondPassed(shell), () -> minutePassed(shell, travel));
    Frame.restore(stage, memory);
    stage.setTitle(Commands.title());
    stage.setScene(scene);
    stage.setOnHiding(
        _ -> {
          ticker.stop();
          remember(stage, navigation);
        });
    new FirstPaint(scene)
        .then(
            () -> {
              painted.run();
              connectHolidays();
              ConnectionParts parts = connectionParts(root, editor, toasts, tryAgain);
              covered.bind(asking.or(parts.showingProperty()));
              binding.onEditAnswered(parts::answered);
              binding.onStoreSetAside(parts::storeSetAside);
              connection = parts;
            });
    ticker.start();
    stage.show();
  }

  /** The replica can't be followed as things are; on any thread. */
  void needsYou(ReplicaState.NeedsYou need) {
    binding.stateChanged(need);
  }

  private Map<PageKind, Supplier<CalendarPage>> pages(PageContext context) {
    return Map.of(
        PageKind.DAY, () -> new DaysPage(context, 1, settings.canCreate(), secondZone),
        PageKind.WEEK, () -> new DaysPage(context, 7, settings.canCreate(), secondZone),
        PageKind.MONTH, () -> new MonthPage(context, settings.canCreate()),
        PageKind.YEAR, () -> new YearPage(context));
  }

  private PageContext context(
      EventEditor editor, EntryChanges changes, Consumer<LocalDate> openDay) {
    return new PageContext(
        clock,
        settings.locale(),
        settings.weekFields(),
        colleagues,
        arrivals,
        editor,
        changes,
        selection,
        openDay);
  }

  private void follow(Navigation navigation) {
    binding.onEventsChanged(range::refresh);
    holidays.onChanged(range::refreshHolidays);
    if (settings.alone()) {
      colleagues.set(List.of(new Member(Settings.NOBODY, Commands.me(), null, null)));
    } else {
      Answers.onFx("members", replica.members(), colleagues::set);
    }
    range.start();
    binding.start();
    navigation.placeProperty().subscribe(place -> range.show(place.page()));
  }

  private void connectHolidays() {
    Path cache = settings.home().cache().resolve("holidays");
    List<Region> chosen = memory.holidays();
    holidays.connect(
        new Holidays(cache, settings.holidays(), settings.locale(), clock),
        source ->
            chosen == null ? source.defaultRegion(settings.region()).stream().toList() : chosen);
  }

  private ConnectionParts connectionParts(
      StackPane root, EventEditor editor, Toasts toasts, Runnable tryAgain) {
    return new ConnectionParts(
        root,
        replica,
        binding.stateProperty(),
        colleagues,
        editor,
        toasts,
        clock,
        settings.locale(),
        tryAgain);
  }

  private void toggleConnection() {
    if (connection != null) {
      connection.toggle();
    }
  }

  private void compare(EventKey key) {
    if (connection != null) {
      connection.compare(key);
    }
  }

  private void secondPassed(Shell shell) {
    shell.secondPassed();
    if (connection != null) {
      connection.secondPassed();
    }
  }

  private void minutePassed(Shell shell, Travel travel) {
    travel.look();
    shell.minutePassed();
    if (arrivals.expire()) {
      range.fill();
    }
  }

  private void remember(Stage stage, Navigation navigation) {
    Frame.keep(stage, memory);
    memory.place(navigation.place().kind(), navigation.place().date(), today());
    List<Region> regions = holidays.regions();
    if (regions != null) {
      memory.holidays(regions);
    }
    memory.secondZone(secondZone.get());
    memory.save();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
