/** The frame of every page, with navigation and counts, and /me. */
package org.rounds.shell.web;
