-- How many were found lately, and how many of them people said were none.
create index promise_made on promise (made_at);
