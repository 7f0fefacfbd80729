-- Text is compared by its UTF-8 bytes (SQLite's BINARY; `collate "C"` elsewhere). Times are nanoseconds since 1970.

create table document (
  collection text not null,
  account text not null,
  region text not null,
  id text not null,
  version integer not null,
  value text not null,
  primary key (collection, account, region, id)
) strict;

create table journal_entry (
  seq integer primary key autoincrement,
  journal text not null,
  account text not null,
  region text not null,
  subject text not null,
  kind text not null,
  at integer not null,
  value text not null
) strict;

create index journal_entry_by_time on journal_entry (journal, at, seq);

create index journal_entry_by_subject on journal_entry (journal, account, region, subject, at, seq);

create table task (
  queue text not null,
  id text not null,
  due integer not null,
  value text not null,
  primary key (queue, id)
) strict;

create index task_by_due on task (queue, due, id);

create table event (
  position integer primary key autoincrement,
  id text not null unique,
  type text not null,
  value text not null
) strict;

create table consumer (
  name text primary key,
  position integer not null
) strict;
