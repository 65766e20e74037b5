/** Value events by which features communicate without importing each other; ids and names only. */
package org.rounds.shared.event;
