alter table note add column rank integer not null default 7;
