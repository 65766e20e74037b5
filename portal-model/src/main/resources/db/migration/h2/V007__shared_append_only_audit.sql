-- H2 has no triggers in SQL: the embedded database relies on AuditRepository, which can only insert.
select 1;
