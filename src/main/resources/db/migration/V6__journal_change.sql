-- From what, to what and why, beside the sentence that people read.
alter table journal add column was text, add column became text, add column reason text;
