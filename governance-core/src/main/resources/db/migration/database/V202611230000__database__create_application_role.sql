-- The application works as civicgrid_app, which may read and write rows but neither change the schema nor, where a later
-- migration revokes it, update or delete history. Migrations run as the owner, who is a member of the role and takes it
-- on for the connections of the application.
do $$
declare
    owner_is_superuser boolean := (select rolsuper from pg_roles where rolname = current_user);
begin
    -- Roles belong to the whole server: two schemas may be migrated at the same moment.
    perform pg_advisory_xact_lock(hashtextextended('civicgrid_app', 0));
    if not exists (select from pg_roles where rolname = 'civicgrid_app') then
        begin
            create role civicgrid_app nologin;
        exception
            when duplicate_object or unique_violation then
                null; -- made by another database of the same server in this moment
            when insufficient_privilege then
                raise exception 'The role civicgrid_app is missing and % may not create it', current_user
                    using hint = format('Run as a superuser: create role civicgrid_app nologin; grant civicgrid_app to %I;', current_user);
        end;
    end if;
    if not owner_is_superuser then
        begin
            execute format('grant civicgrid_app to %I', current_user);
        exception
            when insufficient_privilege then
                if not pg_has_role(current_user, 'civicgrid_app', 'member') then
                    raise exception 'The role % is no member of civicgrid_app', current_user
                        using hint = format('Run as a superuser: grant civicgrid_app to %I;', current_user);
                end if;
        end;
    end if;

    execute format('grant usage on schema %I to civicgrid_app', current_schema());
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to civicgrid_app', current_schema());
    execute format('alter default privileges in schema %I grant usage, select on sequences to civicgrid_app', current_schema());
    execute format('alter default privileges in schema %I grant execute on functions to civicgrid_app', current_schema());
end;
$$;
