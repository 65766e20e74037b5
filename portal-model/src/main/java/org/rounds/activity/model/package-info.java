/** Activities and comments with their life cycle. */
package org.rounds.activity.model;
