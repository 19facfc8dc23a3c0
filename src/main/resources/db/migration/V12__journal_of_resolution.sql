-- What concerns a resolution as a whole has its timeline too: reviews, targets, reports.
alter table journal alter column directive_id drop not null;
alter table journal add column resolution_id bigint references resolution;
alter table journal add constraint journal_has_one_subject check ((directive_id is null) <> (resolution_id is null));
create index journal_resolution on journal (resolution_id, id) where resolution_id is not null;
