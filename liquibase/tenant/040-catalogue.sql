--liquibase formatted sql

-- An agency's power catalogue. Names are unqualified: the tenant's schema is first in the search path.

--changeset mingquan:040-1-section
create table section (
    id uuid not null,
    name text not null,
    sort integer not null default 0,
    version bigint not null default 0,
    constraint section_pkey primary key (id),
    constraint section_name_key unique (name)
);
grant select, insert, update, delete on section to mq_tenant;

--changeset mingquan:040-2-post
create table post (
    id uuid not null,
    section_id uuid,
    name text not null,
    holder_layer text not null,
    hot_post boolean not null default false,
    holders jsonb not null default '[]',
    demo boolean not null default false,
    version bigint not null default 0,
    constraint post_pkey primary key (id),
    constraint post_section_fkey foreign key (section_id) references section (id),
    constraint post_holder_layer_check
        check (holder_layer in ('TOP_LEADER', 'LEADERSHIP_MEMBER', 'MIDDLE_HEAD', 'STAFF'))
);
create index post_section_idx on post (section_id);
create index post_name_idx on post (name);
grant select, insert, update, delete on post to mq_tenant;

--changeset mingquan:040-3-power-category
create table power_category (
    code text not null,
    label text not null,
    national_code text,
    sort integer not null default 0,
    constraint power_category_pkey primary key (code),
    constraint power_category_national_code_check check (national_code ~ '^[0-9]{2}$')
);
grant select, insert, update, delete on power_category to mq_tenant;

--changeset mingquan:040-4-power-item
create table power_item (
    id uuid not null,
    code text not null,
    name text not null,
    category text,
    content text,
    section_id uuid,
    exerciser text,
    holder_post_id uuid,
    holder_layer text,
    hot_post boolean not null default false,
    direction text not null default 'EXTERNAL',
    visibility text not null default 'EXPLICIT',
    statutory_limit integer,
    statutory_unit text,
    promised_limit integer,
    promised_unit text,
    local_code text,
    level text,
    state text not null default 'DRAFT',
    approved_on date,
    withdrawn_on date,
    approved_by text,
    without_basis boolean not null default false,
    demo boolean not null default false,
    custom jsonb not null default '{}',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 0,
    constraint power_item_pkey primary key (id),
    constraint power_item_code_key unique (code),
    constraint power_item_category_fkey foreign key (category) references power_category (code),
    constraint power_item_section_fkey foreign key (section_id) references section (id),
    constraint power_item_holder_post_fkey foreign key (holder_post_id) references post (id),
    constraint power_item_holder_layer_check
        check (holder_layer in ('TOP_LEADER', 'LEADERSHIP_MEMBER', 'MIDDLE_HEAD', 'STAFF')),
    constraint power_item_direction_check check (direction in ('EXTERNAL', 'INTERNAL_MGMT')),
    constraint power_item_visibility_check check (visibility in ('EXPLICIT', 'IMPLICIT')),
    constraint power_item_statutory_check
        check ((statutory_limit is null) = (statutory_unit is null) and statutory_limit >= 0
            and statutory_unit in ('DAY', 'WORKDAY', 'MONTH', 'YEAR')),
    constraint power_item_promised_check
        check ((promised_limit is null) = (promised_unit is null) and promised_limit >= 0
            and promised_unit in ('DAY', 'WORKDAY', 'MONTH', 'YEAR')),
    constraint power_item_state_check check (state in ('DRAFT', 'APPROVED', 'WITHDRAWN')),
    constraint power_item_approved_check
        check (state <> 'APPROVED' or (approved_on is not null and category is not null and exerciser is not null)),
    constraint power_item_withdrawn_check check ((state = 'WITHDRAWN') = (withdrawn_on is not null))
);
create index power_item_name_idx on power_item (name);
create index power_item_state_idx on power_item (state, category);
create index power_item_section_idx on power_item (section_id);
create index power_item_holder_post_idx on power_item (holder_post_id);
grant select, insert, update, delete on power_item to mq_tenant;

--changeset mingquan:040-5-legal-basis
create table legal_basis (
    id uuid not null,
    power_id uuid not null,
    type text not null,
    title text not null,
    article text,
    text text,
    sort integer not null default 0,
    constraint legal_basis_pkey primary key (id),
    constraint legal_basis_power_fkey foreign key (power_id) references power_item (id) on delete cascade,
    constraint legal_basis_type_check check (type in ('LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION',
        'DEPARTMENT_RULE', 'LOCAL_RULE', 'ORG_DECREE', 'NORMATIVE_DOCUMENT', 'OTHER'))
);
create index legal_basis_power_idx on legal_basis (power_id, sort);
grant select, insert, update, delete on legal_basis to mq_tenant;

