-- The ticket an answer tells of: when that is deleted, so is what was said of it.
alter table api_answer add column ticket_id bigint;
create index api_answer_of_ticket on api_answer (ticket_id) where ticket_id is not null;
