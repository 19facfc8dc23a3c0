-- Whom a directive concerns is kept in memory with it (ADR 24): a request for coordination notes the directive too.
create or replace function note_directive_change() returns trigger language plpgsql as $$
begin
  if tg_table_name in ('resolution', 'agency') then
    insert into dondoc.directive_change (directive_id) values (0) on conflict do nothing;
  elsif tg_table_name = 'directive' then
    insert into dondoc.directive_change (directive_id) select distinct id from changed on conflict do nothing;
  elsif tg_table_name = 'share' then
    insert into dondoc.directive_change (directive_id) select distinct directive_id from changed on conflict do nothing;
  elsif tg_table_name in ('milestone', 'coordination') then
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

create trigger note_insert after insert on coordination referencing new table as changed
  for each statement execute function note_directive_change();
create trigger note_delete after delete on coordination referencing old table as changed
  for each statement execute function note_directive_change();

-- What was kept before says nothing of it.
insert into directive_change (directive_id) values (0);

-- The figures that were asked since a day, among those of ten years.
create index measurement_request_asked on measurement_request (asked_at);
