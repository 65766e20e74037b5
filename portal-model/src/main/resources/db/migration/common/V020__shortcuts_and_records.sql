-- Whether single letters are shortcuts on a person's pages.
alter table person add column shortcuts boolean default false not null;

-- The user name by which a reader signed in, and when they lost access to the place; null while they have it.
alter table must_read_reader add column user_name varchar(200);
update must_read_reader set user_name = (select min(u.external_id) from person_source u
  where u.system = 'directory' and u.person_id = must_read_reader.person_id);
alter table must_read_reader add column left_at bigint;
alter table must_read_former_reader add column left_at bigint;

-- Who belongs to the audience and cannot sign in: how many, and the first of their names.
alter table must_read add column left_out integer default 0 not null;
alter table must_read add column left_out_names varchar(5000);

-- Of those who left before, the day is not known: it is the day of this upgrade.
update must_read_reader set left_at = cast(extract(epoch from current_timestamp) * 1000 as bigint)
where not exists (select 1 from activity a join stream s on s.id = a.stream_id
  join stream_reader r on r.address = s.address and r.person_id = must_read_reader.person_id
  where a.id = must_read_reader.activity_id);
