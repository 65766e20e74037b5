-- How a text is written: with marks, or plain as in an archive. Texts of the demo have marks.
alter table activity add column text_form varchar(6) default 'MARKED' not null;
alter table feed_comment add column text_form varchar(6) default 'MARKED' not null;
update activity set text_form = 'PLAIN' where id in (select item_id from archived_item where system <> 'demo');
update feed_comment set text_form = 'PLAIN' where id in (select item_id from archived_item where system <> 'demo');

-- The version of what made the HTML; what an earlier one made is made again while the application runs.
alter table activity add column rendering integer default 0 not null;
alter table feed_comment add column rendering integer default 0 not null;
