package org.realtimeagenda.desktop.calendar;

import java.util.List;
import org.realtimeagenda.client.replica.ReplicaListener.Applied;

/** Told on the FX thread what colleagues did while the window was live. */
@FunctionalInterface
public interface NewsListener {

  /** Live changes of others, of colleagues that are shown, in order; never empty. */
  void arrived(List<Applied> changes);
}
