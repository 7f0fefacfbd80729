create table extra (id integer);
insert into nowhere values (1);
