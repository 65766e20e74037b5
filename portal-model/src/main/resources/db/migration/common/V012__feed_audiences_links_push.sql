-- Drafts are also kept for departments, sites and roles, whose addresses are as long as those of streams.
alter table draft alter column place set data type varchar(140);

-- The page to which a post links, and what it says of itself. Due until it has been read.
create table link_preview (
  activity_id bigint not null primary key references activity (id),
  url varchar(2000) not null,
  tries integer not null,
  due_at bigint,
  title varchar(200),
  description varchar(300),
  site varchar(200)
);
create index link_preview_due on link_preview (due_at);

-- Members of a room in the order of their names, however many they are; the database keeps the names in step.
alter table person add constraint person_id_and_name unique (id, sort_name);
alter table membership add column sort_name varchar(200);
update membership set sort_name = (select p.sort_name from person p where p.id = membership.person_id);
alter table membership alter column sort_name set not null;
alter table membership add constraint membership_name
  foreign key (person_id, sort_name) references person (id, sort_name) on update cascade;
create index membership_by_name on membership (workspace_id, role, sort_name, person_id);

-- The versions of its post from which and up to which a file belongs to it; without an end where it still does.
alter table attachment add column since_version integer not null default 1;
alter table attachment add column until_version integer;

-- Posts with files are picked out; most have none.
create index activity_with_files on activity (attachment_count, id);

-- Audiences of must-reads that are being told, some of them at a time: up to which person that is done.
create table must_read_call (
  id bigint not null primary key,
  activity_id bigint not null,
  address varchar(240) not null,
  issuer_id bigint not null,
  again boolean not null,
  told_up_to bigint not null
);

-- The assignment with which a directory says that somebody is away; none where they say so themselves.
alter table absence add column assignment_id bigint;
create index absence_assignment on absence (assignment_id);

-- Browsers to which messages are pushed, each to one person; and the messages that wait to be.
create table push_device (
  id bigint not null primary key,
  person_id bigint not null references person (id),
  endpoint varchar(1000) not null unique,
  p256dh varchar(90) not null,
  auth varchar(30) not null,
  name varchar(100) not null
);
create index push_device_person on push_device (person_id);

create table push (
  device_id bigint not null references push_device (id),
  id bigint not null,
  due_at bigint not null,
  attempts smallint not null,
  primary key (device_id, id)
);
create index push_due on push (due_at);
