--liquibase formatted sql
--changeset a:1 runAlways:true
select 1;
