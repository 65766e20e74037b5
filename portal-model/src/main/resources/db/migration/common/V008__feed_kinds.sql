-- The audiences that the directory knows by name: departments, sites and roles. All staff are one, too.
create view audience as
select cast('department/' || d.id as varchar(240)) as address, d.name as name from department d
union all select 'site/' || s.id, s.name from site s
union all
select 'role/' || r.name_key, min(r.name) from (
  select lower(p.title) as name_key, p.title as name from person p where p.title is not null
  union all
  select lower(a.role_name), a.role_name from assignment a where a.role_name is not null) r
group by r.name_key;

-- Who belongs to them, and between which days where the directory says so.
create view audience_member as
select cast('everyone' as varchar(240)) as address, p.id as person_id,
  cast(null as date) as from_date, cast(null as date) as to_date
from person p where p.status = 'ACTIVE' and p.guest = false
union all
select 'department/' || p.department_id, p.id, null, null
from person p where p.status = 'ACTIVE' and p.guest = false and p.department_id is not null
union all
select 'site/' || p.site_id, p.id, null, null
from person p where p.status = 'ACTIVE' and p.guest = false and p.site_id is not null
union all
select 'role/' || lower(p.title), p.id, null, null
from person p where p.status = 'ACTIVE' and p.guest = false and p.title is not null
union all
select 'department/' || a.department_id, p.id, a.from_date, a.to_date
from assignment a join person p on p.id = a.person_id
where p.status = 'ACTIVE' and p.guest = false and a.department_id is not null
union all
select 'site/' || a.site_id, p.id, a.from_date, a.to_date
from assignment a join person p on p.id = a.person_id
where p.status = 'ACTIVE' and p.guest = false and a.site_id is not null
union all
select 'role/' || lower(a.role_name), p.id, a.from_date, a.to_date
from assignment a join person p on p.id = a.person_id
where p.status = 'ACTIVE' and p.guest = false and a.role_name is not null;

alter table activity add column title varchar(200);
alter table text_version add column title varchar(200);

-- An announcement that an audience has to acknowledge. Its revision rises with every change that matters.
create table must_read (
  activity_id bigint not null primary key references activity (id),
  revision integer not null,
  due_at bigint not null,
  joiners boolean not null,
  signed_off_at bigint,
  signed_off_by bigint references person (id),
  signed_off_name varchar(200)
);

create table must_read_revision (
  activity_id bigint not null references must_read (activity_id),
  revision integer not null,
  title varchar(200) not null,
  text varchar(20000) not null,
  issued_at bigint not null,
  issuer_id bigint not null references person (id),
  issuer_name varchar(200) not null,
  primary key (activity_id, revision)
);

-- For whom it was issued, by the names of that day.
create table must_read_audience (
  activity_id bigint not null references must_read (activity_id),
  address varchar(240) not null,
  name varchar(200),
  primary key (activity_id, address)
);

-- The audience as it was on that day, with names of its own: the directory goes on, this does not.
create table must_read_reader (
  activity_id bigint not null references must_read (activity_id),
  person_id bigint not null references person (id),
  handle varchar(100) not null,
  name varchar(200) not null,
  sort_name varchar(200) not null,
  title varchar(200),
  department_id bigint,
  department varchar(200),
  site varchar(200),
  since bigint not null,
  asked_at bigint not null,
  given_until bigint not null,
  due_at bigint not null,
  revision integer not null,
  acknowledged_at bigint,
  exempt_reason varchar(500),
  exempt_by bigint references person (id),
  exempt_at bigint,
  primary key (activity_id, person_id)
);
create index must_read_reader_by_name on must_read_reader (activity_id, sort_name, person_id);
create index must_read_reader_by_unit on must_read_reader (activity_id, department_id);
create index must_read_reader_to_do on must_read_reader (person_id, due_at, activity_id);

-- Every acknowledgement ever given; the reader's row only knows the newest.
create table acknowledgement (
  activity_id bigint not null references must_read (activity_id),
  person_id bigint not null references person (id),
  revision integer not null,
  acknowledged_at bigint not null,
  primary key (activity_id, person_id, revision)
);

-- A poll. What readers see of an anonymous one are the shown numbers, which move by five people or more at once.
create table poll (
  activity_id bigint not null primary key references activity (id),
  multiple boolean not null,
  anonymous boolean not null,
  closes_at bigint,
  voters integer not null,
  shown_voters integer not null
);

create table poll_option (
  activity_id bigint not null references poll (activity_id),
  place smallint not null,
  text varchar(200) not null,
  votes integer not null,
  shown_votes integer not null,
  primary key (activity_id, place)
);

-- Who voted. An open poll keeps for what in poll_vote; an anonymous one keeps it nowhere, but a seal that opens only with a
-- key that the voter's browser has.
create table poll_voter (
  activity_id bigint not null references poll (activity_id),
  person_id bigint not null references person (id),
  seal varchar(64),
  pending boolean not null,
  primary key (activity_id, person_id)
);

create table poll_vote (
  activity_id bigint not null references poll (activity_id),
  person_id bigint not null references person (id),
  place smallint not null,
  primary key (activity_id, person_id, place)
);

-- Whom an activity is about: who is thanked, or who is new.
create table activity_person (
  activity_id bigint not null references activity (id),
  person_id bigint not null references person (id),
  primary key (activity_id, person_id)
);

-- The value that a kudos names, and what a share passes on.
alter table activity add column kudos_value varchar(60);
alter table activity add column shared_id bigint references activity (id);
create index activity_shared on activity (shared_id);

-- What people keep to read again, and what stands on top of a place.
create table bookmark (
  person_id bigint not null references person (id),
  activity_id bigint not null references activity (id),
  saved_at bigint not null,
  primary key (person_id, activity_id)
);

create table pin (
  activity_id bigint not null primary key references activity (id),
  stream_id bigint not null references stream (id),
  until_at bigint,
  pinned_at bigint not null,
  pinned_by bigint not null references person (id)
);
create index pin_stream on pin (stream_id);

create index mention_person on mention (person_id, item_id);
create index activity_by_kind on activity (kind, id desc);
create index activity_by_author on activity (author_id, id desc);
-- What people do not want to see at home: a conversation, or what somebody writes. Rooms are muted in their subscription.
create table mute (
  person_id bigint not null references person (id),
  kind varchar(8) not null,
  target_id bigint not null,
  primary key (person_id, kind, target_id)
);
-- When people are away, from the beginning of a day to the beginning of another. What they have to read waits so long.
create table absence (
  id bigint not null primary key,
  person_id bigint not null references person (id),
  from_at bigint not null,
  to_at bigint not null
);
create index absence_person on absence (person_id, from_at);
