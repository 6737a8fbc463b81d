--liquibase formatted sql

--changeset mingquan:020-region
create table region (
  code text primary key,
  name text not null,
  short_name text not null,
  kind text not null check (kind in
    ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'OWN_LEVEL', 'DEVELOPMENT_ZONE', 'LINE')),
  level text not null check (level in ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')),
  parent_code text references region (code),
  valid_from date not null,
  valid_to date,
  successor_code text references region (code),
  sort int not null default 0,
  check (valid_to is null or valid_to > valid_from),
  check ((parent_code is null) = (kind = 'NATION'))
);
create index region_parent_idx on region (parent_code, sort, code);
create index region_name_idx on region (name text_pattern_ops);
grant select, insert, update on region to mq_platform;
grant select on region to mq_tenant;

--changeset mingquan:020-code-lists
create table unit_category (
  code text primary key,
  label text not null,
  sort int not null
);
create table sector_line (
  code text primary key,
  label text not null,
  sort int not null
);
insert into unit_category (code, label, sort) values
  ('ENFORCEMENT', '综合执法类', 1),
  ('ECONOMIC_SOCIAL', '经济社会管理类', 2),
  ('PUBLIC_INTEREST', '公益企事业单位类', 3),
  ('OTHER', '其他', 9);
insert into sector_line (code, label, sort) values
  ('PARTY_COMMITTEE', '党委综合', 1),
  ('DISCIPLINE', '纪检监察', 2),
  ('ORGANISATION', '组织', 3),
  ('UNITED_FRONT', '统战', 4),
  ('PUBLICITY', '宣传', 5),
  ('STAFFING', '机构编制', 6),
  ('GOVERNMENT_OFFICE', '政府综合', 7),
  ('DEVELOPMENT_REFORM', '发展改革', 10),
  ('INDUSTRY', '经济和信息化', 11),
  ('EDUCATION', '教育体育', 12),
  ('SCIENCE', '科技', 13),
  ('PUBLIC_SECURITY', '公安', 14),
  ('CIVIL_AFFAIRS', '民政', 15),
  ('JUSTICE', '司法行政', 16),
  ('FINANCE', '财政', 17),
  ('HUMAN_RESOURCES', '人力资源和社会保障', 18),
  ('NATURAL_RESOURCES', '自然资源', 19),
  ('ECOLOGY', '生态环境', 20),
  ('HOUSING', '住房和城乡建设', 21),
  ('TRANSPORT', '交通运输', 22),
  ('WATER', '水利', 23),
  ('AGRICULTURE', '农业农村', 24),
  ('FORESTRY', '林业和草原', 25),
  ('COMMERCE', '商务', 26),
  ('CULTURE_TOURISM', '文化和旅游', 27),
  ('HEALTH', '卫生健康', 28),
  ('VETERANS', '退役军人事务', 29),
  ('EMERGENCY', '应急管理', 30),
  ('FIRE', '消防救援', 31),
  ('AUDIT', '审计', 32),
  ('MARKET_REGULATION', '市场监督管理', 33),
  ('STATISTICS', '统计', 34),
  ('MEDICAL_SECURITY', '医疗保障', 35),
  ('URBAN_MANAGEMENT', '城市管理和综合执法', 36),
  ('ADMINISTRATIVE_APPROVAL', '行政审批和政务服务', 37),
  ('PUBLIC_RESOURCES', '公共资源交易', 38),
  ('TAX', '税务', 40),
  ('TOBACCO', '烟草专卖', 41),
  ('METEOROLOGY', '气象', 42),
  ('COURTS', '法院', 50),
  ('PROCURATORATES', '检察', 51),
  ('MASS_ORGANISATIONS', '群团', 52),
  ('OTHER', '其他', 99);
grant select, insert, update on unit_category, sector_line to mq_platform;
grant select on unit_category, sector_line to mq_tenant;

--changeset mingquan:020-unit
create table unit (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9]{10}$'),
  name text not null,
  uscc text,
  region_code text not null references region (code),
  level text not null check (level in ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')),
  parent_unit_id uuid references unit (id),
  category text not null references unit_category (code),
  sector_line text references sector_line (code),
  vertical boolean not null default false,
  establishment int check (establishment >= 0),
  staff int check (staff >= 0),
  contact_name text,
  contact_phone text,
  state text not null check (state in ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'ARCHIVED', 'ERASED')),
  oversight boolean not null default false,
  template_code text,
  template_version text,
  schema_version text,
  migration_state text,
  demo boolean not null default false,
  created_at timestamptz not null,
  version bigint not null default 0,
  check (parent_unit_id is null or parent_unit_id <> id)
);
create unique index unit_region_name_key on unit (region_code, name) where state <> 'ERASED';
create index unit_uscc_idx on unit (uscc) where uscc is not null;
create index unit_parent_idx on unit (parent_unit_id);
create index unit_category_idx on unit (category);
create index unit_sector_line_idx on unit (sector_line);
create index unit_migration_idx on unit (migration_state, schema_version);
alter table unit enable row level security;
create policy unit_platform on unit to mq_platform using (true) with check (true);
create policy unit_own_row on unit for select to mq_tenant using (code = substr(current_user, 3));
grant select, insert, update on unit to mq_platform;
grant select on unit to mq_tenant;

