-- When the audience of a must-read was written down; null while that is still to be done.
alter table must_read add column frozen_at bigint;
update must_read set frozen_at = coalesce(
  (select min(r.since) from must_read_reader r where r.activity_id = must_read.activity_id),
  (select min(v.issued_at) from must_read_revision v where v.activity_id = must_read.activity_id));
create index must_read_frozen on must_read (frozen_at);
