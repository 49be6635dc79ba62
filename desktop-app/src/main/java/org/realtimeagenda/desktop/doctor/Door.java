package org.realtimeagenda.desktop.doctor;

import java.net.URI;
import org.realtimeagenda.desktop.doctor.Step.Outcome;

/**
 * One of the three ways into a backend.
 *
 * @param name to begin a sentence with
 * @param field of the connection file that holds the URL
 */
record Door(String name, String field, URI url) {

  /** What is wrong with it; every fault of a door has its texts in these terms. */
  Outcome.Broken broken(Fault fault, String reason) {
    return fault.with(name, url.getRawAuthority(), reason, field);
  }
}
