/** Reading of Viva Engage exports. */
package org.rounds.engage.service;
