package org.rounds.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The same promises on every server, and services inside a server. */
@Suite
@SelectPackages({"org.rounds.server", "org.rounds.inserver"})
@IncludeClassNamePatterns(".*(IT|ST)")
class ServerSuite {}
