/** Workspaces: pages and REST. */
package org.rounds.workspace.web;
