/** How workspaces look on pages and speak over REST. */
package org.rounds.workspace.web;
