-- What somebody wrote in others' names is found by them. Most is written in one's own: the index leaves it out.
create index activity_by_writer on activity (posted_by, id desc) where posted_by is not null;
create index activity_announced on activity (author_id, id desc) where kind = 'ANNOUNCEMENT';
