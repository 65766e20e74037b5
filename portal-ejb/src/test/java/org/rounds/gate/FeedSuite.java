package org.rounds.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The feed on both databases. */
@Suite
@SelectPackages("org.rounds.feed")
@IncludeClassNamePatterns(".*IT")
class FeedSuite {}
