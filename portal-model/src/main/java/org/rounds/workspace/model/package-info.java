/** Workspaces, memberships and visibility. */
package org.rounds.workspace.model;
