package org.rounds.workspace.service;

import java.util.List;

/** A workspace with the tabs offered to the caller, in order. */
public record WorkspaceHead(WorkspaceCard workspace, List<WorkspaceTab> tabs) {}
