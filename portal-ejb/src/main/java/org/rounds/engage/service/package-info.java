/** Reading archives that Viva Engage exports. */
package org.rounds.engage.service;
