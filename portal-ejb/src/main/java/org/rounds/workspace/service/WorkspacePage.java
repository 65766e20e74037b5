package org.rounds.workspace.service;

import java.util.List;

/** A workspace with the tabs that the caller is offered, in their order. */
public record WorkspacePage(WorkspaceCard workspace, List<WorkspaceTab> tabs) {}
