/** Workspaces, their members, join requests and invitations. */
package org.rounds.workspace.service;
