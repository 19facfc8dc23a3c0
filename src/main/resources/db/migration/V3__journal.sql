create table journal (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  directive_id bigint not null references directive,
  share_id bigint references share,
  actor text not null,
  event text not null,
  text text not null
);
create index journal_directive on journal (directive_id, id);

-- "Rows are only ever added": held by the database, not by discipline.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'journal rows are never changed or deleted';
end $$;
create trigger journal_is_append_only before update or delete on journal
  for each row execute function refuse_change();
