create table workspace (
  id bigint not null primary key,
  slug varchar(63) not null unique,
  name varchar(100) not null,
  name_key varchar(100) not null,
  purpose varchar(500) not null,
  visibility varchar(8) not null,
  member_count integer not null,
  archived_at bigint,
  system varchar(40),
  external_id varchar(200),
  version integer not null,
  unique (system, external_id)
);
create index workspace_by_name on workspace (name_key, id);

create table membership (
  workspace_id bigint not null references workspace (id),
  person_id bigint not null references person (id),
  role varchar(10) not null,
  since bigint not null,
  primary key (workspace_id, person_id)
);
create index membership_person on membership (person_id, workspace_id);

create table join_request (
  workspace_id bigint not null references workspace (id),
  person_id bigint not null references person (id),
  asked_at bigint not null,
  primary key (workspace_id, person_id)
);
create index join_request_person on join_request (person_id);

create table invitation (
  workspace_id bigint not null references workspace (id),
  person_id bigint not null references person (id),
  role varchar(10) not null,
  invited_by bigint not null references person (id),
  invited_at bigint not null,
  primary key (workspace_id, person_id)
);
create index invitation_person on invitation (person_id);

-- Who shares a room with whom: what a guest may know of people. The people feature reads this view.
create view acquaintance as
select mine.person_id as person_id, theirs.person_id as other_id
from membership mine
join membership theirs on theirs.workspace_id = mine.workspace_id;
