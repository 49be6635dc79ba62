package org.realtimeagenda.desktop;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.realtimeagenda.desktop.formats.Language;

/** Where the texts of a package come from, and in which language. */
public final class Bundles {

  /** English is in the file without a language, and isn't to be looked for in the system's. */
  private static final ResourceBundle.Control CONTROL =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Bundles() {}

  /** The locale of the texts: that of this program where there are texts in its language. */
  public static Locale locale() {
    Locale wanted = Locale.getDefault(Locale.Category.DISPLAY);
    return Language.of(wanted) == Language.ENGLISH ? Locale.UK : wanted;
  }

  /** The texts of a class's package, always in the language of {@link #locale}. */
  public static ResourceBundle of(Class<?> user) {
    return new Following(user);
  }

  /** The same in one language; in English where there are none in that. */
  public static ResourceBundle of(Class<?> user, Locale locale) {
    return ResourceBundle.getBundle(user.getPackageName() + ".messages", locale, CONTROL);
  }

  /** Looks each text up when it is asked for. */
  private static final class Following extends ResourceBundle {
    private final Class<?> user;

    Following(Class<?> user) {
      this.user = user;
    }

    private ResourceBundle now() {
      return of(user, Bundles.locale());
    }

    @Override
    protected Object handleGetObject(String key) {
      return now().getObject(key);
    }

    @Override
    public boolean containsKey(String key) {
      return now().containsKey(key);
    }

    @Override
    public Enumeration<String> getKeys() {
      return now().getKeys();
    }

    @Override
    public Locale getLocale() {
      return Bundles.locale();
    }
  }
}
