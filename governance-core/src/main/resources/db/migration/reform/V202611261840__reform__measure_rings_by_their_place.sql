-- Rings are told apart by their place. Comparing the points themselves took most of the time of a merger of two streets.
create or replace function ground_square_metres(shape jsonb) returns double precision language sql immutable strict parallel safe as $$
  with ring as (
    select row_number() over () as place, r.ordinality as number, r.value as points
    from (select case shape ->> 'type' when 'Polygon' then jsonb_build_array(shape -> 'coordinates') else shape -> 'coordinates' end as polygons) s,
      jsonb_array_elements(s.polygons) as p (value), jsonb_array_elements(p.value) with ordinality as r (value, ordinality)
  ), point as (
    select place, number, (q.value ->> 0)::float8 as x, (q.value ->> 1)::float8 as y,
      lead((q.value ->> 0)::float8) over w as x2, lead((q.value ->> 1)::float8) over w as y2
    from ring, jsonb_array_elements(points) with ordinality as q (value, corner)
    window w as (partition by place order by q.corner)
  ), area as (
    select case number when 1 then 1 else -1 end * abs(sum((x - 104) * (y2 - 30) - (x2 - 104) * (y - 30))) / 2 as degrees, avg(y) as lat
    from point where x2 is not null group by place, number
  )
  select sum(degrees) * 111320 * 111320 * cos(radians(avg(lat))) from area
$$;
