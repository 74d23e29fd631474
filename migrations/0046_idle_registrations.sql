-- what somebody wrote to register is let go when their browser asks for nothing for a while; null: only expires_at ends it
alter table challenges add column idle_until timestamptz;
