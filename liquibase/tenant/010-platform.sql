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

--changeset mingquan:010-4-outgoing
-- What the unit has filed with a body that oversees it, as it was sent: what was filed is never written again.
create table outgoing (
    id uuid primary key,
    kind text not null,
    subject_id uuid not null,
    title text not null,
    period text,
    document_no text,
    receiver_id uuid not null,
    receiver_name text not null,
    document text not null,
    digest bytea not null,
    state text not null check (state in ('SENT', 'DELIVERED', 'RECEIVED', 'RETURNED', 'ANSWERED')),
    sent_by text not null,
    sent_at timestamptz not null,
    delivered_at timestamptz,
    received_at timestamptz,
    received_by text,
    closed_at timestamptz,
    closed_by text,
    reason text,
    reply text,
    reply_digest bytea
);
create index outgoing_sent_at on outgoing (sent_at);
grant select, insert on outgoing to mq_tenant;
grant update (state, delivered_at, received_at, received_by, closed_at, closed_by, reason, reply, reply_digest)
    on outgoing to mq_tenant;

--changeset mingquan:010-5-incoming
-- What units have filed with this body. The id is that of the filing, so that it arrives once.
create table incoming (
    id uuid primary key,
    kind text not null,
    title text not null,
    period text,
    document_no text,
    sender_id uuid not null,
    sender_name text not null,
    document text not null,
    digest bytea not null,
    state text not null check (state in ('DELIVERED', 'RECEIVED', 'RETURNED', 'ANSWERED')),
    sent_by text not null,
    sent_at timestamptz not null,
    arrived_at timestamptz not null,
    due_on date not null,
    received_at timestamptz,
    received_by text,
    closed_at timestamptz,
    closed_by text,
    reason text,
    reply text,
    reply_digest bytea
);
create index incoming_arrived_at on incoming (arrived_at);
create index incoming_state on incoming (state, due_on);
grant select, insert on incoming to mq_tenant;
grant update (state, received_at, received_by, closed_at, closed_by, reason, reply, reply_digest)
    on incoming to mq_tenant;
--changeset mingquan:010-4-audit-action
create index audit_entry_action on audit_entry (action, at);

--changeset mingquan:010-80-form-draft
-- What somebody has typed into a form and not yet sent: of no effect, and not part of the unit's record.
create table form_draft (
    account text not null,
    form text not null,
    body json not null,
    based_on bigint,
    saved_at timestamptz not null,
    primary key (account, form)
);
grant select, insert, update, delete on form_draft to mq_tenant;

--changeset mingquan:010-90-indexes-of-small-tables
-- A unit sends and receives some hundred filings a year, an examining body some thousand: sorting them is as quick.
drop index outgoing_sent_at;
drop index incoming_arrived_at;

--changeset mingquan:010-95-attachment
-- A file that belongs to something: the sealed scan of what is filed. Its copy in the receiver's schema has the same id, so
-- that it arrives once; nothing of it is ever written again.
create table attachment (
    subject_id uuid not null,
    id uuid not null,
    subject_kind text not null,
    name text not null,
    media_type text not null,
    size bigint not null,
    sha256 bytea not null,
    content bytea not null,
    added_by text not null,
    added_at timestamptz not null,
    constraint attachment_pkey primary key (subject_id, id),
    constraint attachment_media_type_check check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    constraint attachment_size_check check (size = octet_length(content) and size between 1 and 10485760)
);
grant select, insert, delete on attachment to mq_tenant;

--changeset mingquan:010-96-filed-for-the-record
-- What is only filed for the record (备案) is closed by its receipt.
alter table outgoing drop constraint outgoing_state_check;
alter table outgoing add constraint outgoing_state_check
    check (state in ('SENT', 'DELIVERED', 'RECEIVED', 'RETURNED', 'ANSWERED', 'RECORDED'));
alter table incoming drop constraint incoming_state_check;
alter table incoming add constraint incoming_state_check
    check (state in ('DELIVERED', 'RECEIVED', 'RETURNED', 'ANSWERED', 'RECORDED'));

--changeset mingquan:010-97-filing-call
-- What this body has asked units under it to file, and by when.
create table filing_call (
    id uuid primary key,
    kind text not null,
    title text not null,
    text text,
    due_on date not null,
    state text not null check (state in ('OPEN', 'CLOSED')),
    opened_by text not null,
    opened_at timestamptz not null,
    closed_by text,
    closed_at timestamptz,
    close_reason text,
    version bigint not null,
    constraint filing_call_closed_check check ((state = 'CLOSED') = (closed_at is not null))
);
grant select, insert on filing_call to mq_tenant;
grant update (due_on, state, closed_by, closed_at, close_reason, version) on filing_call to mq_tenant;

--changeset mingquan:010-98-filing-call-unit
-- Whom it has asked. Whether they have filed is told by what has come from them since.
create table filing_call_unit (
    call_id uuid not null references filing_call (id),
    unit_id uuid not null,
    name text not null,
    place text not null,
    reminders int not null check (reminders >= 0),
    reminded_at timestamptz,
    excluded_at timestamptz,
    excluded_by text,
    exclude_reason text,
    constraint filing_call_unit_pkey primary key (call_id, unit_id)
);
grant select, insert on filing_call_unit to mq_tenant;
grant update (reminders, reminded_at, excluded_at, excluded_by, exclude_reason) on filing_call_unit to mq_tenant;
create index incoming_sender on incoming (sender_id, kind, sent_at);
