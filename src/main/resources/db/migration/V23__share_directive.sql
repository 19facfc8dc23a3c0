-- Boards and dossiers ask for all shares of a directive, also those that have ended.
create index share_directive on share (directive_id);
