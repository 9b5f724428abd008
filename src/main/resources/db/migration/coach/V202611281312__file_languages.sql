-- In which languages the text of a file is that somebody sends; none when it has no text, or in none of ours. Goes with the file.
create table coach_file (
  sha256    bytea primary key,
  languages text[] not null
);
