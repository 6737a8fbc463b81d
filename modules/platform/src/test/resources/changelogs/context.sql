--liquibase formatted sql
--changeset a:1 context:test
select 1;
