package org.realtimeagenda.desktop.reminder;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/**
 * Notices of the desktop, over D-Bus, on a thread of its own: the desktop may take its time. It
 * connects with the first notice, and anew after the bus was gone.
 */
final class BusNotifier implements Notifier {

  /** The variable that says where the session's bus is. */
  static final String ADDRESS = "DBUS_SESSION_BUS_ADDRESS";

  private static final String NAME = "org.freedesktop.Notifications";
  private static final String PATH = "/org/freedesktop/Notifications";
  private static final String ICON = "x-office-calendar";

  /** A click on the notice itself; desktops that show buttons don't show this one. */
  private static final String CLICK = "default";

  private static final String OPEN = "open";
  private static final String SNOOZE = "snooze";
  private static final int UNTIL_CLOSED = 0;

  private final String address;
  private final ReminderWords words;
  private final Listener listener;
  private final Map<Long, Notice> shown = new ConcurrentHashMap<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("notices").factory());

  /** Belongs to the thread. */
  private @Nullable DBusConnection connection;

  private BusNotifier(String address, ReminderWords words, Listener listener) {
    this.address = address;
    this.words = words;
    this.listener = listener;
  }

  /**
   * The desktop's bus; empty where there is none, as on Windows and macOS.
   *
   * @param address as {@link #ADDRESS} says it; null where it says nothing
   */
  static Optional<Notifier> at(@Nullable String address, ReminderWords words, Listener listener) {
    return Optional.ofNullable(address)
        .filter(one -> one.startsWith("unix:"))
        .map(one -> new BusNotifier(one, words, listener));
  }

  @Override
  public CompletableFuture<Void> show(Notice notice) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    thread.execute(
        () -> {
          try {
            showNow(notice);
            done.complete(null);
          } catch (DBusException | DBusExecutionException | IOException unreachable) {
            disconnect();
            done.completeExceptionally(new IOException("no notices on this desktop", unreachable));
          } catch (RuntimeException | Error bug) {
            done.completeExceptionally(bug);
          }
        });
    return done;
  }

  private void showNow(Notice notice) throws DBusException, IOException {
    UInt32 number =
        connected()
            .getRemoteObject(NAME, PATH, Notifications.class)
            .show(
                words.text("program"),
                new UInt32(0),
                ICON,
                notice.title(),
                notice.detail(),
                List.of(
                    CLICK, words.text("open"), OPEN, words.text("open"), SNOOZE, words.snooze()),
                Map.of("category", new Variant<>("presence")),
                UNTIL_CLOSED);
    shown.put(number.longValue(), notice);
  }

  private DBusConnection connected() throws DBusException, IOException {
    DBusConnection open = connection;
    if (open == null || !open.isConnected()) {
      open = DBusConnectionBuilder.forAddress(address).withShared(false).build();
      connection = open;
      var _ =
          open.addSigHandler(
              Notifications.ActionInvoked.class,
              pressed -> pressed(pressed.number().longValue(), pressed.action()));
      var _ =
          open.addSigHandler(
              Notifications.NotificationClosed.class,
              closed -> shown.remove(closed.number().longValue()));
    }
    return open;
  }

  private void pressed(long number, String action) {
    Notice notice = shown.get(number);
    if (notice != null) {
      listener.pressed(notice, action.equals(SNOOZE) ? Press.SNOOZE : Press.OPEN);
    }
  }

  private void disconnect() {
    if (connection != null) {
      connection.disconnect();
      connection = null;
    }
  }
}
