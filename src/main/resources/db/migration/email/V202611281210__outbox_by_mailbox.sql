-- Each mailbox sends by itself, and the pile of one must not be in the way of another.
drop index outbox_due;
create index outbox_due on outbox (mailbox_id, due_at) where state = 'queued' or (state = 'unknown' and doubts = 1);
