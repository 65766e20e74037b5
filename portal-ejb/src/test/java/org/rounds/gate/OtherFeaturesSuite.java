package org.rounds.gate;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All other features on both databases. */
@Suite
@SelectPackages("org.rounds")
@ExcludePackages("org.rounds.feed")
@IncludeClassNamePatterns(".*IT")
class OtherFeaturesSuite {}
