/** The rules that the house keeps about itself. */
package org.rounds.house;
