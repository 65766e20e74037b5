/** Mutes: REST. */
package org.rounds.activity.web;
