--liquibase formatted sql

-- An agency's integrity risk points, on its own scale of levels.

--changeset mingquan:050-1-risk-level
create table risk_level (
    code text not null,
    label text not null,
    colour text not null,
    severity integer not null,
    sort integer not null default 0,
    constraint risk_level_pkey primary key (code),
    constraint risk_level_severity_check check (severity between 1 and 3)
);
grant select, insert, update, delete on risk_level to mq_tenant;

--changeset mingquan:050-2-risk-kind
create table risk_kind (
    code text not null,
    label text not null,
    sort integer not null default 0,
    constraint risk_kind_pkey primary key (code)
);
grant select, insert, update, delete on risk_kind to mq_tenant;

--changeset mingquan:050-3-risk-point
create table risk_point (
    id uuid not null,
    code text not null,
    power_id uuid,
    post_id uuid,
    owner_type text not null,
    section_id uuid,
    kind text,
    description text not null,
    level text,
    holder_layer text,
    phase text,
    owner_name text,
    state text not null default 'DRAFT',
    approved_on date,
    withdrawn_on date,
    approved_by text,
    demo boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 0,
    constraint risk_point_pkey primary key (id),
    constraint risk_point_code_key unique (code),
    constraint risk_point_power_fkey foreign key (power_id) references power_item (id),
    constraint risk_point_post_fkey foreign key (post_id) references post (id),
    constraint risk_point_section_fkey foreign key (section_id) references section (id),
    constraint risk_point_kind_fkey foreign key (kind) references risk_kind (code),
    constraint risk_point_level_fkey foreign key (level) references risk_level (code),
    constraint risk_point_owner_type_check check (owner_type in ('POST', 'DIVISION', 'UNIT')),
    constraint risk_point_holder_layer_check
        check (holder_layer in ('TOP_LEADER', 'LEADERSHIP_MEMBER', 'MIDDLE_HEAD', 'STAFF')),
    constraint risk_point_phase_check check (phase in ('BEFORE', 'DURING', 'AFTER')),
    constraint risk_point_state_check check (state in ('DRAFT', 'APPROVED', 'WITHDRAWN')),
    constraint risk_point_approved_check
        check (state <> 'APPROVED' or (approved_on is not null and kind is not null and level is not null)),
    constraint risk_point_withdrawn_check check ((state = 'WITHDRAWN') = (withdrawn_on is not null))
);
create index risk_point_power_idx on risk_point (power_id);
create index risk_point_post_idx on risk_point (post_id);
create index risk_point_section_idx on risk_point (section_id);
create index risk_point_state_idx on risk_point (state, level);
grant select, insert, update, delete on risk_point to mq_tenant;

--changeset mingquan:050-4-control-measure
create table control_measure (
    id uuid not null,
    risk_point_id uuid not null,
    mechanism text not null,
    text text not null,
    sort integer not null default 0,
    due_on date,
    constraint control_measure_pkey primary key (id),
    constraint control_measure_risk_point_fkey
        foreign key (risk_point_id) references risk_point (id) on delete cascade,
    constraint control_measure_mechanism_check
        check (mechanism in ('PREVENTION', 'RESTRAINT', 'DISCLOSURE', 'ACCOUNTABILITY'))
);
create index control_measure_risk_point_idx on control_measure (risk_point_id, sort);
grant select, insert, update, delete on control_measure to mq_tenant;

--changeset mingquan:050-5-point-template
-- The code in the template of a point that came along with a power taken from there.
alter table risk_point add column template_key text;
create index risk_point_template_key_idx on risk_point (template_key);

--changeset mingquan:050-6-no-risk-finding
--comment That a power was searched and has no risk, and who signed it (S0-15)
create table no_risk_finding (
    power_id uuid not null,
    reason text not null,
    signed_by text not null,
    signed_at timestamptz not null,
    constraint no_risk_finding_pkey primary key (power_id),
    constraint no_risk_finding_power_fkey foreign key (power_id) references power_item (id) on delete cascade
);
grant select, insert, update, delete on no_risk_finding to mq_tenant;

