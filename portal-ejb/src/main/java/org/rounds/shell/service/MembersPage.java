package org.rounds.shell.service;

import java.util.List;
import org.rounds.shared.service.Page;
import org.rounds.workspace.service.JoinRequest;
import org.rounds.workspace.service.Member;
import org.rounds.workspace.service.WorkspaceHead;

/**
 * The members of a workspace.
 *
 * @param requests join requests, oldest first, for those who decide on them
 */
public record MembersPage(WorkspaceHead head, Page<Member> members, List<JoinRequest> requests) {}
