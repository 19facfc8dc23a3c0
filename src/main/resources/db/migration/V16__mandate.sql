-- The mandates of the part on carrying out (Phần III). One that has a day or a single agency runs as a directive of its own
-- kind, counted apart from those of Phụ lục 2; the others stand here only.
alter table directive drop constraint directive_kind_check;
alter table directive add constraint directive_kind_check check (kind in ('directive', 'group', 'mandate'));

create table mandate (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  code text not null,
  title text not null,
  leads text[] not null,
  -- Those of the leads that name no agency of the province.
  unnamed_leads text[] not null,
  coordinating text[] not null,
  -- As the document words it; empty where it gives none.
  deadline_text text not null,
  rhythm text not null check (rhythm in ('once', 'quarterly', 'continuous')),
  note text not null,
  position int not null,
  -- What runs for it; null where nothing does.
  directive_id bigint references directive,
  -- An amended catalogue no longer has it.
  dropped_at timestamptz,
  unique (resolution_id, code)
);
