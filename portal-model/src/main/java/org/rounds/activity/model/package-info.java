/** What people write: activities, comments on them, and their life. */
package org.rounds.activity.model;
