--liquibase formatted sql

--changeset test:broken
alter table no_such_table add column x int;
