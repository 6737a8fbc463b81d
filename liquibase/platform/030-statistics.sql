--liquibase formatted sql

-- The figures. Only mq_platform comes here; no unit's role ever does. What each table is for and why they are built so:
-- docs/adr/0010-figure-pipeline.md.

--changeset statistics:0-schema
grant usage on schema statistics to mq_platform;

--changeset statistics:1-period
--comment Each month that has figures, and the day whose end they show. The last row is the running month.
create table statistics.period (
    period int primary key check (period between 200001 and 299912 and period % 100 between 1 and 12),
    as_of date not null
);
grant select, insert, update on statistics.period to mq_platform;

--changeset statistics:2-booking
--comment Under which nodes a unit's figures of a month are summed. Past months keep what was true then.
create table statistics.booking (
    period int not null,
    unit_id uuid not null,
    region_code text not null,
    path text[] not null,
    unit_category text not null,
    sector_line text not null,
    primary key (period, unit_id)
);
grant select, insert, update, delete on statistics.booking to mq_platform;

--changeset statistics:3-unit-cell
--comment One unit's figures. A slice names the dimensions that d1 and d2 stand for; cells of zero are absent.
create table statistics.unit_cell (
    unit_id uuid not null,
    period int not null,
    measure text collate "C" not null,
    slice text collate "C" not null,
    d1 text collate "C" not null,
    d2 text collate "C" not null,
    value bigint not null check (value > 0),
    primary key (unit_id, period, measure, slice, d1, d2)
);
grant select, insert, update, delete on statistics.unit_cell to mq_platform;

--changeset statistics:4-cell
--comment The sums over all units below a node, by the units' category and line, and over all of them ('*', '*').
create table statistics.cell (
    node text collate "C" not null,
    period int not null,
    measure text collate "C" not null,
    slice text collate "C" not null,
    unit_category text collate "C" not null,
    sector_line text collate "C" not null,
    d1 text collate "C" not null,
    d2 text collate "C" not null,
    value bigint not null,
    units int not null,
    primary key (node, period, measure, slice, unit_category, sector_line, d1, d2)
);
comment on column statistics.cell.units is 'How many units have something in the value';
grant select, insert, update, delete on statistics.cell to mq_platform;

--changeset statistics:5-recount
--comment What each recount of the running month found. Drift must be nil.
create table statistics.recount (
    id uuid primary key,
    at timestamptz not null,
    period int not null,
    as_of date not null,
    units int not null,
    waiting int not null,
    cells bigint not null,
    drift bigint not null
);
grant select, insert on statistics.recount to mq_platform;

--changeset statistics:6-public-services
--comment Public services are no longer counted among powers, nor overseeing bodies among units: every unit is counted again.
insert into platform.figure_change (id, tenant, topic, at)
select gen_random_uuid(), 't_' || unit.code, topic.name, now()
from platform.unit cross join (values ('powers'), ('unit')) as topic (name)
where unit.state in ('ACTIVE', 'SUSPENDED');

--changeset statistics:7-members
--comment Who is counted in a month: a page of units is picked from here, and not by asking for each unit whether it has figures.
create index unit_cell_member on statistics.unit_cell (period, unit_id) where measure = 'UNIT';
