/** A team's room, who is in it and who may see it. */
package org.rounds.workspace.model;