--changeset mingquan:040-6-post-name
-- A post is named once in its section; several people hold it together.
alter table post add constraint post_name_key unique nulls not distinct (section_id, name);

--changeset mingquan:040-7-approved-without-content
alter table power_item add column without_content boolean not null default false;

--changeset mingquan:040-8-power-template
-- The code in the template of a power that was taken from there: none is taken twice.
alter table power_item add column template_key text;
alter table power_item add constraint power_item_template_key_key unique (template_key);

--changeset mingquan:040-9-discretion
-- Discretion benchmarks. What a standard says stands in its numbered versions; a published one is never changed.
create table discretion_standard (
    id uuid not null,
    code text not null,
    power_id uuid,
    demo boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 0,
    constraint discretion_standard_pkey primary key (id),
    constraint discretion_standard_code_key unique (code),
    constraint discretion_standard_power_fkey
        foreign key (power_id) references power_item (id) on delete set null
);
create index discretion_standard_power_idx on discretion_standard (power_id);
grant select, insert, update, delete on discretion_standard to mq_tenant;

create table discretion_version (
    id uuid not null,
    standard_id uuid not null,
    number integer not null,
    state text not null default 'DRAFT',
    matter text not null,
    law_heading text,
    legal_basis text,
    source text,
    valid_from date,
    published_at timestamptz,
    published_by text,
    with_doubts boolean not null default false,
    constraint discretion_version_pkey primary key (id),
    constraint discretion_version_number_key unique (standard_id, number),
    constraint discretion_version_standard_fkey
        foreign key (standard_id) references discretion_standard (id) on delete cascade,
    constraint discretion_version_state_check check (state in ('DRAFT', 'PUBLISHED')),
    constraint discretion_version_published_check
        check (state <> 'PUBLISHED' or (valid_from is not null and published_at is not null))
);
-- on a day one version is in force, and one draft at most waits
create unique index discretion_version_in_force_key on discretion_version (standard_id, valid_from)
    where state = 'PUBLISHED';
create unique index discretion_version_draft_key on discretion_version (standard_id) where state = 'DRAFT';
create index discretion_version_matter_idx on discretion_version (matter);
grant select, insert, update, delete on discretion_version to mq_tenant;

