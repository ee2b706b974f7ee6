-- The units of a territory that goes up in another go up in that one's: their people act for it from then on.
alter table organization_unit add column successor_id integer;
alter table organization_unit add constraint fk_organization_unit_successor foreign key (successor_id) references organization_unit;
create index ix_organization_unit_successor on organization_unit (successor_id) where successor_id is not null;
comment on column organization_unit.successor_id is 'Unit that took over its posts and open cases';

-- A unit of a street or community, as the one of its kind that serves another place; any other unit stays what it is.
create function unit_in_place(unit integer, street integer, community integer) returns integer language sql stable as $$
  select coalesce(
    (select v.id from organization_unit u
      join territory t on t.id = u.territory_id
      join organization_unit v on v.kind = u.kind and v.valid_to is null
        and v.territory_id = case t.level when 'STREET' then street when 'COMMUNITY' then community end
     where u.id = unit and u.kind <> 'DEPARTMENT' order by v.id limit 1),
    (select u.successor_id from organization_unit u where u.id = unit),
    unit)
$$;
comment on function unit_in_place(integer, integer, integer) is 'The unit that does in one street and community what this unit does in its own; the unit itself where there is none';

-- Units that a reform founded disappear when it is taken back; no other is ever deleted.
create function unit_unborn(reform integer) returns void language sql security definer as $$
  delete from organization_unit u using territory t where t.id = u.territory_id and t.born_in = reform
$$;
comment on function unit_unborn(integer) is 'Deletes the units of territories that a reform made; nobody may hold a post there';
