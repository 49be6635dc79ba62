package org.realtimeagenda.desktop.reminder;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The desktop's notifications: the Desktop Notifications Specification 1.2, section 9. */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface Notifications extends DBusInterface {

  /**
   * Shows one.
   *
   * @param replaces the number of an earlier one; 0 for none
   * @param actions keys and their words by turns
   * @param timeout milliseconds; 0 for until it is closed, -1 for as long as the desktop likes
   * @return its number
   */
  @DBusMemberName("Notify")
  UInt32 show(
      String program,
      UInt32 replaces,
      String icon,
      String title,
      String detail,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int timeout);

  /** One of the actions was pressed. */
  class ActionInvoked extends DBusSignal {
    private final UInt32 number;
    private final String action;

    /** As the bus makes it. */
    public ActionInvoked(String path, UInt32 number, String action) throws DBusException {
      super(path, number, action);
      this.number = number;
      this.action = action;
    }

    UInt32 number() {
      return number;
    }

    String action() {
      return action;
    }
  }

  /** It is gone. */
  class NotificationClosed extends DBusSignal {
    private final UInt32 number;

    /** As the bus makes it. */
    public NotificationClosed(String path, UInt32 number, UInt32 reason) throws DBusException {
      super(path, number, reason);
      this.number = number;
    }

    UInt32 number() {
      return number;
    }
  }
}
