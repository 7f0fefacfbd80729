-- A comment; with a semicolon.
create table note (
  id integer primary key,
  text text not null default 'a;b'
);

insert into note (id) values (1);
