package org.realtimeagenda.desktop.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.series.EventChanges;
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
import org.realtimeagenda.desktop.shell.CommandKeys;
import org.realtimeagenda.desktop.shell.Commands;
import org.realtimeagenda.desktop.shell.FileCommands;
import org.realtimeagenda.desktop.shell.Navigation;
import org.realtimeagenda.desktop.shell.SearchSlot;
import org.realtimeagenda.desktop.shell.Shell;
import org.realtimeagenda.desktop.shell.Staying;
import org.realtimeagenda.desktop.shell.Ticker;
import org.realtimeagenda.desktop.shell.Travel;
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
  private final Commands commands;
  private final Shell shell;
  private final Later later = new Later();
  private final WindowSearch search;
  private final Travel travel;

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
    toasts = new Toasts(root, covered, settings.locale());
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
    Steps steps = new Steps(navigation, context);
    FileCommands files =
        FileCommands.later(command -> later.ask(parts -> command.accept(parts.exchange)));
    commands =
        new Commands(
            new WindowActions(
                data,
                editor,
                navigation,
                steps,
                toasts,
                later,
                this::find,
                this::openMenu,
                () -> root.getScene().getWindow().hide()),
            navigation,
            steps,
            edits,
            data.selection,
            new EntryActions(context),
            files,
            settings.canCreate());
    SearchSlot slot = new SearchSlot(commands);
    shell =
        new Shell(
            context,
            navigation,
            commands,
            edits,
            files,
            slot,
            data.binding.stateProperty(),
            () -> later.ask(parts -> parts.connection.toggle()),
            settings.canCreate());
    search = new WindowSearch(data, later, context, navigation, slot, shell);
    root.getChildren().addFirst(shell);
    travel = new Travel(data.clock, navigation, data.secondZone, toasts, settings.locale());
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
          data.memory.lastTheme(appearance.theme());
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
            pages.context(navigation::openDay),
            navigation,
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
    later.begin(parts);
  }

  /**
   * Shows what importing a file would do; a connection that only reads takes none, nor does one
   * that can't be seen yet.
   */
  void importFile(Path file) {
    if (settings.canCreate()) {
      later.ask(parts -> parts.exchange.importFile(file));
    }
  }

  /** Asks whether to subscribe to the calendar at an address. */
  void subscribe(URI address) {
    later.ask(parts -> parts.subscriptions.subscribe(address.toString()));
  }

  private void find() {
    search.open();
  }

  private void openMenu() {
    shell.openMenu();
  }

  private void wentTo(LocalDate date) {
    navigation.wentTo(date);
  }

  private void eventsChanged() {
    search.refresh();
    later.eventsChanged();
  }

  private void compare(EventKey key) {
    later.ask(parts -> parts.connection.compare(key));
  }

  private void secondPassed() {
    shell.secondPassed();
    later.secondPassed();
  }

  private void minutePassed() {
    travel.look();
    shell.minutePassed();
    data.expireArrivals();
    later.minutePassed();
  }
}
