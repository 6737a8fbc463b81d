--liquibase formatted sql

-- What agencies offer to the templates of their category (S1-57): docs/adr/0047-promoted-practices.md.

--changeset mingquan:050-practice
-- A unit offers what it saw itself, reads its own rows, and may take an unanswered one back. The province answers.
create table practice (
  id uuid primary key,
  tenant text not null,
  point_id uuid not null,
  content jsonb not null,
  effect text not null,
  offered_by text not null,
  offered_at timestamptz not null,
  state text not null check (state in ('OFFERED', 'WITHDRAWN', 'TAKEN', 'DECLINED')),
  answered_at timestamptz,
  reason text,
  template text,
  version text,
  item_code text,
  check ((state = 'TAKEN') = (item_code is not null))
);
comment on column practice.content is 'A typical risk point with its measures, without names of persons';
comment on column practice.item_code is 'Where it was put: in the list of typical points of that template''s version';
create unique index practice_open_key on practice (tenant, point_id) where state in ('OFFERED', 'TAKEN');
create index practice_state on practice (state, offered_at);
alter table practice enable row level security;
create policy practice_own on practice for select to mq_tenant using (tenant = current_user);
create policy practice_offered on practice for insert to mq_tenant
  with check (tenant = current_user and state = 'OFFERED' and answered_at is null and item_code is null);
create policy practice_withdrawn on practice for update to mq_tenant
  using (tenant = current_user and state = 'OFFERED') with check (tenant = current_user and state = 'WITHDRAWN');
create policy practice_platform on practice to mq_platform using (true) with check (true);
grant select, insert on practice to mq_tenant;
grant update (state, answered_at) on practice to mq_tenant;
grant select on practice to mq_platform;
grant update (state, answered_at, reason, template, version, item_code) on practice to mq_platform;
