create table stream (
  id bigint not null primary key,
  address varchar(140) not null unique,
  name varchar(200) not null,
  link varchar(300) not null,
  readers varchar(8) not null,
  hidden boolean not null,
  archived boolean not null,
  last_activity_id bigint not null
);

create table stream_grant (
  stream_id bigint not null references stream (id),
  person_id bigint not null references person (id),
  role varchar(10) not null,
  primary key (stream_id, person_id)
);
create index stream_grant_person on stream_grant (person_id, stream_id);

create table subscription (
  person_id bigint not null references person (id),
  stream_id bigint not null references stream (id),
  muted boolean not null,
  read_up_to bigint not null,
  primary key (person_id, stream_id)
);
create index subscription_stream on subscription (stream_id, person_id);

create table activity (
  id bigint not null primary key,
  kind varchar(12) not null,
  author_id bigint not null references person (id),
  stream_id bigint not null references stream (id),
  text varchar(20000) not null,
  html varchar(1000000) not null,
  comment_count integer not null,
  comments_closed boolean not null,
  accepted_comment_id bigint,
  edited_at bigint,
  deleted_at bigint,
  deleted_by bigint,
  version integer not null
);

create table stream_entry (
  stream_id bigint not null references stream (id),
  activity_id bigint not null references activity (id)
);
create unique index stream_entry_newest on stream_entry (stream_id, activity_id desc);
create unique index stream_entry_activity on stream_entry (activity_id, stream_id);

create table feed_comment (
  id bigint not null primary key,
  activity_id bigint not null references activity (id),
  parent_id bigint references feed_comment (id),
  author_id bigint not null references person (id),
  text varchar(20000) not null,
  html varchar(1000000) not null,
  source_parent varchar(200),
  edited_at bigint,
  deleted_at bigint,
  deleted_by bigint,
  version integer not null
);
create index feed_comment_activity on feed_comment (activity_id, id);

-- Former texts of activities and comments, which share one space of ids.
create table text_version (
  item_id bigint not null,
  version integer not null,
  text varchar(20000) not null,
  editor_id bigint not null references person (id),
  edited_at bigint not null,
  primary key (item_id, version)
);

create table reaction (
  item_id bigint not null,
  person_id bigint not null references person (id),
  kind varchar(10) not null,
  primary key (item_id, person_id)
);

create table mention (
  item_id bigint not null,
  person_id bigint not null references person (id),
  primary key (item_id, person_id)
);

create table activity_topic (
  activity_id bigint not null references activity (id),
  topic varchar(100) not null,
  primary key (activity_id, topic)
);

create table archived_item (
  system varchar(40) not null,
  external_id varchar(200) not null,
  item_id bigint not null,
  primary key (system, external_id)
);

create table draft (
  person_id bigint not null references person (id),
  place varchar(60) not null,
  text varchar(20000) not null,
  saved_at bigint not null,
  primary key (person_id, place)
);

-- Who may read what is in a stream. The people feature reads this view to offer readers only.
create view stream_reader as
select s.address as address, p.id as person_id
from stream s
join person p on p.status = 'ACTIVE'
where (s.readers = 'STAFF' and p.guest = false)
   or exists (select 1 from stream_grant g where g.stream_id = s.id and g.person_id = p.id);
