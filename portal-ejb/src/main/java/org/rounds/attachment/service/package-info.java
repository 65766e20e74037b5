/** Files and pictures with activities. */
package org.rounds.attachment.service;
