-- Drafts are also kept for departments, sites and roles, whose addresses are as long as those of streams.
alter table draft alter column place set data type varchar(140);

-- The page to which a post links, and what it says of itself. Due until it has been read.
create table link_preview (
  activity_id bigint not null primary key references activity (id),
  url varchar(2000) not null,
  tries integer not null,
  due_at bigint,
  title varchar(200),
  description varchar(300),
  site varchar(200)
);
create index link_preview_due on link_preview (due_at);
