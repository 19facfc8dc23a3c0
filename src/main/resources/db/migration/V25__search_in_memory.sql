-- The search looks into the kept directives (ADR 24); these columns were written with every row for nobody.
drop index dondoc.directive_searched;
drop index dondoc.share_searched;
alter table dondoc.directive drop column searched;
alter table dondoc.share drop column searched;
alter table dondoc.agency drop column searched;
drop function dondoc.plain(text, text[]);
drop function dondoc.plain(text);
