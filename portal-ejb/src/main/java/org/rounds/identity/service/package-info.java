/** Signing in: who somebody is, and how often they may guess. */
package org.rounds.identity.service;
