package org.rounds.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Imports of archives and directories into empty hospitals, also with killed servers. */
@Suite
@SelectPackages({"org.rounds.archive"})
@IncludeClassNamePatterns(".*(IT|ST)")
class ArchiveSuite {}
