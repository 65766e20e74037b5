/** Notification settings of people. */
package org.rounds.notification.model;
