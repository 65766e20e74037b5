/** What Rounds costs, measured on the packaged application; docs/benchmarks.md says how to run it. */
package org.rounds.bench;
