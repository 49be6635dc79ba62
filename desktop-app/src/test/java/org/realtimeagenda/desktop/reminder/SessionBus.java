package org.realtimeagenda.desktop.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A bus of its own, with a desktop on it that writes down what it is to show. */
final class SessionBus implements AutoCloseable {
  private static final String PATH = "/org/freedesktop/Notifications";

  /** What was to be shown. */
  record Shown(long number, String title, String detail, List<String> actions) {}

  /** The desktop. */
  public static final class Desktop implements Notifications {
    final List<Shown> shown = new CopyOnWriteArrayList<>();

    @Override
    public UInt32 show(
        String program,
        UInt32 replaces,
        String icon,
        String title,
        String detail,
        List<String> actions,
        Map<String, Variant<?>> hints,
        int timeout) {
      long number = shown.size() + 1L;
      shown.add(new Shown(number, title, detail, List.copyOf(actions)));
      return new UInt32(number);
    }

    @Override
    public boolean isRemote() {
      return false;
    }

    @Override
    public String getObjectPath() {
      return PATH;
    }
  }

  final Desktop desktop = new Desktop();
  private final Process daemon;
  private final String address;
  private final DBusConnection connection;

  SessionBus() throws IOException, DBusException {
    daemon =
        new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader printed = daemon.inputReader();
    address = String.valueOf(printed.readLine());
    connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
    connection.exportObject(PATH, desktop);
    connection.requestBusName("org.freedesktop.Notifications");
  }

  static boolean isInstalled() {
    return Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dbus-daemon")));
  }

  String address() {
    return address;
  }

  /** A person presses one of a notice's actions. */
  void press(long number, String action) throws DBusException {
    connection.sendMessage(new Notifications.ActionInvoked(PATH, new UInt32(number), action));
  }

  @Override
  public void close() {
    connection.disconnect();
    daemon.destroy();
  }
}
