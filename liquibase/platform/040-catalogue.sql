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

--changeset mingquan:040-basic-2-claim
-- Who has claimed what: each unit writes and sees its own rows, the province's count reads them all.
create table basic_claim (
  id uuid primary key,
  tenant text not null,
  item_id uuid not null references basic_item (id),
  unique (tenant, item_id)
);
create index basic_claim_item_idx on basic_claim (item_id);
alter table basic_claim enable row level security;
create policy basic_claim_own on basic_claim to mq_tenant using (tenant = current_user) with check (tenant = current_user);
create policy basic_claim_platform on basic_claim to mq_platform using (true) with check (true);
grant select, insert, delete on basic_claim to mq_tenant;
grant select, delete on basic_claim to mq_platform;

--changeset mingquan:040-basic-3-claim-news
-- That a unit has claimed something, or given it up, since it was last counted.
create table basic_claim_news (
  id uuid primary key,
  tenant text not null
);
alter table basic_claim_news enable row level security;
create policy basic_claim_news_own on basic_claim_news for insert to mq_tenant with check (tenant = current_user);
create policy basic_claim_news_platform on basic_claim_news to mq_platform using (true) with check (true);
grant insert on basic_claim_news to mq_tenant;
grant select, delete on basic_claim_news to mq_platform;

--changeset mingquan:040-basic-4-peers
-- Units of one level, category and line, and how many of them have claimed an item: figures only, and no unit is named.
create table basic_peer_group (
  id uuid primary key,
  level text not null,
  category text not null,
  sector_line text not null,
  units int not null,
  unique (level, category, sector_line)
);
comment on column basic_peer_group.sector_line is 'Empty for units of no line';
create table basic_peer_claim (
  id uuid primary key,
  group_id uuid not null references basic_peer_group (id),
  item_id uuid not null references basic_item (id),
  units int not null,
  unique (group_id, item_id)
);
grant select on basic_peer_group, basic_peer_claim to mq_tenant;
grant select, insert, update, delete on basic_peer_group, basic_peer_claim to mq_platform;
