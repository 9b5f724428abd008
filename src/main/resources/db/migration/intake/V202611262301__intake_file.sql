-- Files that came beside an entry's own bytes, as with a form: kept as long as the bytes are.
create table intake_file (
  intake_id bigint not null references intake,
  sha256    bytea not null,
  primary key (intake_id, sha256)
);
create index intake_file_same on intake_file using hash (sha256);
