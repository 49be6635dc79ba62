package org.realtimeagenda.client.series;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.core.Attribute;
import org.realtimeagenda.core.EventTime;

/** A time as the attributes of a row. */
final class EventTimes {

  /** The attributes that say when an event is. */
  static final List<Attribute> ATTRIBUTES =
      List.of(Attribute.DT_START, Attribute.DT_END, Attribute.TZ);

  private EventTimes() {}

  static Map<Attribute, @Nullable Object> values(EventTime time) {
    Map<Attribute, @Nullable Object> values = new EnumMap<>(Attribute.class);
    values.put(Attribute.DT_START, time.dtStart());
    values.put(Attribute.DT_END, time.dtEnd());
    values.put(Attribute.TZ, time.tz());
    return values;
  }
}
