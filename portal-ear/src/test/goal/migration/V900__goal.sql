create table goal (
  id bigint not null primary key references activity (id),
  workspace_id bigint not null,
  stream_id bigint not null references stream (id),
  owner_id bigint not null references person (id),
  aim varchar(60) not null,
  link varchar(330) not null,
  changed_at bigint not null
);
