-- What another feature put into a stream: a sentence of that feature, and the page to which it leads. Arguments are lines.
create table published_activity (
  activity_id bigint not null primary key references activity (id),
  source varchar(40) not null,
  subject varchar(80) not null,
  text_key varchar(80) not null,
  arguments varchar(2000) not null,
  link varchar(400)
);

-- Stands in its streams without being unread there.
alter table activity add column quiet boolean default false not null;
alter table stream_entry add column quiet boolean default false not null;

-- When what can be searched for was changed last, in milliseconds: so an index reads what is new to it. The database keeps
-- the time, whoever changes the row.
-- Here every change of a row counts, also one that no document shows.

alter table person add column changed_at bigint;
update person set changed_at = greatest(id / 2097152, as_of);
alter table person alter column changed_at set default cast(extract(epoch from current_timestamp) * 1000 as bigint);
alter table person alter column changed_at set on update cast(extract(epoch from current_timestamp) * 1000 as bigint);
alter table person alter column changed_at set not null;
create index person_changed on person (changed_at, id);

alter table workspace add column changed_at bigint;
update workspace set changed_at = greatest(id / 2097152, coalesce(archived_at, 0));
alter table workspace alter column changed_at set default cast(extract(epoch from current_timestamp) * 1000 as bigint);
alter table workspace alter column changed_at set on update cast(extract(epoch from current_timestamp) * 1000 as bigint);
alter table workspace alter column changed_at set not null;
create index workspace_changed on workspace (changed_at, id);

alter table activity add column changed_at bigint;
update activity set changed_at = greatest(id / 2097152, coalesce(edited_at, 0), coalesce(deleted_at, 0));
alter table activity alter column changed_at set default cast(extract(epoch from current_timestamp) * 1000 as bigint);
alter table activity alter column changed_at set on update cast(extract(epoch from current_timestamp) * 1000 as bigint);
alter table activity alter column changed_at set not null;
create index activity_changed on activity (changed_at, id);

alter table feed_comment add column changed_at bigint;
update feed_comment set changed_at = greatest(id / 2097152, coalesce(edited_at, 0), coalesce(deleted_at, 0));
alter table feed_comment alter column changed_at set default cast(extract(epoch from current_timestamp) * 1000 as bigint);
alter table feed_comment alter column changed_at set on update cast(extract(epoch from current_timestamp) * 1000 as bigint);
alter table feed_comment alter column changed_at set not null;
create index feed_comment_changed on feed_comment (changed_at, id);

-- How often an import was taken without getting further: one that never ends has to be given up.
alter table import_job add column attempts integer default 0 not null;
