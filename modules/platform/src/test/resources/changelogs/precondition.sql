--liquibase formatted sql
--changeset a:1
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select 1
select 1;
