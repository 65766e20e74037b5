package org.rounds.feed.service;

import org.rounds.feed.model.Activity;

/** An activity together with its place as the caller stands to it. */
record LocatedActivity(Activity activity, StreamAccess place) {}
