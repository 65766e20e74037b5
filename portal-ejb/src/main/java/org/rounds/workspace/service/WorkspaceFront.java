package org.rounds.workspace.service;

import java.util.List;

/**
 * What the first page of a workspace shows besides its stream.
 *
 * @param owners by name, at most 100; none if the caller cannot read the workspace
 */
public record WorkspaceFront(WorkspaceHead head, List<Member> owners) {}
