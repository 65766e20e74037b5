/** Kudos: thanks to colleagues for living a value. */
package org.rounds.kudos.service;
