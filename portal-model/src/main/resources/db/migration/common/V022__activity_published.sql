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
