-- How much a phrase of the house's own matters.
alter table house_phrase add column severity text not null default 'warn' check (severity in ('stop', 'warn', 'hint'));
