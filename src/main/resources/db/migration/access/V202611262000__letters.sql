-- A letter with the link came back, to a mailbox that others read too: the link works no more.
alter table invitation add column undelivered_at timestamptz;

-- Absent when someone who had forgotten their password asked for the link themselves.
alter table password_link alter column given_by drop not null;
