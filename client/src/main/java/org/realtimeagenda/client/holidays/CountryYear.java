package org.realtimeagenda.client.holidays;

/**
 * What one question asks for.
 *
 * @param country ISO 3166-1 code
 */
record CountryYear(String country, int year) {
  @Override
  public String toString() {
    return country + "-" + year;
  }
}
