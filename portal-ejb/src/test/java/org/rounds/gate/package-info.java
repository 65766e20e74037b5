/**
 * The parts of the database tests that run beside each other, each in a process of its own with its
 * own database servers. Tests of one part run one after the other.
 */
package org.rounds.gate;
