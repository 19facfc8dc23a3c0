-- What the document says of a directive marked "mật" stands apart; only the dossier reads it, for those concerned. Its row
-- among the others says nothing, whoever reads it: held by the database, not by every query's care.
alter table directive add confidential boolean not null default false;
alter table directive add constraint directive_says_nothing_confidential check (
  not confidential or (title = 'Nhiệm vụ mật' and leads = '{}' and coordinating = '{}' and coordinators = '{}'
    and deadline_text = '(mật)' and note = ''));

create table confidential_content (
  directive_id bigint primary key references directive,
  title text not null,
  leads text[] not null,
  coordinating text[] not null,
  coordinators text[] not null,
  deadline_text text not null,
  note text not null,
  -- In order; the rows of milestone bear neutral ones.
  milestone_labels text[] not null
);
