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
  primary key (activity_id, revision, person_id),
  foreign key (activity_id, person_id) references must_read_reader (activity_id, person_id)
);
insert into must_read_former_reader (activity_id, revision, person_id)
select r.activity_id, n.revision - 1, r.person_id
from must_read_reader r join must_read_revision n on n.activity_id = r.activity_id and n.revision > 1
where r.since < n.issued_at;
