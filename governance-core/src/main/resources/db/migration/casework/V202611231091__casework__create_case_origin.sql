create table case_origin (
  case_id       bigint       not null,
  source_type   varchar(120) not null,
  source_state  varchar(120) not null,
  source_agency varchar(120),
  source_due_at timestamptz,
  place_moved   boolean      not null,
  events        smallint     not null,
  constraint pk_case_origin primary key (case_id),
  constraint fk_case_origin_case foreign key (case_id) references case_record,
  constraint ck_case_origin_events check (events > 0)
);
comment on table case_origin is 'One row holds what another system said of a case that was taken over from it';
comment on column case_origin.case_id is 'The case';
comment on column case_origin.source_type is 'Type there, as text';
comment on column case_origin.source_state is 'State there, as text';
comment on column case_origin.source_agency is 'Who handled it there, as text; not one of our units';
comment on column case_origin.source_due_at is 'Limit set there, for comparison only';
comment on column case_origin.place_moved is 'Whether the place lay outside the district and was moved to the nearest point inside';
comment on column case_origin.events is 'How many events of the history the import wrote; more show that somebody worked on the case since';

revoke update, delete, truncate on case_origin from civicgrid_app;

-- The application may not touch the history; taking an import back is the one exception, and the database itself checks
-- that nothing but the import's own events goes.
create function case_erase_imported(ids bigint[]) returns void language plpgsql security definer as $$
begin
  if exists (
    select from unnest(ids) as wanted (id)
    left join case_record r on r.id = wanted.id
    left join case_origin o on o.case_id = wanted.id
    where r.import_id is null or o.events is distinct from (select count(*) from case_event e where e.case_id = wanted.id)
  ) then
    raise exception 'Somebody worked on a case that was to be erased' using errcode = 'integrity_constraint_violation';
  end if;
  delete from case_event where case_id = any (ids);
  delete from case_origin where case_id = any (ids);
end;
$$;
comment on function case_erase_imported(bigint[]) is 'Erases history and origin of imported cases on which nobody has worked since; refuses otherwise';
do $$
begin
  execute format('alter function case_erase_imported(bigint[]) set search_path = %I, pg_temp', current_schema());
end;
$$;
