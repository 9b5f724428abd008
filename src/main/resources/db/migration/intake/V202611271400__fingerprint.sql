-- What its writer sent, whichever way it came: two copies of one mail differ in what the mail systems wrote above it.
alter table intake add column fingerprint bytea;
create index intake_sent on intake using hash (fingerprint);
