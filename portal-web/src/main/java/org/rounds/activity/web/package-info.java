/** Muting by REST. */
package org.rounds.activity.web;
