-- Makes the database roles of Mingquan. Run once per database server, as superuser, before the first start;
-- running it again changes nothing. It sets no passwords: the launcher or the operator gives them to
-- mq_owner and mq_app (alter role ... password ...), and creates the database (owner mq_owner).
-- What each role is for: docs/adr/0003-schema-per-tenant.md and docs/adr/0006-group-role.md.

do $$
declare
    wanted record;
begin
    for wanted in
        select *
        from (values
            ('mq_owner', 'login createrole'),
            ('mq_app', 'login noinherit'),
            ('mq_platform', 'nologin'),
            ('mq_tenant', 'nologin')) as role (name, attributes)
    loop
        if not exists (select from pg_roles where rolname = wanted.name) then
            execute format('create role %I %s', wanted.name, wanted.attributes);
        end if;
    end loop;
end $$;

-- The server signs in as mq_app, which may do nothing by itself but become another role for one transaction.
grant mq_platform to mq_app with inherit false, set true;

-- Provisioning makes each tenant's role a member of the group that carries the table privileges.
grant mq_tenant to mq_owner with admin true, inherit false, set false;

-- A migration that finds a table in use fails and is tried again later; it never makes the whole system queue behind it.
alter role mq_owner set lock_timeout to '10s';
