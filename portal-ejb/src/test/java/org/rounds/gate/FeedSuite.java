package org.rounds.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Streams, activities and related features, on both databases. */
@Suite
@SelectPackages({
    "org.rounds.activity",
    "org.rounds.attachment",
    "org.rounds.discussion",
    "org.rounds.feed",
    "org.rounds.filestore",
    "org.rounds.linkpreview",
    "org.rounds.markup",
    "org.rounds.moderation",
    "org.rounds.mustread",
    "org.rounds.poll",
    "org.rounds.posting",
    "org.rounds.purge",
    "org.rounds.stream",
    "org.rounds.timeline"
})
@IncludeClassNamePatterns(".*IT")
class FeedSuite {}
