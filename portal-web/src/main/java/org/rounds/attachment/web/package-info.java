/** Attachments: REST. */
package org.rounds.attachment.web;
