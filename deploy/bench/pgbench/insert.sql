\set street random(:first_street, :last_street)
\set community random(:first_community, :last_community)
\set grid random(:first_grid, :last_grid)
insert into bench.incident (number, title, type_code, stage, street_id, community_id, grid_id, lng, lat, description, reported_at)
values ('20261126-' || :grid, '井盖缺失破损', 'URB-0501', 'REPORTED', :street, :community, :grid, 104.1, 30.66, '井盖破损，影响出行，请尽快处理。', now());
