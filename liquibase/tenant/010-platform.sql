--liquibase formatted sql

-- What every module of a tenant stands on: the audit chain, uploads that wait for confirmation, settings.

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
create index audit_entry_subject on audit_entry (subject_id);
create table audit_link (
    seq bigint primary key,
    entry_id uuid not null unique,
    hash bytea not null
);
grant select, insert on audit_entry, audit_link to mq_tenant;

--changeset mingquan:010-2-imports
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
grant select, insert, update, delete on import_run to mq_tenant;

--changeset mingquan:010-3-setting
create table setting (
    key text primary key,
    value jsonb not null,
    version bigint not null
);
grant select, insert, update, delete on setting to mq_tenant;
