-- Filled by its own change.
select 1;
