-- When the audience of a must-read was written down; null while that is still to be done.
alter table must_read add column frozen_at bigint;
update must_read set frozen_at = coalesce(
  (select min(r.since) from must_read_reader r where r.activity_id = must_read.activity_id),
  (select min(v.issued_at) from must_read_revision v where v.activity_id = must_read.activity_id));
create index must_read_frozen on must_read (frozen_at);

-- How a revision stood when the next one began: until when it was due, and the signature under it.
alter table must_read_revision add column due_at bigint;
alter table must_read_revision add column signed_off_at bigint;
alter table must_read_revision add column signed_off_name varchar(200);

-- How the readers of such a revision stood then. Of those from before this table it is not known.
create table must_read_former_reader (
  activity_id bigint not null,
  revision integer not null,
  person_id bigint not null,
  due_at bigint,
  exempt_reason varchar(500),
  primary key (activity_id, person_id, revision),
  foreign key (activity_id, person_id) references must_read_reader (activity_id, person_id)
);
insert into must_read_former_reader (activity_id, revision, person_id)
select r.activity_id, n.revision - 1, r.person_id
from must_read_reader r join must_read_revision n on n.activity_id = r.activity_id and n.revision > 1
where r.since < n.issued_at;

-- How far somebody had read in a stream that they listen to no more: who may have seen what is purged.
create table former_reading (
  person_id bigint not null references person (id),
  stream_id bigint not null references stream (id),
  read_up_to bigint not null,
  primary key (stream_id, person_id, read_up_to)
);

-- Whether must-reads and mentions come outside of somebody's hours, too.
alter table notification_setting add column urgent_always boolean default false not null;
