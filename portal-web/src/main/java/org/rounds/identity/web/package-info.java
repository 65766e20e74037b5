/** Signing in and out over HTTP. */
package org.rounds.identity.web;
