-- What somebody wrote in others' names is found by them.
create index activity_by_writer on activity (posted_by, id desc);
