alter table organization_unit drop constraint ck_organization_unit_kind;
alter table organization_unit add constraint ck_organization_unit_kind check (
  kind in ('DISTRICT', 'STREET_OFFICE', 'COMMUNITY', 'OPERATION_CENTRE', 'DEPARTMENT', 'RESIDENT_UNIT'));
alter table organization_unit add constraint ck_organization_unit_resident check (
  kind <> 'RESIDENT_UNIT' or code ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$');
comment on table organization_unit is 'One row is a unit that holds posts: district, street office, community, city-operation centre, department, or the desk of a resident unit';
comment on column organization_unit.code is 'Stable code for people and exchange; of a resident unit its unified social credit code';
comment on column organization_unit.kind is 'DISTRICT, STREET_OFFICE, COMMUNITY, OPERATION_CENTRE, DEPARTMENT or RESIDENT_UNIT (驻区单位)';

alter table post drop constraint ck_post_role;
alter table post add constraint ck_post_role check (role in ('GRID_WORKER', 'MICRO_GRID_LEADER', 'COMMUNITY_CLERK',
  'COMMUNITY_SECRETARY', 'STREET_DUTY_OFFICER', 'STREET_LEADER', 'DEPARTMENT_HANDLER', 'DEPARTMENT_LEADER',
  'DISTRICT_DUTY_OFFICER', 'DISTRICT_LEADER', 'RESIDENT_UNIT_CONTACT', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR',
  'AUDIT_ADMINISTRATOR', 'SYSTEM'));
