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
create function document_changed() returns trigger language plpgsql as $$
begin
  new.changed_at := cast(extract(epoch from clock_timestamp()) * 1000 as bigint);
  return new;
end
$$;

alter table person add column changed_at bigint;
update person set changed_at = greatest(id / 2097152, as_of);
alter table person alter column changed_at set default cast(extract(epoch from clock_timestamp()) * 1000 as bigint);
alter table person alter column changed_at set not null;
create index person_changed on person (changed_at, id);
create trigger person_document_changed before update of handle, display_name, title, about, status, language on person for each row
  when (old.handle is distinct from new.handle
    or old.display_name is distinct from new.display_name
    or old.title is distinct from new.title
    or old.about is distinct from new.about
    or old.status is distinct from new.status
    or old.language is distinct from new.language)
  execute function document_changed();

alter table workspace add column changed_at bigint;
update workspace set changed_at = greatest(id / 2097152, coalesce(archived_at, 0));
alter table workspace alter column changed_at set default cast(extract(epoch from clock_timestamp()) * 1000 as bigint);
alter table workspace alter column changed_at set not null;
create index workspace_changed on workspace (changed_at, id);
create trigger workspace_document_changed before update of slug, name, purpose, visibility on workspace for each row
  when (old.slug is distinct from new.slug
    or old.name is distinct from new.name
    or old.purpose is distinct from new.purpose
    or old.visibility is distinct from new.visibility)
  execute function document_changed();

alter table activity add column changed_at bigint;
update activity set changed_at = greatest(id / 2097152, coalesce(edited_at, 0), coalesce(deleted_at, 0));
alter table activity alter column changed_at set default cast(extract(epoch from clock_timestamp()) * 1000 as bigint);
alter table activity alter column changed_at set not null;
create index activity_changed on activity (changed_at, id);
create trigger activity_document_changed before update of title, text, stream_id, deleted_at, hidden on activity for each row
  when (old.title is distinct from new.title
    or old.text is distinct from new.text
    or old.stream_id is distinct from new.stream_id
    or old.deleted_at is distinct from new.deleted_at
    or old.hidden is distinct from new.hidden)
  execute function document_changed();

alter table feed_comment add column changed_at bigint;
update feed_comment set changed_at = greatest(id / 2097152, coalesce(edited_at, 0), coalesce(deleted_at, 0));
alter table feed_comment alter column changed_at set default cast(extract(epoch from clock_timestamp()) * 1000 as bigint);
alter table feed_comment alter column changed_at set not null;
create index feed_comment_changed on feed_comment (changed_at, id);
create trigger feed_comment_document_changed before update of text, deleted_at, hidden on feed_comment for each row
  when (old.text is distinct from new.text
    or old.deleted_at is distinct from new.deleted_at
    or old.hidden is distinct from new.hidden)
  execute function document_changed();

-- How often an import was taken without getting further: one that never ends has to be given up.
alter table import_job add column attempts integer default 0 not null;
