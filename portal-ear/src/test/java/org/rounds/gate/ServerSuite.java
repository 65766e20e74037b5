package org.rounds.gate;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The promises of every server on Open Liberty, two of them at once, and services inside one. */
@Suite
@SelectPackages({"org.rounds.server", "org.rounds.inserver"})
@IncludeClassNamePatterns(".*(IT|ST)")
@ExcludeClassNamePatterns(".*\\.(Payara|WildFly)ST")
class ServerSuite {}
