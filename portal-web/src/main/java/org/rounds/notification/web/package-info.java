/** Notifications: inbox page and REST. */
package org.rounds.notification.web;
