-- Hidden by a decision is a state of its own, apart from deleted.
alter table activity add column hidden boolean default false not null;
alter table feed_comment add column hidden boolean default false not null;

update activity set hidden = true
where exists (
  select 1 from report r where r.activity_id = activity.id and r.comment_id is null and r.state = 'HIDDEN'
);

update feed_comment set hidden = true
where exists (select 1 from report r where r.comment_id = feed_comment.id and r.state = 'HIDDEN');
