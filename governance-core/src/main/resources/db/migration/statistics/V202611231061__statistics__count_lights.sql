-- The lamps of open cases, counted over partial indexes. The function runs as the owner: row security would force a look at
-- every row's other columns. Its caller has checked that the places lie within the reach.
create index ix_case_district_light on case_record (district_id, due_at) include (warn_at) where open;
create index ix_case_street_light on case_record (street_id, due_at) include (warn_at) where open;
create index ix_case_community_light on case_record (community_id, due_at) include (warn_at) where open;
create index ix_case_grid_light on case_record (grid_id, due_at) include (warn_at) where open;

create function case_lights(level text, places integer[], moment timestamptz)
returns table (place integer, light text, amount bigint) language plpgsql stable security definer as $$
declare
  of_level text := case level when 'DISTRICT' then 'district_id' when 'STREET' then 'street_id'
                              when 'COMMUNITY' then 'community_id' when 'GRID' then 'grid_id' end;
begin
  return query execute format(
    'select %1$I, case when due_at is null then ''GREY'' when due_at <= $2 then ''RED'' when warn_at <= $2 then ''YELLOW'' else ''GREEN'' end,
            count(*)
     from case_record where open and %1$I = any ($1) group by 1, 2', of_level)
  using places, moment;
end $$;
comment on function case_lights(text, integer[], timestamptz) is
  'Open cases of territories of one level by lamp at a moment; for callers that have checked the reach';
