-- A catalogue that was founded before joint meetings gets the type of their resolutions; a new one has it from its file.
insert into case_type (code, version, line, domain, class_name, class_name_en, name, name_en, keywords, lead_department,
  lead_level, severity, accept_minutes, dispatch_minutes, handle_minutes, check_minutes, whole_minutes, basis, urgent_minutes,
  field_check, resident_rating, proof, duplicate_radius, duplicate_window, on_the_spot, source, published_at)
select 'URB-1001', 1, 'DEVELOPMENT', 'URBAN_MANAGEMENT', '区域党建', 'Regional Party building', '联席会议决议事项',
  'Resolution of a joint meeting', '联席会议 决议 共驻共建 区域党建 驻区单位', 'DEP-SOCIAL', 'COMMUNITY', 'NORMAL', 180, 240, 4200,
  840, 6300, 'WORKING', 1440, false, false, 'NONE', 0, 24, false, 'practice', now()
where exists (select from case_type) and not exists (select from case_type where code = 'URB-1001');
