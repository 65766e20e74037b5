/** Kudos: thanks to colleagues for a value that they lived. */
package org.rounds.kudos.service;
