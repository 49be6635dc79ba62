package org.realtimeagenda.desktop.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.search.Query;
import org.realtimeagenda.client.series.EventChanges;
import org.realtimeagenda.client.subscription.SubscribedEvent;
import org.realtimeagenda.core.EventKey;
import org.realtimeagenda.desktop.calendar.EntryActions;
import org.realtimeagenda.desktop.calendar.EntryChanges;
import org.realtimeagenda.desktop.calendar.EventEditor;
import org.realtimeagenda.desktop.calendar.FirstPaint;
import org.realtimeagenda.desktop.calendar.PageContext;
import org.realtimeagenda.desktop.calendar.Steps;
import org.realtimeagenda.desktop.edit.Edits;
import org.realtimeagenda.desktop.edit.EntryEdits;
import org.realtimeagenda.desktop.edit.ScopeQuestion;
import org.realtimeagenda.desktop.exchange.FileChoice;
import org.realtimeagenda.desktop.find.Finder;
import org.realtimeagenda.desktop.shell.CommandKeys;
import org.realtimeagenda.desktop.shell.Commands;
import org.realtimeagenda.desktop.shell.FileCommands;
import org.realtimeagenda.desktop.shell.HolidayList;
import org.realtimeagenda.desktop.shell.Navigation;
import org.realtimeagenda.desktop.shell.SearchSlot;
import org.realtimeagenda.desktop.shell.Shell;
import org.realtimeagenda.desktop.shell.Staying;
import org.realtimeagenda.desktop.shell.Ticker;
import org.realtimeagenda.desktop.shell.Travel;
import org.realtimeagenda.desktop.shell.WindowCommands;
import org.realtimeagenda.desktop.theme.Appearance;
import org.realtimeagenda.desktop.theme.ScaledRoot;
import org.realtimeagenda.desktop.toast.NewsToasts;
import org.realtimeagenda.desktop.toast.Toasts;

/** The window's nodes, put together over its data; on the FX thread. */
final class CalendarWindow {

  private final CalendarData data;
  private final Settings settings;
  private final @Nullable FileChoice fileChoice;
  private final Runnable tryAgain;
  private final Appearance appearance;
  private final ScaledRoot root = new ScaledRoot();
  private final BooleanProperty covered = new SimpleBooleanProperty();
  private final Toasts toasts;
  private final EventEditor editor;
  private final Edits edits;
  private final Pages pages;
  private final BooleanBinding asking;
  private final Navigation navigation;
  private final Steps steps;
  private final Commands commands;
  private final Shell shell;
  private final SearchSlot search;
  private final Travel travel;

  /** Null until the window can be seen. */
  private @Nullable LaterParts later;

  /** Null until somebody searches. */
  private @Nullable Finder finder;

  CalendarWindow(
      CalendarData data,
      CalendarApp.EditorMaker editorMaker,
      @Nullable FileChoice fileChoice,
      Runnable tryAgain) {
    this.data = data;
    this.settings = data.settings;
    this.fileChoice = fileChoice;
    this.tryAgain = tryAgain;
    this.appearance = new Appearance(data.memory.look());
    Locale locale = settings.locale();
    toasts = new Toasts(root, covered, locale);
    edits = new Edits(data.replica, toasts, data.clock, data.formats);
    ScopeQuestion question = new ScopeQuestion(root, data.clock, data.formats);
    EntryChanges changes =
        new EntryEdits(edits, new EventChanges(data.replica), question, data.held, data.clock);
    editor =
        editorMaker.over(root, data.replica, data.colleagues, edits, data.formats, this::compare);
    pages = new Pages(data, appearance.density(), editor, changes);
    asking = editor.showingProperty().or(question.showingProperty());
    covered.bind(asking);
    navigation =
        new Navigation(
            data.clock,
            openDay -> pages.all(openDay, this::wentTo),
            data.memory.kind(),
            data.memory.date(data.today()));
    PageContext context = pages.context(navigation::openDay);
    steps = new Steps(navigation, context);
    FileCommands files =
        FileCommands.later(command -> later(parts -> command.accept(parts.exchange)));
    commands =
        new Commands(
            new Doing(),
            navigation,
            steps,
            edits,
            data.selection,
            new EntryActions(context),
            files,
            settings.canCreate());
    search = new SearchSlot(commands);
    shell =
        new Shell(
            context,
            navigation,
            commands,
            edits,
            files,
            search,
            new HolidayList(data.holidays),
            data.binding.stateProperty(),
            () -> later(parts -> parts.connection.toggle()),
            settings.canCreate());
    root.getChildren().addFirst(shell);
    travel = new Travel(data.clock, navigation, data.secondZone, toasts, locale);
    data.binding.onNews(new NewsToasts(toasts, data.colleagues, editor, data.clock, data.formats));
  }

  /** Shows it in a stage; {@code painted} is called once, when it can be seen. */
  void show(Stage stage, Runnable painted) {
    new FirstPaint(fill(stage)).then(() -> begin(stage, painted));
    stage.show();
  }

