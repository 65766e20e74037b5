-- Departments and sites are known by what their sources call them, and no longer by their names alone: two hospitals
-- can have a unit of the same name. A unit that a source only names is known by that name in the system "name".
create table unit_source (
  kind varchar(12) not null,
  system varchar(200) not null,
  external_id varchar(200) not null,
  unit_id bigint not null,
  primary key (kind, system, external_id)
);
create index unit_source_unit on unit_source (unit_id);
insert into unit_source (kind, system, external_id, unit_id) select 'DEPARTMENT', 'name', name_key, id from department;
insert into unit_source (kind, system, external_id, unit_id) select 'SITE', 'name', name_key, id from site;

-- The name as its source says it; the name that is shown tells units of the same name apart. The key is not unique
-- any more, so its column begins anew.
alter table department add column said_name varchar(200);
alter table department add column parent_key varchar(300);
alter table department add column folded_name varchar(200);
update department set said_name = name, folded_name = name_key;
alter table department drop column name_key;
alter table department add column name_key varchar(200);
update department set name_key = folded_name;
alter table department drop column folded_name;
alter table department alter column name_key set not null;
alter table department alter column said_name set not null;
create index department_by_name on department (name_key);

alter table site add column said_name varchar(200);
alter table site add column parent_key varchar(300);
alter table site add column folded_name varchar(200);
update site set said_name = name, folded_name = name_key;
alter table site drop column name_key;
alter table site add column name_key varchar(200);
update site set name_key = folded_name;
alter table site drop column folded_name;
alter table site alter column name_key set not null;
alter table site alter column said_name set not null;
create index site_by_name on site (name_key);

-- Naming systems are often long URLs.
alter table person alter column source set data type varchar(200);
alter table person_source alter column system set data type varchar(200);
alter table assignment alter column system set data type varchar(200);

-- A fingerprint of what an archive said last, so that the next import sees what the archive has changed since then and
-- leaves alone what people have changed here.
alter table workspace add column said varchar(64);
alter table archived_item add column said varchar(64);

-- Whom an import locked out, how many rows it left out, and which import ran the file of a dry run.
alter table import_job add column deactivated integer not null default 0;
alter table import_job add column faulty_rows integer not null default 0;
alter table import_job add column run_as bigint;
create table import_deactivation (
  job_id bigint not null references import_job (id),
  place integer not null,
  name varchar(200) not null,
  primary key (job_id, place)
);
