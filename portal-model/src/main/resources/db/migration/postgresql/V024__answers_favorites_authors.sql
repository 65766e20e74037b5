-- What the person wrote with a request to join.
alter table join_request add column message varchar(500);

-- The newest answer to a request of the person to join.
create table join_answer (
  workspace_id bigint not null references workspace (id),
  person_id bigint not null references person (id),
  accepted boolean not null,
  note varchar(500),
  answered_by bigint not null references person (id),
  answered_at bigint not null,
  primary key (workspace_id, person_id)
);

-- Favorites come first in lists. The subscription has a copy, by which the navigation is ordered.
alter table membership add column favorite boolean default false not null;
alter table subscription add column favorite boolean default false not null;

-- The author of the activity: nobody's own posts are unread.
alter table stream_entry add column author_id bigint;
-- Feeds stay as they are.
alter table stream_entry disable trigger stream_entry_changed;
update stream_entry set author_id = (select a.author_id from activity a where a.id = stream_entry.activity_id);
alter table stream_entry enable trigger stream_entry_changed;
