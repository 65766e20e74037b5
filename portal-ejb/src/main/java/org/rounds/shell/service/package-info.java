/** What pages show of several features, each page read in one transaction. */
package org.rounds.shell.service;
