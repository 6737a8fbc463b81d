--liquibase formatted sql

-- The audit chain, what transactions leave behind for the jobs, and uploads that wait for confirmation.

--changeset mingquan:010-1-audit
create table audit_entry (
    id uuid primary key,
    at timestamptz not null,
    actor text not null,
    actor_name text not null,
    action text not null,
    subject_kind text not null,
    subject_id uuid,
    label text not null,
    detail text not null,
    digest bytea not null
);
create index audit_entry_at on audit_entry (at);
create table audit_link (
    seq bigint primary key,
    entry_id uuid not null unique,
    hash bytea not null
);
grant select, insert on audit_entry, audit_link to mq_platform;

--changeset mingquan:010-2-seal
-- The id is that of the audit entry that waits for its link.
create table seal_request (
    id uuid primary key,
    tenant text not null
);
alter table seal_request enable row level security;
create policy seal_request_own on seal_request for insert to mq_tenant with check (tenant = current_user);
create policy seal_request_platform on seal_request to mq_platform using (true) with check (true);
grant usage on schema platform to mq_platform, mq_tenant;
grant insert on seal_request to mq_tenant;
grant select, insert, delete on seal_request to mq_platform;
create table audit_key (
    tenant text primary key,
    public_key bytea not null,
    private_key bytea not null
);
comment on column audit_key.private_key is 'Ed25519, PKCS 8, encrypted with AES-GCM under the installation key';
grant select, insert on audit_key to mq_platform;
create table audit_head (
    tenant text primary key,
    seq bigint not null,
    hash bytea not null,
    public_key bytea not null,
    signature bytea not null,
    at timestamptz not null
);
alter table audit_head enable row level security;
create policy audit_head_own on audit_head for select to mq_tenant using (tenant = current_user);
create policy audit_head_platform on audit_head to mq_platform using (true) with check (true);
grant select on audit_head to mq_tenant;
grant select, insert, update on audit_head to mq_platform;

--changeset mingquan:010-3-figures
create table figure_change (
    id uuid primary key,
    tenant text not null,
    topic text not null,
    at timestamptz not null
);
alter table figure_change enable row level security;
create policy figure_change_own on figure_change for insert to mq_tenant with check (tenant = current_user);
create policy figure_change_platform on figure_change to mq_platform using (true) with check (true);
grant insert on figure_change to mq_tenant;
grant select, insert, delete on figure_change to mq_platform;

--changeset mingquan:010-4-imports
create table import_run (
    id uuid primary key,
    kind text not null,
    file_name text not null,
    file_sha256 bytea not null,
    content bytea,
    state text not null check (state in ('CHECKED', 'APPLIED', 'DISCARDED')),
    report jsonb not null,
    created_by text not null,
    created_at timestamptz not null,
    applied_at timestamptz,
    version bigint not null
);
grant select, insert, update, delete on import_run to mq_platform;

--changeset mingquan:010-5-parcel
-- Who has something to be fetched by the courier: a filing of the unit's, or what became of one that was sent to it.
create table parcel (
    id uuid primary key,
    tenant text not null,
    filing_id uuid not null,
    leg text not null check (leg in ('FILING', 'OUTCOME')),
    at timestamptz not null,
    attempts int not null default 0
);
comment on column parcel.at is 'Not to be carried before';
create index parcel_at on parcel (at, id);
alter table parcel enable row level security;
create policy parcel_own on parcel for insert to mq_tenant with check (tenant = current_user);
create policy parcel_platform on parcel to mq_platform using (true) with check (true);
grant insert on parcel to mq_tenant;
grant select, insert, update, delete on parcel to mq_platform;
--changeset mingquan:010-5-audit-action
create index audit_entry_action on audit_entry (action, at);

--changeset mingquan:010-80-form-draft
-- What people without a unit have typed into a form and not yet sent.
create table form_draft (
    account text not null,
    form text not null,
    body json not null,
    based_on bigint,
    saved_at timestamptz not null,
    primary key (account, form)
);
grant select, insert, update, delete on form_draft to mq_platform;

--changeset mingquan:010-90-work-calendar
-- Which days of a year differ from their weekday. The newest row of a year holds; those before it stay as they were, because
-- deadlines were counted by them.
create table work_calendar (
    version bigint primary key,
    year int not null check (year between 1990 and 2099),
    status text not null check (status in ('OFFICIAL', 'PROVISIONAL')),
    source text not null,
    reason text,
    days json not null,
    set_by text not null,
    set_at timestamptz not null
);
comment on column work_calendar.source is 'The notice that says so';
comment on column work_calendar.reason is 'Why a year that was set before is set anew';
create index work_calendar_year on work_calendar (year, version);
grant select, insert on work_calendar to mq_platform;
grant select on work_calendar to mq_tenant;
