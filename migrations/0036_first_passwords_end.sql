-- When a password was given by somebody else (null for those given before this was kept: they count from the login's beginning),
-- and when somebody signed in with a login last.
alter table officer_logins add column password_given_at timestamptz;
alter table officer_logins add column signed_in_at timestamptz;
