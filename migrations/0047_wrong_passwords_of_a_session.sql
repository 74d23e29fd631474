-- How many wrong passwords were given in a session: whoever has it and not the password gets no more than a few guesses.
alter table sessions add column wrong_passwords int not null default 0;
