/** The application as it runs: in each of the servers it supports, seen from outside. */
package org.rounds.server;
