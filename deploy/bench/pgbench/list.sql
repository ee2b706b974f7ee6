\set street random(:first, :last)
select number, title, type_code, stage, community_id, lead_unit_id, reported_at, due_at from case_record where street_id = :street order by reported_at desc, id desc limit 20;
