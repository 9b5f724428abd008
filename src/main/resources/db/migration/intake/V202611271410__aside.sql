-- What was set aside is looked through by people, a page at a time, and is a small part of all that came.
create index intake_aside on intake (id) where state in ('auto', 'bounce', 'quarantined') and ticket_id is null;
