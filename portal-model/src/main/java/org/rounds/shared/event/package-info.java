/** Value events through which features meet without importing each other: ids and words only. */
package org.rounds.shared.event;
