alter table attachment
  add column subject_kind varchar(40),
  add column subject_id   integer,
  add constraint ck_attachment_subject check (
    (subject_kind is null) = (subject_id is null) and num_nonnulls(case_id, subject_id) <= 1);
create index ix_attachment_subject on attachment (subject_kind, subject_id) where subject_id is not null;
drop index ix_attachment_loose;
create index ix_attachment_loose on attachment (uploaded_at) where case_id is null and subject_id is null;
comment on column attachment.case_id is 'Case to which it belongs; null until it is used, and of one that belongs to another record';
comment on column attachment.subject_kind is 'Kind of the record to which it belongs, when that is no case';
comment on column attachment.subject_id is 'The record to which it belongs, when that is no case; what belongs to nothing is removed after a day';

-- As with cases: what belongs to a record is neither moved to another nor removed.
grant update (subject_kind, subject_id) on attachment to civicgrid_app;
drop policy attachment_insert on attachment;
drop policy attachment_bind on attachment;
drop policy attachment_remove on attachment;
create policy attachment_insert on attachment for insert to civicgrid_app with check (case_id is null and subject_id is null);
create policy attachment_bind on attachment for update to civicgrid_app
  using (case_id is null and subject_id is null) with check (num_nonnulls(case_id, subject_id) = 1);
create policy attachment_remove on attachment for delete to civicgrid_app using (case_id is null and subject_id is null);
