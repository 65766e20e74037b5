-- All times are milliseconds since 1970-01-01T00:00Z, as in the time-ordered ids (docs/adr/0004).

create table node_lease (
  node smallint not null primary key,
  holder varchar(64) not null,
  leased_until bigint not null
);

create table setting (
  name varchar(64) not null primary key,
  content varchar(4000) not null
);

create table audit_entry (
  id bigint not null primary key,
  actor_id bigint,
  actor_name varchar(100) not null,
  action varchar(64) not null,
  target varchar(200) not null,
  outcome varchar(10) not null,
  detail varchar(1000)
);

create table replayable_answer (
  caller varchar(100) not null,
  path varchar(300) not null,
  answer_key varchar(255) not null,
  body_hash varchar(64) not null,
  status smallint,
  location varchar(500),
  body varchar(1000000),
  created_at bigint not null,
  primary key (caller, path, answer_key)
);
create index replayable_answer_age on replayable_answer (created_at);
