package org.realtimeagenda.core;

import java.time.zone.ZoneRulesProvider;
import java.util.Set;

/** The time zones that have a name of their own, such as Europe/Paris. */
final class Regions {

  /** Copied once, since the provider copies all of them each time it is asked. */
  static final Set<String> NAMES = Set.copyOf(ZoneRulesProvider.getAvailableZoneIds());

  private Regions() {}
}
