-- When it was tried first, which is what the mail says of itself however often it is tried.
alter table outbox add column dated_at timestamptz;