--changeset mingquan:020-jurisdiction
create table jurisdiction (
  id uuid primary key,
  body_unit_id uuid not null references unit (id),
  kind text not null check (kind in ('REGION', 'LINE', 'UNITS')),
  region_code text references region (code),
  sector_line text references sector_line (code),
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to > valid_from),
  check (kind = 'UNITS' or region_code is not null),
  check ((kind = 'LINE') = (sector_line is not null))
);
create index jurisdiction_body_idx on jurisdiction (body_unit_id);
create table jurisdiction_unit (
  jurisdiction_id uuid not null references jurisdiction (id),
  unit_id uuid not null references unit (id),
  primary key (jurisdiction_id, unit_id)
);
create index jurisdiction_unit_unit_idx on jurisdiction_unit (unit_id);
grant select, insert, update, delete on jurisdiction, jurisdiction_unit to mq_platform;

--changeset mingquan:020-delegation
create table delegation (
  id uuid primary key,
  username text not null,
  name text not null,
  region_code text not null references region (code),
  valid_from date not null,
  valid_to date,
  granted_by text not null,
  check (valid_to is null or valid_to >= valid_from)
);
create unique index delegation_open_key on delegation (username, region_code) where valid_to is null;
grant select, insert, update on delegation to mq_platform;

--changeset mingquan:020-onboarding
create table onboarding (
  id uuid primary key,
  file_name text not null,
  file_sha256 text,
  state text not null check (state in ('CHECKED', 'RUNNING', 'DONE', 'FAILED')),
  problems jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  finished_at timestamptz,
  credentials_taken_at timestamptz,
  version bigint not null default 0
);
create index onboarding_state_idx on onboarding (state, created_at);
create index onboarding_created_by_idx on onboarding (created_by, created_at);
create table onboarding_item (
  id uuid primary key,
  onboarding_id uuid not null references onboarding (id),
  sheet text not null,
  row_number int not null,
  name text not null,
  effect text not null check (effect in ('CREATE', 'UPDATE', 'UNCHANGED', 'BAD')),
  request jsonb not null,
  unit_id uuid references unit (id),
  step text not null check (step in ('WAITING', 'SCHEMA', 'TEMPLATE', 'IDENTITY', 'DONE', 'FAILED')),
  failed_step text,
  error text,
  username text,
  credential bytea,
  updated_at timestamptz not null
);
create index onboarding_item_batch_idx on onboarding_item (onboarding_id, row_number);
create index onboarding_item_unit_idx on onboarding_item (unit_id);
grant select, insert, update on onboarding, onboarding_item to mq_platform;

--changeset mingquan:020-migration-error
alter table unit add column migration_error text;
comment on column unit.migration_error is 'Why the last migration of the unit''s schema failed';

--changeset mingquan:020-unconfirmed-batches
grant delete on onboarding, onboarding_item to mq_platform;

--changeset mingquan:020-demo-regions
--comment Made-up places never pass for real ones. No real division's code begins with 9 (GB/T 2260).
alter table region add column demo boolean not null default false;
update region set demo = true where code like '9%';

--changeset mingquan:020-onboarding-waiting
alter table onboarding add column waiting boolean not null default false;
comment on column onboarding.waiting is 'Whether the batch runs but waits for the identity provider to answer';

--changeset mingquan:020-onboarding-file
create table onboarding_file (
  onboarding_id uuid primary key references onboarding (id),
  content bytea not null
);
comment on table onboarding_file is 'Uploads until they are confirmed or forgotten, to be given back with their problems marked';
grant select, insert, delete on onboarding_file to mq_platform;

--changeset mingquan:020-template-version
-- What was published is never changed: units have it, and compare with it.
create table template_version (
  template text not null check (template ~ '^[a-z][a-z0-9-]{1,39}$'),
  version text not null check (version ~ '^20[0-9]{2}[.][1-9][0-9]?$'),
  unit_category text not null references unit_category (code),
  state text not null check (state in ('DRAFT', 'PUBLISHED')),
  source text not null,
  content json,
  note text,
  made_by text not null,
  published_at timestamptz,
  updated_at timestamptz not null,
  edition bigint not null default 0,
  primary key (template, version),
  check ((state = 'PUBLISHED') = (published_at is not null)),
  check ((state = 'PUBLISHED') = (content is not null))
);
comment on column template_version.source is 'As it was typed (YAML), with its comments; of a draft with whatever is still wrong in it';
comment on column template_version.edition is 'Of a draft: how often it was saved';
create unique index template_version_draft_key on template_version (template) where state = 'DRAFT';
alter table template_version enable row level security;
create policy template_version_platform on template_version to mq_platform using (true) with check (true);
create policy template_version_published on template_version for select to mq_tenant using (state = 'PUBLISHED');
grant select, insert, update, delete on template_version to mq_platform;
grant select on template_version to mq_tenant;

--changeset mingquan:020-unit-takes-template
-- A unit takes a newer version of its template in its own transaction, and says so in its own row: nothing else of it.
create policy unit_own_template on unit for update to mq_tenant
  using (code = substr(current_user, 3)) with check (code = substr(current_user, 3));
grant update (template_version) on unit to mq_tenant;

--changeset mingquan:020-template-rollout
create table template_rollout (
  id uuid primary key,
  template text not null,
  version text not null,
  state text not null check (state in ('RUNNING', 'DONE')),
  started_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  foreign key (template, version) references template_version (template, version)
);
create unique index template_rollout_running_key on template_rollout (template) where state = 'RUNNING';
create table template_rollout_unit (
  rollout_id uuid not null references template_rollout (id),
  unit_id uuid not null references unit (id),
  state text not null check (state in ('WAITING', 'DONE', 'FAILED')),
  taken int,
  conflicts int,
  error text,
  updated_at timestamptz not null,
  primary key (rollout_id, unit_id)
);
create index template_rollout_unit_state_idx on template_rollout_unit (rollout_id, state);
create index template_rollout_unit_unit_idx on template_rollout_unit (unit_id);
grant select, insert, update on template_rollout, template_rollout_unit to mq_platform;
