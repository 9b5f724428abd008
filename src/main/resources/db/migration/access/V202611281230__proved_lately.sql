-- When whoever sits at this browser last showed who they are. What would let a stolen session outlive itself asks for it anew.
alter table agent_session add column proved_at timestamptz;
