-- Who has opened an activity by its address, or a file of it. A privacy officer learns it when the activity is purged; nobody else does.
create table activity_opening (
  activity_id bigint not null references activity (id),
  person_id bigint not null references person (id),
  opened_at bigint not null,
  primary key (activity_id, person_id)
);
