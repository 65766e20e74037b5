/**
 * Groups of database tests that run in parallel, each in a process of its own with its own database
 * servers. Tests of one group run one after the other.
 */
package org.rounds.gate;
