package org.rounds.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The promises of every server on WildFly. */
@Suite
@SelectClasses(names = "org.rounds.server.WildFlyST")
@IncludeClassNamePatterns(".*ST")
class WildFlySuite {}
