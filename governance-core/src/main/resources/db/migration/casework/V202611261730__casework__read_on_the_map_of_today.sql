-- A case that is over keeps the jurisdiction of its day. Whoever answers for its ground now reads it as well.
create function ground_lies_in(scope text, ground integer, place integer) returns boolean language plpgsql stable security definer cost 10 as $$
begin
  return exists (select from grid_lineage l where l.label_id = ground and l.valid_to is null
    and place = case scope when 'STREET' then l.street_id when 'COMMUNITY' then l.community_id else l.grid_id end);
end $$;
comment on function ground_lies_in(text, integer, integer) is 'Whether the ground that records know as a grid lies in a street, community or grid now';

alter policy case_record_read on case_record using (
  case current_setting('civicgrid.reach_kind', true)
    when 'EVERYTHING' then true
    when 'DISTRICT' then district_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
    when 'STREET' then street_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
      or ground_lies_in('STREET', grid_id, nullif(current_setting('civicgrid.reach_id', true), '')::integer)
    when 'COMMUNITY' then community_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
      or ground_lies_in('COMMUNITY', grid_id, nullif(current_setting('civicgrid.reach_id', true), '')::integer)
    when 'GRID' then grid_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
      or ground_lies_in('GRID', grid_id, nullif(current_setting('civicgrid.reach_id', true), '')::integer)
    when 'COMPOUND' then compound_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
    when 'MICRO_GRID' then micro_grid_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
    when 'DEPARTMENT' then lead_unit_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
      or exists (select from case_handler h
        where h.case_id = case_record.id and h.unit_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer)
    else false
  end
  or reporter_post_id = nullif(current_setting('civicgrid.post_id', true), '')::integer);
