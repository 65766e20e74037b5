-- What a person is told of: one row per conversation. Its id rises with everything that is new in it.
create table notification (
  person_id bigint not null references person (id),
  conversation varchar(10) not null,
  target_id bigint not null,
  id bigint not null,
  reason varchar(10) not null,
  urgency smallint not null,
  address varchar(140),
  unread boolean not null,
  primary key (person_id, conversation, target_id)
);
create unique index notification_newest on notification (person_id, id desc);
create index notification_age on notification (id);

-- Who did that since it was read; what they wrote is looked up in item_id.
create table notification_actor (
  person_id bigint not null,
  conversation varchar(10) not null,
  target_id bigint not null,
  actor_id bigint not null references person (id),
  id bigint not null,
  item_id bigint,
  primary key (person_id, conversation, target_id, actor_id),
  foreign key (person_id, conversation, target_id) references notification (person_id, conversation, target_id) on delete cascade
);

-- Whom a must-read asks now. The notification feature reads this view to tell them.
create view must_read_asked as
select r.activity_id as activity_id, r.person_id as person_id
from must_read_reader r join must_read m on m.activity_id = r.activity_id
where r.revision < m.revision and r.exempt_at is null;

-- What a person chose to be told, and when; who chose nothing has no row of choices.
create table notification_setting (
  person_id bigint not null primary key references person (id),
  digest varchar(8) not null,
  digest_day smallint not null,
  digest_minute smallint not null,
  quiet_from smallint,
  quiet_to smallint,
  work_days varchar(13) not null,
  next_digest_at bigint not null,
  digested_up_to bigint not null,
  version integer not null
);
create index notification_setting_next on notification_setting (next_digest_at);

create table notification_choice (
  person_id bigint not null references person (id),
  source varchar(10) not null,
  channel varchar(8) not null,
  wanted boolean not null,
  primary key (person_id, source, channel)
);

-- Mails that wait to be sent: written with what they tell of, rendered when they go out.
create table mail (
  person_id bigint not null references person (id),
  id bigint not null,
  kind varchar(8) not null,
  after_id bigint not null,
  due_at bigint not null,
  attempts smallint not null,
  primary key (person_id, id)
);
create index mail_due on mail (due_at);

-- Keys that all nodes share, made by the first one.
create table shared_key (
  name varchar(40) not null primary key,
  secret varchar(100) not null
);

-- When readers of a must-read are reminded, and when their managers are told: milliseconds from the reader's due date.
create table must_read_step (
  activity_id bigint not null references must_read (activity_id),
  step smallint not null,
  kind varchar(8) not null,
  from_due bigint not null,
  primary key (activity_id, step)
);
alter table must_read_reader add column steps_done smallint default 0 not null;
create index must_read_reader_steps on must_read_reader (activity_id, steps_done, due_at);
