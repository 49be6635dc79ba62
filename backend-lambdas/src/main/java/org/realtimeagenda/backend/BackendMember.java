package org.realtimeagenda.backend;

import java.util.Set;
import org.realtimeagenda.core.Member;

/**
 * A row of {@code members_table}, which only the deployer writes.
 *
 * @param principal IAM user's unique id, or {@code <role id>:<session name>} of an assumed role
 * @param editors user_ids who may also create and change events in this member's name
 * @param editableByAll whether every member may
 */
public record BackendMember(
    Member member, String principal, Set<Integer> editors, boolean editableByAll) {

  public BackendMember {
    editors = Set.copyOf(editors);
  }

  /** Whether {@code author} may write events that this member owns. */
  public boolean mayBeWrittenBy(BackendMember author) {
    int userId = author.member().userId();
    return userId == member.userId() || editableByAll || editors.contains(userId);
  }
}
