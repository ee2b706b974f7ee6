create table import_file (
  job_id      uuid         not null,
  file_name   varchar(200) not null,
  bytes       integer      not null,
  charset     varchar(20)  not null,
  mapping     jsonb        not null,
  uploaded_at timestamptz  not null,
  constraint pk_import_file primary key (job_id),
  constraint fk_import_file_job foreign key (job_id) references job on delete cascade,
  constraint ck_import_file_bytes check (bytes > 0)
);
create index ix_import_file_uploaded on import_file (uploaded_at);
comment on table import_file is 'One row is a file of cases as it was uploaded, kept until 30 days after its import, so that any node can go on with it';
comment on column import_file.job_id is 'The import';
comment on column import_file.file_name is 'Name as uploaded, cleaned';
comment on column import_file.bytes is 'Size in bytes';
comment on column import_file.charset is 'Character set in which it is read';
comment on column import_file.mapping is 'What its columns mean, as it came with the file';
comment on column import_file.uploaded_at is 'Instant of upload';

create table import_file_part (
  job_id  uuid    not null,
  part    integer not null,
  content bytea   not null,
  constraint pk_import_file_part primary key (job_id, part),
  constraint fk_import_file_part_file foreign key (job_id) references import_file on delete cascade
);
alter table import_file_part alter column content set storage external;
comment on table import_file_part is 'One row is a piece of an uploaded file, so that it is written and read without being in memory whole';
comment on column import_file_part.job_id is 'The import';
comment on column import_file_part.part is '0, 1, 2 … in the order of the file';
comment on column import_file_part.content is 'The bytes, unchanged';
