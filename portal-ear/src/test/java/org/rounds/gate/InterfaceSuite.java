package org.rounds.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Rights, contract and journeys, on one Open Liberty with PostgreSQL. */
@Suite
@SelectPackages({"org.rounds.contract", "org.rounds.journey", "org.rounds.rights"})
@IncludeClassNamePatterns(".*(IT|ST)")
class InterfaceSuite {}
