package org.rounds.activity.service;

import org.rounds.activity.model.Activity;
import org.rounds.stream.service.StreamAccess;

/** An activity together with its place as the caller stands to it. */
public record LocatedActivity(Activity activity, StreamAccess place) {}
