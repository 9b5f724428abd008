-- What was written stays as it was. Two things may touch it, each by its own setting: the retention job removes old
-- lines, and an erasure takes out the words of a line that names someone; who did what when stays.
create or replace function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('luukku.retention', true) = 'on' then return old; end if;
  if tg_op = 'UPDATE' and current_setting('luukku.erasure', true) = 'on'
    and (new.id, new.at, new.agent_id, new.via, new.ip, new.action, new.object)
      is not distinct from (old.id, old.at, old.agent_id, old.via, old.ip, old.action, old.object) then return new; end if;
  raise exception 'audit_entry is append-only';
end $$;
