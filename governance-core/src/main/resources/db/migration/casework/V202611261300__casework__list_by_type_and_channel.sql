-- A rare type or channel within a small territory: without these a list reads the territory's cases one by one until it has
-- found twenty (10 million cases, a community: 9,000 to 14,000 buffers). The territories stand in the key, so that what lies
-- elsewhere is passed over in the index itself, whatever the level of the reach.
create index ix_case_type_new on case_record
  (type_code, reported_at desc, id desc, street_id, community_id, grid_id, compound_id, micro_grid_id, lead_unit_id);
create index ix_case_channel_new on case_record
  (channel, reported_at desc, id desc, street_id, community_id, grid_id, compound_id, micro_grid_id, lead_unit_id);

-- One index for "most urgent first" and for counting lamps: they differed in the identity alone, and each report paid for both.
drop index ix_case_district_due, ix_case_street_due, ix_case_community_due, ix_case_grid_due,
  ix_case_district_light, ix_case_street_light, ix_case_community_light, ix_case_grid_light;
create index ix_case_district_due on case_record (district_id, due_at, id) include (warn_at) where open;
create index ix_case_street_due on case_record (street_id, due_at, id) include (warn_at) where open;
create index ix_case_community_due on case_record (community_id, due_at, id) include (warn_at) where open;
create index ix_case_grid_due on case_record (grid_id, due_at, id) include (warn_at) where open;
