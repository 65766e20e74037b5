/** Files of posts by REST. */
package org.rounds.attachment.web;
