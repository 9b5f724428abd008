-- Programs go through tickets by number, often those of one status.
create index ticket_status_number on ticket (status, id desc);
