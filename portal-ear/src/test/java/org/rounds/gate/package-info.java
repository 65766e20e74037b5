/**
 * Groups of integration tests that run in parallel, each in a process of its own. Tests of one
 * group share its servers, and run one after the other.
 */
package org.rounds.gate;
