-- Letters to those who work here are about no ticket.
alter table outbox alter column ticket_id drop not null;
alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in ('reply', 'acknowledgement', 'letter'));

-- Whose door a letter opens: "invitation:7", "agent:5".
alter table outbox add column about text;
alter table outbox add constraint outbox_letter_has_no_ticket check ((kind = 'letter') = (ticket_id is null));
alter table outbox add constraint outbox_letter_is_about check ((kind = 'letter') = (about is not null));

-- The text of a letter holds a link that opens a door. It is sealed, and goes when the letter has left or never will.
alter table outbox add constraint outbox_letter_keeps_no_link check
  (kind <> 'letter' or text is null or state in ('queued', 'sending', 'unknown'));

create index outbox_letter on outbox (about, id) where kind = 'letter';
