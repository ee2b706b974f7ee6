alter table case_type add column author varchar(160);
alter table case_type add column note varchar(400);
alter table case_type add column revision integer not null default 0;
comment on column case_type.author is 'Who wrote, and once it is published who published, this version: person, post and unit; null for what was shipped';
comment on column case_type.note is 'Why there is this version; null for what was shipped';
comment on column case_type.revision is 'How often the draft was saved again; tells two editors apart';

create unique index uk_case_type_draft on case_type (code) where published_at is null;

-- A case keeps the version of its day, so that version may end but never change.
create function case_type_stays_as_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null
     and (tg_op = 'DELETE' or to_jsonb(new) - 'retired_at' is distinct from to_jsonb(old) - 'retired_at') then
    raise exception 'Version % of case type % is published and never changes', old.version, old.code
      using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
comment on function case_type_stays_as_published() is 'Refuses to change or delete a published version of a case type; it may only end';
create trigger case_type_stays_as_published before update or delete on case_type
  for each row execute function case_type_stays_as_published();
