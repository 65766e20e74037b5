package org.rounds.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The promises of every server on Payara. */
@Suite
@SelectClasses(names = "org.rounds.server.PayaraST")
@IncludeClassNamePatterns(".*ST")
class PayaraSuite {}
