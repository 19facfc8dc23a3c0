-- Which directives' rows have changed, and in which transaction: what is kept in memory is read anew only where it must be (ADR 24).
create table directive_change (
  tx xid8 not null default pg_current_xact_id(),
  directive_id bigint not null, -- 0: every directive
  noted_at timestamptz not null default clock_timestamp(),
  primary key (tx, directive_id)
);
-- Old rows are deleted by their age.
create index directive_change_noted on directive_change (noted_at);

create function note_directive_change() returns trigger language plpgsql as $$
begin
  if tg_table_name in ('resolution', 'agency') then
    insert into dondoc.directive_change (directive_id) values (0) on conflict do nothing;
  elsif tg_table_name = 'directive' then
    insert into dondoc.directive_change (directive_id) select distinct id from changed on conflict do nothing;
  elsif tg_table_name = 'share' then
    insert into dondoc.directive_change (directive_id) select distinct directive_id from changed on conflict do nothing;
  elsif tg_table_name = 'milestone' then
    insert into dondoc.directive_change (directive_id)
      select distinct s.directive_id from changed c join dondoc.share s on s.id = c.share_id
      on conflict do nothing;
  else
    insert into dondoc.directive_change (directive_id)
      select distinct s.directive_id from changed c
      join dondoc.milestone m on m.id = c.milestone_id join dondoc.share s on s.id = m.share_id
      on conflict do nothing;
  end if;
  return null;
end $$;

do $$
declare
  watched text;
begin
  foreach watched in array array['resolution', 'agency', 'directive', 'share', 'milestone', 'evidence', 'deadline_change'] loop
    execute format('create trigger note_insert after insert on dondoc.%I referencing new table as changed'
      ' for each statement execute function dondoc.note_directive_change()', watched);
    execute format('create trigger note_update after update on dondoc.%I referencing new table as changed'
      ' for each statement execute function dondoc.note_directive_change()', watched);
    execute format('create trigger note_delete after delete on dondoc.%I referencing old table as changed'
      ' for each statement execute function dondoc.note_directive_change()', watched);
  end loop;
end $$;