create table discretion_tier (
    id uuid not null,
    version_id uuid not null,
    seq integer not null,
    grade text,
    circumstance text,
    penalty text,
    kind text,
    base text,
    lower_bound numeric,
    upper_bound numeric,
    lower_excluded boolean not null default false,
    upper_excluded boolean not null default false,
    derived boolean not null default false,
    note text,
    constraint discretion_tier_pkey primary key (id),
    constraint discretion_tier_version_fkey
        foreign key (version_id) references discretion_version (id) on delete cascade,
    constraint discretion_tier_kind_check check (kind in ('AMOUNT', 'MULTIPLE', 'PERCENT', 'DAYS', 'NONE')),
    constraint discretion_tier_bound_check
        check (((kind is null or kind = 'NONE') and lower_bound is null and upper_bound is null)
            or (kind <> 'NONE' and (lower_bound is not null or upper_bound is not null))),
    constraint discretion_tier_order_check check (lower_bound <= upper_bound and lower_bound >= 0),
    constraint discretion_tier_base_check check (kind not in ('MULTIPLE', 'PERCENT') or base is not null)
);
create index discretion_tier_version_idx on discretion_tier (version_id, seq);
grant select, insert, update, delete on discretion_tier to mq_tenant;
--changeset mingquan:040-9-power-flow
-- The versions of a power's flow. The step table is one document: it is read and written as a whole. The counts of steps
-- are those of a published version, and of what it changed against the first one kept: both stay as they are.
create table power_flow (
    id uuid not null,
    power_id uuid not null,
    number integer not null,
    state text not null,
    as_it_was boolean not null default false,
    document jsonb not null,
    published_on date,
    published_by text,
    superseded_on date,
    steps integer not null default 0,
    steps_before integer,
    steps_removed integer,
    statutory_removed integer,
    steps_added integer,
    steps_changed integer,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 0,
    constraint power_flow_pkey primary key (id),
    constraint power_flow_number_key unique (power_id, number),
    constraint power_flow_power_fkey foreign key (power_id) references power_item (id),
    constraint power_flow_state_check check (state in ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
    constraint power_flow_published_check
        check (as_it_was or (state = 'DRAFT') = (published_on is null)),
    constraint power_flow_superseded_check
        check ((state = 'SUPERSEDED') = (superseded_on is not null))
);
create unique index power_flow_published_key on power_flow (power_id) where state = 'PUBLISHED';
create unique index power_flow_draft_key on power_flow (power_id) where state = 'DRAFT';
grant select, insert, update, delete on power_flow to mq_tenant;
--changeset mingquan:040-30-basis-validity
-- The day from which the text holds, and the first day on which it no longer does; null where nobody has said.
alter table legal_basis add column valid_from date;
alter table legal_basis add column valid_to date;
alter table legal_basis add constraint legal_basis_validity_check check (valid_to > valid_from);

--changeset mingquan:040-31-standing
-- What the body that examined the power's statement has said of it.
alter table power_item add column confirmed_no text;
alter table power_item add column confirmed_on date;
alter table power_item add column confirmed_by text;
alter table power_item add column stopped_on date;
alter table power_item add column stop_reason text;
alter table power_item add column stopped_by text;
alter table power_item add column stop_acknowledged_by text;
alter table power_item add column stop_acknowledged_at timestamptz;

--changeset mingquan:040-32-power-statement
create table power_statement (
    id uuid not null,
    period text not null,
    number int not null,
    title text not null,
    signer text not null,
    made_by text not null,
    made_at timestamptz not null,
    row_count int not null,
    state text not null,
    filing_id uuid,
    receiver text,
    document_no text,
    filed_at timestamptz,
    settled_at timestamptz,
    reason text,
    constraint power_statement_pkey primary key (id),
    constraint power_statement_number_key unique (period, number),
    constraint power_statement_state_check check (state in ('MADE', 'FILED', 'RETURNED', 'EXAMINED'))
);
grant select, insert, update, delete on power_statement to mq_tenant;

--changeset mingquan:040-33-statement-row
-- The rows of the unit's own statements, and of the copies that it examines: the document is the statement or the filing.
create table statement_row (
    document_id uuid not null,
    sort int not null,
    power_id uuid not null,
    code text not null,
    name text not null,
    category text,
    exerciser text,
    content text,
    bases jsonb not null,
    verdict text,
    filing_no text,
    filed_on date,
    reason text,
    effective_on date,
    decided_by text,
    decided_at timestamptz,
    constraint statement_row_pkey primary key (document_id, sort),
    constraint statement_row_verdict_check
        check (verdict in ('CONFIRMED', 'INCOMPLETE', 'OVERLAPPING', 'STOPPED')),
    constraint statement_row_confirmed_check
        check (verdict <> 'CONFIRMED' or (filing_no is not null and filed_on is not null)),
    constraint statement_row_stopped_check
        check (verdict <> 'STOPPED' or (reason is not null and effective_on is not null))
);
grant select, insert, update, delete on statement_row to mq_tenant;

--changeset mingquan:040-34-demo-section
alter table section add column demo boolean not null default false;
update section set demo = true
 where id in (select section_id from post where demo);

--changeset mingquan:040-60-inventory
-- Inventory rounds (清权). Each section returns one list for its posts; a list is written and read as a whole, so it is a
-- document, with the names as they were. What was found at the closing of a round stays as it was found.
create table inventory_round (
    id uuid not null,
    name text not null,
    from_on date not null,
    due_on date not null,
    state text not null default 'OPEN',
    opened_by text not null,
    opened_at timestamptz not null,
    closed_by text,
    closed_at timestamptz,
    coverage jsonb,
    version bigint not null default 0,
    constraint inventory_round_pkey primary key (id),
    constraint inventory_round_name_key unique (name),
    constraint inventory_round_due_check check (due_on >= from_on),
    constraint inventory_round_state_check check (state in ('OPEN', 'CLOSED')),
    constraint inventory_round_closed_check
        check ((state = 'CLOSED') = (closed_at is not null) and (state = 'CLOSED') = (coverage is not null))
);
grant select, insert, update, delete on inventory_round to mq_tenant;

create table inventory_return (
    id uuid not null,
    round_id uuid not null,
    section_id uuid,
    section_name text not null,
    state text not null default 'PENDING',
    entries jsonb not null default '[]',
    participants jsonb not null default '[]',
    signed_none boolean not null default false,
    signer text,
    none_reason text,
    submitted_by text,
    submitted_at timestamptz,
    first_submitted_on date,
    decided_by text,
    decided_at timestamptz,
    reason text,
    version bigint not null default 0,
    constraint inventory_return_pkey primary key (id),
    constraint inventory_return_section_key unique (round_id, section_id),
    constraint inventory_return_round_fkey foreign key (round_id) references inventory_round (id) on delete cascade,
    constraint inventory_return_section_fkey foreign key (section_id) references section (id) on delete set null,
    constraint inventory_return_state_check check (state in ('PENDING', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    constraint inventory_return_submitted_check
        check (state not in ('SUBMITTED', 'ACCEPTED') or (submitted_at is not null and first_submitted_on is not null)),
    constraint inventory_return_none_check
        check (not signed_none or (signer is not null and none_reason is not null)),
    constraint inventory_return_reason_check check (state <> 'RETURNED' or reason is not null)
);
create index inventory_return_section_idx on inventory_return (section_id);
grant select, insert, update, delete on inventory_return to mq_tenant;

--changeset mingquan:040-61-indexes-of-small-tables
-- A unit has some hundred posts and at most some thousand powers: reading them all is as quick, and every unit would
-- keep the files. One of these repeated the first column of a unique constraint.
drop index post_section_idx;
drop index post_name_idx;
drop index power_item_state_idx;
drop index power_item_section_idx;
drop index power_item_holder_post_idx;
drop index inventory_return_section_idx;

--changeset mingquan:040-90-indexes-of-small-tables
-- As in 040-61: names are looked for among some thousand rows at most, and by many at once when a file is read.
drop index power_item_name_idx;
drop index discretion_standard_power_idx;
drop index discretion_version_matter_idx;

--changeset mingquan:040-91-statement-issue
-- The unit's approving bodies have issued an examined statement as its catalogue of powers (S0-12).
alter table power_statement add column issue_no text;
alter table power_statement add column issued_on date;
alter table power_statement add column approvals jsonb;
alter table power_statement add column issued_by text;
alter table power_statement add column issued_at timestamptz;
alter table power_statement add constraint power_statement_issue_check
    check (issued_on is null or (state = 'EXAMINED' and issue_no is not null and approvals is not null
                                 and issued_by is not null and issued_at is not null));

--changeset mingquan:040-98-law-change
--comment That the law was changed or has ended, until somebody has looked at the power again (S2-08)
alter table legal_basis add column changed_on date;
alter table legal_basis add column change_note text;
alter table legal_basis add constraint legal_basis_change_check check ((changed_on is null) = (change_note is null));

--changeset mingquan:040-95-overlap-case
-- Powers that several units claim (S0-10). In the schema of the body that leads the case, and as what a claimant was told of it:
-- there the body is named.
create table overlap_case (
    id uuid not null,
    body text,
    title text not null,
    reason text not null,
    claims jsonb not null,
    state text not null,
    opened_by text not null,
    opened_at timestamptz not null,
    opinion jsonb,
    ruling jsonb,
    ruled_on date,
    withdrawal text,
    version bigint not null default 0,
    constraint overlap_case_pkey primary key (id),
    constraint overlap_case_state_check check (state in ('OPEN', 'OPINION', 'RULED', 'WITHDRAWN')),
    constraint overlap_case_opinion_check check (state <> 'OPINION' or opinion is not null),
    constraint overlap_case_ruling_check check ((state = 'RULED') = (ruling is not null and ruled_on is not null)),
    constraint overlap_case_withdrawal_check check ((state = 'WITHDRAWN') = (withdrawal is not null))
);
grant select, insert, update on overlap_case to mq_tenant;

--changeset mingquan:040-80-basic-item
-- Which item of the basic catalogue (platform.basic_item) the power was claimed from, and the edition the unit has seen.
alter table power_item add column basic_item_id uuid;
alter table power_item add column basic_edition integer;
alter table power_item add constraint power_item_basic_item_key unique (basic_item_id);
alter table power_item add constraint power_item_basic_edition_check
    check ((basic_item_id is null) = (basic_edition is null));

--changeset mingquan:040-99-reform
-- What the reform of approvals has decided of the power (S2-07), with its earlier decisions and follow-ups; and how it is
-- handled (S2-13 to S2-17). Documents: each is read and written as a whole, and a unit has some thousand powers at most.
alter table power_item add column reform jsonb;
alter table power_item add column handling jsonb;

--changeset mingquan:040-102-power-boundary
-- 权力边界: whom a power is exercised towards, and who supervises it; who exercises it is known (S3-28).
alter table power_item add column counterparty text;
alter table power_item add column supervisor text;
