/** Benchmarks of the packaged application; docs/benchmarks.md documents how to run them. */
package org.rounds.bench;
