-- Files that belong to activities. What is in them lies in the file store under its hash.
create table attachment (
  id bigint not null primary key,
  uploader_id bigint not null references person (id),
  activity_id bigint references activity (id),
  place smallint not null,
  name varchar(200) not null,
  type varchar(100) not null,
  bytes bigint not null,
  hash varchar(64) not null,
  thumbnail_hash varchar(64),
  width integer,
  height integer,
  alt varchar(500)
);
create index attachment_activity on attachment (activity_id, place);
create index attachment_hash on attachment (hash);
create index attachment_thumbnail on attachment (thumbnail_hash);

alter table activity add column attachment_count integer default 0 not null;

-- Who wrote it for its author; null where that is the author.
alter table activity add column posted_by bigint references person (id);

-- Who may write in the name of whom.
create table delegation (
  author_id bigint not null references person (id),
  delegate_id bigint not null references person (id),
  since bigint not null,
  primary key (author_id, delegate_id)
);
create index delegation_delegate on delegation (delegate_id);

-- Posts that wait for their time: written as they were asked for, and posted by the same door.
create table scheduled_post (
  id bigint not null primary key,
  writer_id bigint not null references person (id),
  roles varchar(200) not null,
  address varchar(140) not null,
  wish varchar(60000) not null,
  publish_at bigint not null,
  problem varchar(100)
);
create index scheduled_post_due on scheduled_post (publish_at);
create index scheduled_post_writer on scheduled_post (writer_id, publish_at);

-- What colleagues find wrong with an activity or a comment, and what became of it.
create table report (
  id bigint not null primary key,
  activity_id bigint not null references activity (id),
  comment_id bigint references feed_comment (id),
  stream_id bigint not null references stream (id),
  author_id bigint not null references person (id),
  reporter_id bigint not null references person (id),
  reason varchar(12) not null,
  note varchar(1000),
  state varchar(8) not null,
  decided_by bigint references person (id),
  decided_at bigint,
  decision_note varchar(1000),
  appeal varchar(1000),
  appealed_at bigint
);
create index report_open on report (state, stream_id, id);
create index report_activity on report (activity_id, id);

-- What was taken out for good, and who may have seen it.
create table purge (
  activity_id bigint not null primary key,
  purged_by bigint not null references person (id),
  purged_at bigint not null,
  reason varchar(1000) not null,
  author_id bigint not null references person (id),
  address varchar(140) not null,
  posted_at bigint not null
);
create table purge_witness (
  activity_id bigint not null references purge (activity_id),
  person_id bigint not null references person (id),
  how varchar(12) not null,
  primary key (activity_id, person_id, how)
);
