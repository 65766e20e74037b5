-- A person has an account if the directory lists a user for them. Without one they are in no audience.
alter table person add column account boolean default true not null;
update person set account = exists (
  select 1 from person_source s where s.person_id = person.id and s.system = 'directory');

-- The photo of a person: its id changes with every change, the files are the squares of 400 and 96 pixels.
alter table person add column photo_id bigint;
alter table person add column photo_hash varchar(64);
alter table person add column photo_small_hash varchar(64);
create unique index person_photo on person (photo_id);

-- How a person belongs to the hospital, by source. A presumed relation is replaced by a stated one.
create table person_relation (
  id bigint not null primary key,
  person_id bigint not null references person (id),
  kind varchar(20) not null,
  from_date date,
  to_date date,
  source varchar(40) not null,
  presumed boolean not null
);
create index person_relation_person on person_relation (person_id);

create or replace view stream_reader as
select s.address as address, p.id as person_id
from stream s
join person p on p.status = 'ACTIVE' and p.account = true
where (s.readers = 'STAFF' and p.guest = false)
   or exists (select 1 from stream_grant g where g.stream_id = s.id and g.person_id = p.id);

create or replace view audience_member as
select cast('everyone' as varchar(240)) as address, p.id as person_id,
  cast(null as date) as from_date, cast(null as date) as to_date
from person p where p.status = 'ACTIVE' and p.account = true and p.guest = false
union all
select 'department/' || p.department_id, p.id, null, null
from person p where p.status = 'ACTIVE' and p.account = true and p.guest = false and p.department_id is not null
union all
select 'site/' || p.site_id, p.id, null, null
from person p where p.status = 'ACTIVE' and p.account = true and p.guest = false and p.site_id is not null
union all
select 'role/' || lower(p.title), p.id, null, null
from person p where p.status = 'ACTIVE' and p.account = true and p.guest = false and p.title is not null
union all
select 'department/' || a.department_id, p.id, a.from_date, a.to_date
from assignment a join person p on p.id = a.person_id
where p.status = 'ACTIVE' and p.account = true and p.guest = false and a.department_id is not null
union all
select 'site/' || a.site_id, p.id, a.from_date, a.to_date
from assignment a join person p on p.id = a.person_id
where p.status = 'ACTIVE' and p.account = true and p.guest = false and a.site_id is not null
union all
select 'role/' || lower(a.role_name), p.id, a.from_date, a.to_date
from assignment a join person p on p.id = a.person_id
where p.status = 'ACTIVE' and p.account = true and p.guest = false and a.role_name is not null;
