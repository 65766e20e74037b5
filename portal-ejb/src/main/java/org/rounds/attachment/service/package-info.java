/** Files and images of activities. */
package org.rounds.attachment.service;
