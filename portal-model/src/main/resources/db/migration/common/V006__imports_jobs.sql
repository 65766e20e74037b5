create table import_job (
  id bigint not null primary key,
  import_type varchar(20) not null,
  dry_run boolean not null,
  status varchar(8) not null,
  file_name varchar(200) not null,
  checkpoint_no bigint not null,
  processed bigint not null,
  total bigint not null,
  created integer not null,
  updated integer not null,
  skipped integer not null,
  error_count integer not null,
  people_count integer not null,
  workspace_count integer not null,
  activity_count integer not null,
  comment_count integer not null,
  stop_requested boolean not null,
  failure_key varchar(40),
  failure_detail varchar(500),
  version integer not null,
  started_by bigint not null references person (id),
  finished_at bigint,
  lease_holder varchar(64),
  leased_until bigint not null
);
create index import_job_status on import_job (status);

create table import_fault (
  job_id bigint not null references import_job (id),
  fault_no integer not null,
  row_no bigint not null,
  field varchar(100) not null,
  fault_key varchar(40) not null,
  message varchar(500) not null,
  primary key (job_id, fault_no)
);
