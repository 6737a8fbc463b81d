--liquibase formatted sql

-- The basic catalogue (基本目录), which the province keeps and agencies claim from: docs/adr/0035-basic-catalogue.md.

--changeset mingquan:040-basic-item
create table basic_item (
  id uuid primary key,
  code text not null unique,
  name text not null,
  category text not null check (category ~ '^(0[1-9]|[12][0-9])$'),
  content text,
  bases jsonb not null,
  levels text[] not null,
  sector_line text references sector_line (code),
  state text not null check (state in ('IN_FORCE', 'ABOLISHED')),
  edition int not null check (edition > 0),
  reason text,
  changed_at timestamptz not null
);
comment on column basic_item.levels is 'The levels of government that exercise it; none means every one';
comment on column basic_item.sector_line is 'The line it belongs to; none means every one';
comment on column basic_item.reason is 'Why the edition in force differs from the one before';
grant select, insert, update on basic_item to mq_platform;
grant select on basic_item to mq_tenant;

--changeset mingquan:040-basic-item-version
create table basic_item_version (
  id uuid primary key,
  item_id uuid not null references basic_item (id),
  edition int not null,
  item jsonb not null,
  published_by text not null,
  published_at timestamptz not null,
  unique (item_id, edition)
);
comment on column basic_item_version.item is 'What the edition said; it is never changed';
grant select, insert on basic_item_version to mq_platform;
grant select on basic_item_version to mq_tenant;
