package org.realtimeagenda.client.holidays;

import java.net.URI;

/**
 * Where Nager.Date's web API is.
 *
 * @param v4 base of version 4: {@code /api/v4/Holidays/...} follows
 * @param v3 base of version 3, which ends on 2027-01-31: {@code /api/v3/PublicHolidays/...} follows
 */
public record NagerEndpoints(URI v4, URI v3) {

  /** The public service; needs no key. */
  public static NagerEndpoints published() {
    return new NagerEndpoints(
        URI.create("https://nagerholidays.com"), URI.create("https://date.nager.at"));
  }

  URI v4Holidays(CountryYear asked) {
    return v4.resolve("/api/v4/Holidays/" + asked.country() + "/" + asked.year());
  }

  URI v3Holidays(CountryYear asked) {
    return v3.resolve("/api/v3/PublicHolidays/" + asked.year() + "/" + asked.country());
  }
}
