/** Rules of the code base, checked by tests. */
package org.rounds.house;
