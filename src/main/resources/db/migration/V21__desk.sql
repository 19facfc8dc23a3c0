-- What a person has written in a form of Tasklist and not sent yet: that person's alone, gone with the task.
create table task_draft (
  task_id text not null,
  owner text not null,
  version int not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (task_id, owner)
);

create extension if not exists pg_trgm;

-- Lower case syllables without diacritics, each after one space: "% nghi quyet%" finds "Nghị quyết". Written out and
-- not by the extension unaccent, whose function is not immutable and follows a file of the server.
create function plain(words text) returns text language sql immutable strict parallel safe as $$
  select ' ' || btrim(regexp_replace(
    lower(translate(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')),
    '[^a-z0-9.]+', ' ', 'g'))
$$;

create function plain(words text, more text[]) returns text language sql immutable strict parallel safe as $$
  select dondoc.plain(words || ' ' || array_to_string(more, ' '))
$$;

alter table directive add column searched text generated always as (dondoc.plain(code || ' ' || title, leads || coordinating)) stored;
alter table share add column searched text generated always as (dondoc.plain(coalesce(product, ''))) stored;
alter table agency add column searched text generated always as (dondoc.plain(name)) stored;

create index directive_searched on directive using gin (searched gin_trgm_ops);
create index share_searched on share using gin (searched gin_trgm_ops);
create index if not exists share_agency on share (agency);
create index if not exists coordination_agency on coordination (agency);
