/** General rules of the public API, seen from outside. */
package org.rounds.contract;
