/** What people are told of: the inbox as page and as interface. */
package org.rounds.notification.web;