--changeset mingquan:050-40-institution
--comment Institutions (制度): planned, in force, repealed (S0-23, S0-26, S0-42, S0-51)
create table institution (
    id uuid not null,
    title text not null,
    document_no text,
    phase text not null,
    kind text not null,
    state text not null default 'PLANNED',
    summary text,
    section_id uuid,
    owner_name text,
    due_on date,
    in_force_on date,
    repealed_on date,
    repeal_reason text,
    demo boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 0,
    constraint institution_pkey primary key (id),
    constraint institution_section_fkey foreign key (section_id) references section (id),
    constraint institution_phase_check check (phase in ('DECISION', 'EXECUTION', 'RESULT')),
    constraint institution_kind_check check (kind in ('MAJOR_DECISIONS', 'WORK_RULES', 'MANAGEMENT',
        'SUPERVISION', 'DISCLOSURE', 'ACCOUNTABILITY', 'OTHER')),
    constraint institution_state_check check (state in ('PLANNED', 'IN_FORCE', 'REPEALED')),
    constraint institution_planned_check check (state <> 'PLANNED' or due_on is not null),
    constraint institution_in_force_check check ((state = 'PLANNED') = (in_force_on is null)),
    constraint institution_repealed_check check ((state = 'REPEALED') = (repealed_on is not null)),
    constraint institution_order_check check (repealed_on >= in_force_on)
);
create index institution_state_idx on institution (state, due_on);
grant select, insert, update, delete on institution to mq_tenant;

--changeset mingquan:050-41-institution-revision
-- What an institution was called from which day on, and what changed. Rows are added and never changed or removed: nobody
-- has the privilege to.
create table institution_revision (
    id uuid not null,
    institution_id uuid not null,
    number integer not null,
    revised_on date not null,
    title text not null,
    document_no text,
    change text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    constraint institution_revision_pkey primary key (id),
    constraint institution_revision_number_key unique (institution_id, number),
    constraint institution_revision_institution_fkey foreign key (institution_id) references institution (id)
);
grant select, insert on institution_revision to mq_tenant;

--changeset mingquan:050-42-institution-link
-- What an institution addresses: a risk point or a power.
create table institution_link (
    id uuid not null,
    institution_id uuid not null,
    risk_point_id uuid,
    power_id uuid,
    constraint institution_link_pkey primary key (id),
    constraint institution_link_risk_point_key unique (risk_point_id, institution_id),
    constraint institution_link_power_key unique (power_id, institution_id),
    constraint institution_link_institution_fkey
        foreign key (institution_id) references institution (id) on delete cascade,
    constraint institution_link_risk_point_fkey
        foreign key (risk_point_id) references risk_point (id) on delete cascade,
    constraint institution_link_power_fkey foreign key (power_id) references power_item (id) on delete cascade,
    constraint institution_link_one_check check ((risk_point_id is null) <> (power_id is null))
);
create index institution_link_institution_idx on institution_link (institution_id);
grant select, insert, update, delete on institution_link to mq_tenant;

--changeset mingquan:050-50-monitoring-plan
-- How the points of a level are monitored (S0-28 to S0-30): one document, read and written as a whole; null while the
-- standard plan of the level's severity holds.
alter table risk_level add column monitoring jsonb;
alter table risk_level add column monitoring_version bigint not null default 0;

--changeset mingquan:050-51-check-round
-- A round of checks and, if it was drawn, everything that the draw can be repeated from. Rows are added and never changed or
-- removed: nobody has the privilege to.
create table check_round (
    id uuid not null,
    level text not null,
    mode text not null,
    started_on date not null,
    started_by text not null,
    started_at timestamptz not null,
    due_on date not null,
    population jsonb not null,
    sample_percent integer,
    algorithm text,
    seed text,
    constraint check_round_pkey primary key (id),
    constraint check_round_level_fkey foreign key (level) references risk_level (code),
    constraint check_round_mode_check check (mode in ('KEY', 'PERIODIC', 'SPOT_CHECK')),
    constraint check_round_draw_check check ((mode = 'SPOT_CHECK')
        = (sample_percent is not null and algorithm is not null and seed is not null)),
    constraint check_round_due_check check (due_on >= started_on)
);
create index check_round_level_idx on check_round (level, started_on);
grant select, insert on check_round to mq_tenant;

