-- Files that somebody let go of: one list for all. They leave the disk once they are due and nobody holds the same.
alter table file_removal rename column at to due_at;
insert into file_removal (sha256, due_at) select sha256, at + interval '1 day' from attachment_leftover on conflict do nothing;
drop table attachment_leftover;
alter table attachment drop column made_at;
delete from scheduled_tasks where task_name = 'draft-files';
