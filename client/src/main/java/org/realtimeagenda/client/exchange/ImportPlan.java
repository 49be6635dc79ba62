package org.realtimeagenda.client.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.realtimeagenda.client.icalendar.Mistake;
import org.realtimeagenda.client.replica.LocalEdit;

/**
 * What importing a file would do. Nothing of it is done yet.
 *
 * @param same how many events are here already as the file has them
 * @param skipped events that can't be taken, and why
 * @param leftOut what can't be taken of events that are
 */
public record ImportPlan(
    List<Planned> planned, int same, List<Mistake> skipped, List<Mistake> leftOut) {

  /** One event that is new or changes. */
  public record Planned(LocalEdit.OfEvent edit, boolean confidential) {
    boolean isNew() {
      return edit instanceof LocalEdit.Create;
    }
  }

  public ImportPlan {
    planned = List.copyOf(planned);
    skipped = List.copyOf(skipped);
    leftOut = List.copyOf(leftOut);
  }

  /** How many the file calls private: everybody in the team would read them. */
  public int confidential() {
    return (int) planned.stream().filter(Planned::confidential).count();
  }

  /** What is to be done. */
  public List<LocalEdit> edits(boolean confidentialToo) {
    return chosen(confidentialToo).<LocalEdit>map(Planned::edit).toList();
  }

  public int added(boolean confidentialToo) {
    return (int) chosen(confidentialToo).filter(Planned::isNew).count();
  }

  public int changed(boolean confidentialToo) {
    return (int) chosen(confidentialToo).filter(one -> !one.isNew()).count();
  }

  private Stream<Planned> chosen(boolean confidentialToo) {
    return planned.stream().filter(one -> confidentialToo || !one.confidential());
  }
}
