-- A held reply belongs to the ticket that its message is on, also after that was merged into another.
drop index release_of_ticket;
alter table release rename column ticket_id to pressed_on;

-- What a merge changed on the ticket it went into, so that taking it back leaves nothing behind.
alter table merge add column into_before text not null default 'open';
alter table merge add column into_waiting_since timestamptz;
alter table merge add column participants text[] not null default '{}';
