-- A picture that was kept before pictures were cleaned is written anew without what stood beside it: its bytes lie under another name,
-- and what had come stays said. Null: the bytes are those that came, under the file's own id.
alter table files add column blob text;
alter table files add column cleaned_at timestamptz;
alter table files add column came_sha256 bytea;
alter table files add column came_bytes int;
