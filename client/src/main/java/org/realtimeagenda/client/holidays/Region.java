package org.realtimeagenda.client.holidays;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A country, or a part of one, that a person wants to see the holidays of.
 *
 * @param country ISO 3166-1 code: {@code DE}
 * @param subdivision ISO 3166-2 code: {@code DE-BY}; null for the country as a whole
 */
public record Region(String country, @Nullable String subdivision) {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

  public Region {
    if (!COUNTRY.matcher(country).matches()) {
      throw new IllegalArgumentException("not an ISO 3166-1 code: " + country);
    }
    if (subdivision != null && !isPartOf(country, subdivision)) {
      throw new IllegalArgumentException("not a part of " + country + ": " + subdivision);
    }
  }

  /** Reads what {@link #code()} gives. */
  public static Region of(String code) {
    int dash = code.indexOf('-');
    return dash < 0 ? new Region(code, null) : new Region(code.substring(0, dash), code);
  }

  /** {@code DE-BY}, or {@code DE} for a whole country. */
  public String code() {
    return subdivision == null ? country : subdivision;
  }

  private static boolean isPartOf(String country, String subdivision) {
    return SUBDIVISION.matcher(subdivision).matches() && subdivision.startsWith(country + "-");
  }
}
