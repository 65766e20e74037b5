/** Activities and comments: storage, access, publishing and muting. */
package org.rounds.activity.service;
