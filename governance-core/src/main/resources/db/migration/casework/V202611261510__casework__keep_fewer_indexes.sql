-- What a report still paid for, measured as in V202611261400.

-- The check that an act belongs to a case cost as much as a third of the case with all its indexes. One class writes both, in
-- one transaction; what the check was for, that no history loses its case, is asked when a case goes, which is rare.
alter table case_event drop constraint fk_case_event_case;
create function case_record_keeps_its_history() returns trigger language plpgsql as $$
begin
  if exists (select from case_event where case_id = old.id) then
    raise exception 'Case % has a history and stays', old.number
      using errcode = 'foreign_key_violation', schema = tg_table_schema, table = 'case_event', constraint = 'fk_case_event_case';
  end if;
  return old;
end $$;
comment on function case_record_keeps_its_history() is 'Refuses to delete a case that still has a history';
create trigger case_record_keeps_its_history before delete on case_record
  for each row execute function case_record_keeps_its_history();

-- The serial in a number is the identity, so that the one is unique because the other is, and a case is found by it.
alter table case_record drop constraint uk_case_record_number;

-- A compound or micro-grid is a fifth of its grid or more: passing over the rest within the index costs less than two indexes.
drop index ix_case_grid_new, ix_case_compound_new, ix_case_micro_grid_new;
create index ix_case_grid_new on case_record (grid_id, reported_at desc, id desc, compound_id, micro_grid_id);

-- Open cases of the district, newest first: without it each list of them reads and sorts them all.
create index ix_case_district_open on case_record (district_id, reported_at desc, id desc) where open;

-- Whatever is overdue is overdue in a district: the clocks look there.
drop index ix_case_open_due;

-- When a case turns yellow stands in the key, so that what is green yet is passed over in the index itself.
drop index ix_case_district_due, ix_case_street_due, ix_case_community_due, ix_case_grid_due;
create index ix_case_district_due on case_record (district_id, due_at, id, warn_at) where open;
create index ix_case_street_due on case_record (street_id, due_at, id, warn_at) where open;
create index ix_case_community_due on case_record (community_id, due_at, id, warn_at) where open;
create index ix_case_grid_due on case_record (grid_id, due_at, id, warn_at) where open;
