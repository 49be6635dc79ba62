package org.realtimeagenda.desktop.shell;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.desktop.calendar.ZoneNames;
import org.realtimeagenda.desktop.toast.Toast;
import org.realtimeagenda.desktop.toast.Toasts;

/**
 * What happens when the computer's time zone is another one: everything is shown in the new one,
 * and a toast says so and offers the old one beside it. Used on the FX thread only.
 */
public final class Travel {

  private final ReaderClock clock;
  private final Navigation navigation;
  private final ObjectProperty<@Nullable ZoneId> secondZone;
  private final Toasts toasts;
  private final Locale locale;

  public Travel(
      ReaderClock clock,
      Navigation navigation,
      ObjectProperty<@Nullable ZoneId> secondZone,
      Toasts toasts,
      Locale locale) {
    this.clock = clock;
    this.navigation = navigation;
    this.secondZone = secondZone;
    this.toasts = toasts;
    this.locale = locale;
  }

  /** Asks the system; to be done each minute, and so also after sleep. */
  public void look() {
    clock.look().ifPresent(this::arrived);
  }

  private void arrived(ZoneId before) {
    navigation.renew(before);
    String old = ZoneNames.city(before, locale);
    toasts.show(
        new Toast(
            new Toast.From.Info(),
            text("travel.now", ZoneNames.city(clock.getZone(), locale)),
            text("travel.before", old),
            before.equals(secondZone.get())
                ? null
                : new Toast.Action(text("travel.both", old), () -> secondZone.set(before))));
  }

  private String text(String key, String city) {
    return new MessageFormat(Commands.TEXTS.getString(key), locale).format(new Object[] {city});
  }
}
