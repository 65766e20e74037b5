/** The frame of every page, its navigation and numbers, and /me. */
package org.rounds.shell.web;
