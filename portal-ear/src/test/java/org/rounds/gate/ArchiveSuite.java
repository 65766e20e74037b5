package org.rounds.gate;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Archives and directories brought into empty hospitals, also with servers that are killed. */
@Suite
@SelectPackages({"org.rounds.archive"})
@IncludeClassNamePatterns(".*(IT|ST)")
class ArchiveSuite {}
