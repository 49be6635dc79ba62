package org.realtimeagenda.desktop.doctor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.realtimeagenda.client.team.TeamApi;
import org.realtimeagenda.core.Member;
import org.realtimeagenda.desktop.doctor.Asking.Reply;
import org.realtimeagenda.desktop.doctor.Step.Outcome;

/** The step that measures how long a question takes, by one that leaves no trace. */
record RoundTrips(Door door, TeamApi api, Asking asking) {
  private static final int QUESTIONS = 5;

  Outcome outcome() {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      long begun = System.nanoTime();
      Reply<List<Member>> reply = asking.ask(api::members);
      nanos.add(System.nanoTime() - begun);
      if (reply instanceof Reply.Denied<List<Member>>(Fault fault, String reason)) {
        return door.broken(fault, reason);
      }
    }
    Collections.sort(nanos);
    return new Outcome.Works(
        Messages.text(
            "round-trip.works",
            TimeUnit.NANOSECONDS.toMillis(nanos.get(QUESTIONS / 2)),
            TimeUnit.NANOSECONDS.toMillis(nanos.getLast()),
            QUESTIONS));
  }
}
