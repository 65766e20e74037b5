/** Interfaces by which a feature takes part in another one that does not know it. */
package org.rounds.shared.spi;
