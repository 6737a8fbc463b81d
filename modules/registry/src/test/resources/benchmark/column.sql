--liquibase formatted sql

--changeset benchmark:column
alter table import_run add column benchmark text;
