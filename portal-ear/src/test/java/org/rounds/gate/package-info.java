/**
 * The parts of the integration tests that run beside each other, each in a process of its own.
 * Tests of one part share its servers, and run one after the other.
 */
package org.rounds.gate;
