package org.realtimeagenda.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class RowPropertiesTest {

  @Property(tries = 200)
  void everyRowIsReadAsItWasWritten(@ForAll("events") CalendarEvent event) {
    String json = WireJson.write(event).toString();
    assertEquals(event, WireJson.event(WireJson.MAPPER.readTree(json)));
  }

  @Property(tries = 200)
  void everyChangeIsReadAsItWasWritten(@ForAll("values") Map<Attribute, @Nullable Object> values) {
    Map<Attribute, @Nullable Object> clients = new EnumMap<>(Attribute.class);
    clients.putAll(values);
    clients.keySet().removeIf(Attribute::serverOwned);
    Change change =
        new Change("m1", Change.Op.PUT, new Change.Base.Revision("1.r"), Rows.KEY, clients);
    String json = WireJson.write(change).toString();
    assertEquals(change, WireJson.change(WireJson.MAPPER.readTree(json)));
  }

  @Property(tries = 200)
  void mergingKeepsEveryFieldThatWeChanged(
      @ForAll("events") CalendarEvent base,
      @ForAll("values") Map<Attribute, @Nullable Object> ours,
      @ForAll("values") Map<Attribute, @Nullable Object> theirs) {
    CalendarEvent mine = base.with(ours);
    CalendarEvent now = base.with(theirs);
    Merge.Result result = Merge.merge(base, ours, now);
    Set<Attribute> kept = EnumSet.noneOf(Attribute.class);
    kept.addAll(result.send().keySet());
    kept.addAll(result.offer().keySet());
    for (Attribute attribute : ours.keySet()) {
      boolean theirsIsTheSame = Objects.equals(attribute.of(mine), attribute.of(now));
      assertTrue(theirsIsTheSame || kept.contains(attribute), attribute.wireName());
    }
  }

  @Property(tries = 200)
  void mergingNeverSendsOverWhatTheyChanged(
      @ForAll("events") CalendarEvent base,
      @ForAll("values") Map<Attribute, @Nullable Object> ours,
      @ForAll("values") Map<Attribute, @Nullable Object> theirs) {
    CalendarEvent now = base.with(theirs);
    for (Attribute attribute : Merge.merge(base, ours, now).send().keySet()) {
      assertEquals(attribute.of(base), attribute.of(now), attribute.wireName());
    }
  }

  @Provide
  Arbitrary<CalendarEvent> events() {
    return Combinators.combine(
            Arbitraries.integers().between(1, Integer.MAX_VALUE),
            Arbitraries.integers().between(1, Integer.MAX_VALUE),
            values())
        .as((userId, id, values) -> CalendarEvent.of(new EventKey(userId, id), values));
  }

  @Provide
  Arbitrary<Map<Attribute, @Nullable Object>> values() {
    return Arbitraries.of(Attribute.class)
        .set()
        .ofMaxSize(6)
        .flatMap(
            attributes -> {
              Arbitrary<Map<Attribute, @Nullable Object>> map =
                  Arbitraries.create(() -> new EnumMap<>(Attribute.class));
              for (Attribute attribute : attributes) {
                map = Combinators.combine(map, value(attribute)).as((m, v) -> put(m, attribute, v));
              }
              return map;
            });
  }

  private static Map<Attribute, @Nullable Object> put(
      Map<Attribute, @Nullable Object> map, Attribute attribute, @Nullable Object value) {
    map.put(attribute, value);
    return map;
  }

  private static Arbitrary<@Nullable Object> value(Attribute attribute) {
    Arbitrary<?> present =
        switch (attribute.type()) {
          case TEXT -> Arbitraries.strings().ofMaxLength(5);
          case TEXTS -> Arbitraries.strings().ofMaxLength(3).list().ofMaxSize(3);
          case INTEGER -> Arbitraries.integers();
          case INTEGERS -> Arbitraries.integers().list().ofMaxSize(3);
          case LONG -> Arbitraries.longs();
          case FLAG -> Arbitraries.of(true, false);
        };
    return present.<@Nullable Object>map(value -> value).injectNull(0.2);
  }
}
