-- What changed in feeds, for servers that keep the newest of them in memory. A row is part of the transaction that it tells of and
-- carries its number: so a server knows which ones it could not see when it last looked.
-- A stream with an activity: that came in. A stream alone: something left it. A person: what they listen to, or how far they have read.
-- Nothing at all: anything may have changed.
create table feed_change (
  written_by bigint default cast(cast(pg_current_xact_id() as text) as bigint) not null,
  stream_id bigint,
  activity_id bigint,
  person_id bigint
);
create index feed_change_written_by on feed_change (written_by);

-- From which transaction on all changes are kept, and from which on they will be the next time that old ones are forgotten.
create table feed_change_kept (
  since bigint not null,
  then_since bigint not null,
  moved_at bigint not null
);
insert into feed_change_kept values (0, 0, 0);

-- The changes by transactions from one on, and by those that were running before it. By the index alone: a plan that was made
-- while the log was short would read all of it later.
create function feed_changes(since bigint, running bigint[], most integer)
  returns table (mark integer, stream bigint, activity bigint, person bigint) language plpgsql stable set enable_seqscan = off as $$
begin
  return query
    (select 1, c.stream_id, c.activity_id, c.person_id from feed_change c where c.written_by >= since
     order by c.written_by desc limit most)
    union all
    (select 1, c.stream_id, c.activity_id, c.person_id from feed_change c where c.written_by = any(running) limit most);
end
$$;

create function feed_entered() returns trigger language plpgsql as $$
begin
  insert into feed_change (stream_id, activity_id) select stream_id, activity_id from entered;
  return null;
end
$$;

create function feed_left() returns trigger language plpgsql as $$
begin
  insert into feed_change (stream_id) select distinct stream_id from gone;
  return null;
end
$$;

create function feed_listened() returns trigger language plpgsql as $$
begin
  insert into feed_change (person_id) select distinct person_id from listening;
  return null;
end
$$;

create function feed_changed() returns trigger language plpgsql as $$
begin
  insert into feed_change (stream_id) values (null);
  return null;
end
$$;

create trigger stream_entry_entered after insert on stream_entry
  referencing new table as entered for each statement execute function feed_entered();
create trigger stream_entry_left after delete on stream_entry
  referencing old table as gone for each statement execute function feed_left();
create trigger stream_entry_changed after update or truncate on stream_entry
  for each statement execute function feed_changed();
create trigger subscription_began after insert on subscription
  referencing new table as listening for each statement execute function feed_listened();
create trigger subscription_ended after delete on subscription
  referencing old table as listening for each statement execute function feed_listened();
create trigger subscription_marked after update on subscription
  referencing new table as listening for each statement execute function feed_listened();
create trigger subscription_changed after truncate on subscription
  for each statement execute function feed_changed();