--changeset mingquan:050-52-risk-check
-- The check of a risk point. Its code and words are those of the day of the round.
create table risk_check (
    id uuid not null,
    round_id uuid not null,
    seq integer not null,
    risk_point_id uuid,
    code text not null,
    description text not null,
    checker text not null,
    due_on date not null,
    result text,
    finding text,
    checked_on date,
    recorded_by text,
    version bigint not null default 0,
    constraint risk_check_pkey primary key (id),
    constraint risk_check_seq_key unique (round_id, seq),
    constraint risk_check_round_fkey foreign key (round_id) references check_round (id),
    constraint risk_check_risk_point_fkey foreign key (risk_point_id) references risk_point (id) on delete set null,
    constraint risk_check_result_check check (result in ('NO_PROBLEM', 'PROBLEM')),
    constraint risk_check_checked_check check ((result is null) = (checked_on is null)),
    constraint risk_check_finding_check check (result is distinct from 'PROBLEM' or finding is not null)
);
create index risk_check_risk_point_idx on risk_check (risk_point_id);
create index risk_check_open_idx on risk_check (due_on) where result is null;
grant select, insert, update on risk_check to mq_tenant;

--changeset mingquan:050-53-indexes-of-small-tables
-- As in the catalogue: the tables of one unit are small.
drop index risk_point_state_idx;
drop index risk_point_section_idx;
drop index risk_point_post_idx;
drop index institution_state_idx;
drop index check_round_level_idx;

--changeset mingquan:050-54-finder
--comment Who found a risk point, and when (S0-15)
alter table risk_point add column finder text;
alter table risk_point add column found_on date;

--changeset mingquan:050-60-indexes-of-small-tables
-- As in 050-53. What came from a template is read as a whole; checks are read by their round.
drop index risk_point_template_key_idx;
drop index risk_check_open_idx;
drop index risk_check_risk_point_idx;

--changeset mingquan:050-70-grading-scheme
--comment How the unit scores its risk points (S0-16, S1-25, S4-18, S4-21). A scheme is read and written as a whole.
create table grading_scheme (
    id uuid not null,
    number integer not null,
    state text not null,
    document jsonb not null,
    made_by text not null,
    in_force_on date,
    superseded_on date,
    updated_at timestamptz not null,
    version bigint not null default 0,
    constraint grading_scheme_pkey primary key (id),
    constraint grading_scheme_number_key unique (number),
    constraint grading_scheme_state_check check (state in ('DRAFT', 'IN_FORCE', 'SUPERSEDED')),
    constraint grading_scheme_in_force_check check ((state = 'DRAFT') = (in_force_on is null)),
    constraint grading_scheme_superseded_check check ((state = 'SUPERSEDED') = (superseded_on is not null))
);
create unique index grading_scheme_one_key on grading_scheme (state) where state <> 'SUPERSEDED';
grant select, insert, update, delete on grading_scheme to mq_tenant;

--changeset mingquan:050-71-gradings
--comment A point's gradings, the last one first, each with its scores and scheme; and when it is graded anew (S4-27)
alter table risk_point add column gradings jsonb not null default '[]';
alter table risk_point add column review_on date;

--changeset mingquan:050-72-measure-tasks
--comment Why a risk arises; and of a measure its kind, phase, owner, and how it was carried out (S0-24 to S0-27, S2-22, S2-24, S4-16)
alter table risk_point add column cause text;
alter table risk_point add constraint risk_point_cause_check
    check (cause in ('OVER_CONCENTRATED', 'WIDE_DISCRETION', 'MISSING_INSTITUTION', 'HARD_TO_WATCH', 'OTHER'));
alter table control_measure add column type text;
alter table control_measure add column phase text;
alter table control_measure add column owner_name text;
alter table control_measure add column done_on date;
alter table control_measure add column evidence text;
alter table control_measure add column done_by text;
alter table control_measure add constraint control_measure_type_check check (type in ('DECOMPOSITION', 'COLLECTIVE_DECISION',
    'DISCRETION_STANDARD', 'INSTITUTION', 'ELECTRONIC_SUPERVISION', 'INTEGRITY_PLEDGE', 'WARNING_EDUCATION', 'RISK_REMINDER',
    'INTEGRITY_TALK', 'INQUIRY', 'OTHER'));
