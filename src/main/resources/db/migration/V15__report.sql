-- Reports as they were given out: what they say, and the files byte for byte.
create table report (
  id bigint generated always as identity primary key,
  year int not null,
  ordinal int not null,
  resolution_id bigint not null references resolution,
  period text not null,
  -- whole, agency:<code> or section:<code>
  scope text not null,
  stage text not null check (stage in ('draft', 'final')),
  made_at timestamptz not null,
  made_by text not null,
  -- Last row of the journal that was seen; null where there was none.
  journal_id bigint,
  content json not null,
  word bytea not null,
  word_sha256 text not null,
  excel bytea not null,
  excel_sha256 text not null,
  published_at timestamptz,
  document_number text,
  unique (year, ordinal)
);
create index report_resolution on report (resolution_id, id);

-- A report is never changed or deleted; only that it was published, and under which number, is added, once.
create function keep_report() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or to_jsonb(new) - 'published_at' - 'document_number' <> to_jsonb(old) - 'published_at' - 'document_number'
    or (old.published_at is not null and new.published_at is distinct from old.published_at)
    or (old.document_number is not null and new.document_number is distinct from old.document_number) then
    raise exception 'reports are never changed or deleted';
  end if;
  return new;
end $$;
create trigger report_stays_as_it_was before update or delete on report for each row execute function keep_report();
