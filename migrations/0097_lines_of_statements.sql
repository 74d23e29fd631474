-- From the money to the file that said it came, and to who brought it.
alter table statement_lines add column statement_id uuid;
comment on column statement_lines.statement_id is 'the statement whose file brought it; null where the bank told it, and of lines from before this column';
