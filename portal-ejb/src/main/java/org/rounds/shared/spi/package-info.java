/** Interfaces by which features extend features that do not know them. */
package org.rounds.shared.spi;
