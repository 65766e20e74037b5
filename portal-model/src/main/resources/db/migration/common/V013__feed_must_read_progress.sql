-- How far a must-read is, by department, can be told from an index alone.
create index must_read_reader_progress on must_read_reader
  (activity_id, department_id, department, revision, exempt_at, due_at);
drop index must_read_reader_by_unit;
