--liquibase formatted sql

--changeset test:later-1
alter table setting add column note text;

--changeset test:later-2
-- Slow enough that a test can break in between the two.
select pg_sleep(0.02);
create table later_table (
    id uuid primary key,
    text text not null
);
grant select, insert on later_table to mq_tenant;
