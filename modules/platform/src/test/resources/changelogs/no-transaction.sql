--liquibase formatted sql
--changeset a:1 runInTransaction:false
select 1;
