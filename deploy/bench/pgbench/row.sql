\set id random(1, :cases)
select number, title, type_code, stage, community_id, lead_unit_id, reported_at, due_at from case_record where id = :id;