alter table control_measure add constraint control_measure_phase_check check (phase in ('BEFORE', 'DURING', 'AFTER'));
alter table control_measure add constraint control_measure_done_check
    check ((done_on is null) = (evidence is null) and (done_on is null) = (done_by is null));

--changeset mingquan:050-80-finding-round
--comment Rounds of risk finding (查险, S1-16, S1-20, S4-10 to S4-12, S4-24): the round with the procedure it follows, and each participant with a row of its own, so that many write at once
create table finding_round (
    id uuid not null,
    round_id uuid,
    name text not null,
    state text not null,
    document jsonb not null,
    opened_at timestamptz not null,
    version bigint not null default 0,
    constraint finding_round_pkey primary key (id),
    constraint finding_round_name_key unique nulls not distinct (round_id, name),
    constraint finding_round_round_fkey foreign key (round_id) references finding_round (id) on delete cascade,
    constraint finding_round_state_check
        check (case when round_id is null then state in ('OPEN', 'CLOSED') else state = 'PARTICIPANT' end)
);
grant select, insert, update, delete on finding_round to mq_tenant;

--changeset mingquan:050-84-risk-catalogue
-- The unit's graded risk catalogue (风险等级目录, S2-21): frozen, moderated above it, decided by its own body, filed for the
-- record. The scale is kept with it, so that it reads the same when the unit calls its levels otherwise.
create table risk_catalogue (
    id uuid not null,
    period text not null,
    number integer not null,
    title text not null,
    scale jsonb not null,
    made_by text not null,
    made_at timestamptz not null,
    row_count integer not null,
    state text not null,
    filing_id uuid,
    receiver text,
    document_no text,
    filed_at timestamptz,
    settled_at timestamptz,
    reason text,
    session jsonb,
    approval_body text,
    approved_on date,
    approval_no text,
    approved_by text,
    approved_at timestamptz,
    record_id uuid,
    record_receiver text,
    record_filed_at timestamptz,
    recorded_at timestamptz,
    constraint risk_catalogue_pkey primary key (id),
    constraint risk_catalogue_number_key unique (period, number),
    constraint risk_catalogue_state_check check (state in ('MADE', 'FILED', 'RETURNED', 'MODERATED', 'APPROVED')),
    constraint risk_catalogue_approved_check check ((state = 'APPROVED') = (approved_at is not null))
);
grant select, insert, update, delete on risk_catalogue to mq_tenant;

--changeset mingquan:050-85-risk-catalogue-row
-- A point in a catalogue of the unit's own, or in one that a unit under it has filed: its level as the unit proposed it, as
-- it was moderated (综合平衡, S0-18) and as it was decided. Ranks count from the gravest of the unit's own levels; severities
-- are common to all units.
create table risk_catalogue_row (
    document_id uuid not null,
    sort integer not null,
    point_id uuid not null,
    code text not null,
    description text not null,
    power_id uuid,
    power_code text,
    power_name text,
    power_key text,
    basic_item_id uuid,
    category text,
    post text,
    kind text,
    suggested text,
    suggested_rank integer,
    suggestion_reason text,
    level text not null,
    rank integer not null,
    severity integer not null,
    moderated text,
    moderated_rank integer,
    moderated_severity integer,
    reason text,
    moderated_by text,
    moderated_at timestamptz,
    final text,
    final_rank integer,
    final_reason text,
    constraint risk_catalogue_row_pkey primary key (document_id, sort),
    constraint risk_catalogue_row_severity_check check (severity between 1 and 3),
    constraint risk_catalogue_row_moderated_check check ((moderated is null) = (moderated_rank is null)),
    constraint risk_catalogue_row_final_check check ((final is null) = (final_rank is null))
);
create index risk_catalogue_row_power_key on risk_catalogue_row (power_key);
create index risk_catalogue_row_basic_item on risk_catalogue_row (basic_item_id);
create index risk_catalogue_row_point on risk_catalogue_row (point_id);
grant select, insert, update, delete on risk_catalogue_row to mq_tenant;

--changeset mingquan:050-90-institution-validity
-- S2-51: whose document it is, and until when it says itself that it holds.
alter table institution add column issuer text;
alter table institution add column valid_until date;

--changeset mingquan:050-91-institution-template
-- The typical institution of the template that it was planned from (S0-23, S1-01).
alter table institution add column template_key text;