  /** Does all that it does but be seen; {@code begun} is called once. */
  void stayHidden(Stage stage, Runnable begun) {
    fill(stage);
    begin(stage, begun);
  }

  private Scene fill(Stage stage) {
    Frame.restore(stage, data.memory);
    // of this size, else all of it would be laid out in the one it likes best first
    Scene scene = new Scene(root, stage.getWidth(), stage.getHeight());
    appearance.install(scene);
    data.selection.watch(scene);
    CommandKeys.install(scene, commands, data.selection, shell, covered::get);
    data.selection.rest(navigation.page().node());
    data.follow(navigation, this::eventsChanged);
    appearance.lookProperty().subscribe(look -> Frame.limit(stage, look.textSize()));
    appearance.density().subscribe((_, _) -> navigation.renew());
    data.formats.onChanged(
        () -> {
          navigation.renew();
          shell.renew();
        });
    data.staying.attach(stage);
    stage.setTitle(Commands.title());
    stage.setScene(scene);
    Ticker ticker = new Ticker(data.clock, this::secondPassed, this::minutePassed);
    stage.setOnHiding(
        _ -> {
          if (!Staying.stays(stage)) {
            ticker.stop();
          }
          Frame.keep(stage, data.memory);
          data.remember(navigation.place());
        });
    ticker.start();
    return scene;
  }

  private void begin(Stage stage, Runnable begun) {
    begun.run();
    addWhatCanWait(stage);
  }

  private void addWhatCanWait(Stage stage) {
    LaterParts parts =
        new LaterParts(
            data,
            appearance,
            root,
            fileChoice,
            shell,
            editor,
            edits,
            toasts,
            commands,
            tryAgain,
            () -> Front.raise(stage));
    covered.bind(asking.or(parts.showing()));
    if (settings.canCreate()) {
      parts.exchange.takeDrops(root.getScene(), covered);
    }
    later = parts;
  }

  /** What a person asks of them; what comes by itself must not even load them before the paint. */
  private void later(Consumer<LaterParts> command) {
    if (later != null) {
      command.accept(later);
    }
  }

  /**
   * Shows what importing a file would do; a connection that only reads takes none, nor does one
   * that can't be seen yet.
   */
  void importFile(Path file) {
    if (settings.canCreate()) {
      later(parts -> parts.exchange.importFile(file));
    }
  }

  /** Asks whether to subscribe to the calendar at an address. */
  void subscribe(URI address) {
    later(parts -> parts.subscriptions.subscribe(address.toString()));
  }

  /** What the window as a whole does. */
  private final class Doing implements WindowCommands {
    @Override
    public void newEvent() {
      editor.create(navigation.newEventTime(data.selection.day()));
    }

    @Override
    public void find() {
      CalendarWindow.this.find();
    }

    @Override
    public void subscribe() {
      later(parts -> parts.subscriptions.subscribe());
    }

    @Override
    public void pdf() {
      later(parts -> parts.print(navigation.place()));
    }

    @Override
    public void preferences() {
      later(parts -> parts.preferences.open());
    }

    @Override
    public void connection() {
      later(parts -> parts.connection.toggle());
    }

    @Override
    public void menu() {
      shell.openMenu();
    }

    @Override
    public void keys() {
      later(parts -> parts.keys.open());
    }

    @Override
    public void about() {
      later(parts -> parts.about.open());
    }

    @Override
    public void leave() {
      if (data.selection.selected() == null) {
        toasts.hide();
      } else {
        steps.leave();
      }
    }

    @Override
    public void quit() {
      data.staying.quit();
      root.getScene().getWindow().hide();
    }
  }

  /** Made when somebody first searches. */
  private void find() {
    Finder made = finder;
    if (made == null) {
      made =
          new Finder(
              data.replica,
              this::searchSubscriptions,
              pages.context(navigation::openDay),
              navigation,
              search,
              shell::showHits,
              shell::showPage);
      finder = made;
    }
    made.open();
  }

  /** Nothing is known of them until the window can be seen. */
  private CompletableFuture<List<SubscribedEvent>> searchSubscriptions(Query query, int limit) {
    return later == null
        ? CompletableFuture.completedFuture(List.of())
        : later.subscriptions.search(query, limit);
  }

  private void wentTo(LocalDate date) {
    navigation.wentTo(date);
  }

  private void eventsChanged() {
    if (finder != null) {
      finder.refresh();
    }
    if (later != null) {
      later.eventsChanged();
    }
  }

  private void compare(EventKey key) {
    later(parts -> parts.connection.compare(key));
  }

  private void secondPassed() {
    shell.secondPassed();
    if (later != null) {
      later.secondPassed();
    }
  }

  private void minutePassed() {
    travel.look();
    shell.minutePassed();
    data.expireArrivals();
    if (later != null) {
      later.minutePassed();
    }
  }
}
