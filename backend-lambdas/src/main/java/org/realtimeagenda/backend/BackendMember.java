package org.realtimeagenda.backend;

import org.realtimeagenda.core.Member;

/**
 * A row of {@code members_table}, which only the deployer writes.
 *
 * @param principal IAM user's unique id, or {@code <role id>:<session name>} of an assumed role
 */
public record BackendMember(Member member, String principal) {

  /** Whether {@code author} may write events that this member owns. */
  public boolean mayBeWrittenBy(BackendMember author) {
    return member.mayBeEditedBy(author.member().userId());
  }
}
