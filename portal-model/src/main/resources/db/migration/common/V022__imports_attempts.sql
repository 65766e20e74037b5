-- How often an import was taken without getting further: one that never ends has to be given up.
alter table import_job add column attempts integer default 0 not null;
