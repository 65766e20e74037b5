package org.rounds.activity.service;

import org.rounds.activity.model.Activity;
import org.rounds.stream.service.StreamAccess;

/** An activity with its stream and the caller's access to it. */
public record LocatedActivity(Activity activity, StreamAccess place) {}
