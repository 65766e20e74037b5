-- What somebody wrote in others' names is found by them, and what they announced.
create index activity_by_writer on activity (posted_by, id desc);
create index activity_announced on activity (kind, author_id, id desc);
