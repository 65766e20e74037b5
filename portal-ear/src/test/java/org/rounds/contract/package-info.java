/** The general rules of the public interface, seen from outside. */
package org.rounds.contract;
