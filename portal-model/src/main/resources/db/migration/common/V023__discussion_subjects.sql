-- A comment belongs to an activity or to a subject of another feature, which says by its type how it is found.
alter table feed_comment alter column activity_id drop not null;
alter table feed_comment add column subject_type varchar(10);
alter table feed_comment add column subject_id bigint;
alter table feed_comment add column stream_id bigint references stream (id);
alter table feed_comment add constraint feed_comment_subject check (
  activity_id is not null and subject_type is null and subject_id is null and stream_id is null
  or activity_id is null and subject_type is not null and subject_id is not null and stream_id is not null
);
create index feed_comment_subject on feed_comment (subject_id, id);
