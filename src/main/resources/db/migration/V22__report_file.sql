-- A file of a report is made from what the report says when it is first asked for, and kept from then on.
alter table report alter word drop not null, alter word_sha256 drop not null, alter excel drop not null, alter excel_sha256 drop not null;

create or replace function keep_report() returns trigger language plpgsql as $$
declare
  -- What is added later, each once.
  added constant text[] := array['published_at', 'document_number', 'word', 'word_sha256', 'excel', 'excel_sha256'];
begin
  if tg_op = 'DELETE'
    or to_jsonb(new) - added <> to_jsonb(old) - added
    or (old.published_at is not null and new.published_at is distinct from old.published_at)
    or (old.document_number is not null and new.document_number is distinct from old.document_number)
    or (old.word is not null and (new.word, new.word_sha256) is distinct from (old.word, old.word_sha256))
    or (old.excel is not null and (new.excel, new.excel_sha256) is distinct from (old.excel, old.excel_sha256)) then
    raise exception 'reports are never changed or deleted';
  end if;
  return new;
end $$;
