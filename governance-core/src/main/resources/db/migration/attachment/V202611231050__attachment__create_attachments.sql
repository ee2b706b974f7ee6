create table attachment_content (
  sha256    varchar(64) not null,
  content   bytea       not null,
  stored_at timestamptz not null,
  constraint pk_attachment_content primary key (sha256)
);
alter table attachment_content alter column content set storage external;
comment on table attachment_content is 'One row is the bytes of a file, named by their hash: the same photo is kept once';
comment on column attachment_content.sha256 is 'SHA-256 of the bytes as kept, hexadecimal';
comment on column attachment_content.content is 'The bytes, re-encoded without EXIF for photos';
comment on column attachment_content.stored_at is 'Instant of the last upload of these bytes; what nobody names is removed a while after it';

create table attachment (
  id           uuid         not null,
  sha256       varchar(64)  not null,
  thumb_sha256 varchar(64),
  media_type   varchar(60)  not null,
  file_name    varchar(120) not null,
  bytes        integer      not null,
  width        integer,
  height       integer,
  post_id      integer      not null,
  uploaded_at  timestamptz  not null,
  case_id      bigint,
  event_seq    integer,
  constraint pk_attachment primary key (id),
  constraint fk_attachment_content foreign key (sha256) references attachment_content,
  constraint fk_attachment_thumb foreign key (thumb_sha256) references attachment_content,
  constraint ck_attachment_bytes check (bytes > 0),
  constraint ck_attachment_photo check (media_type like 'image/%' = (width is not null and height is not null and thumb_sha256 is not null)),
  constraint ck_attachment_bound check ((case_id is null) = (event_seq is null))
);
create index ix_attachment_case on attachment (case_id, event_seq) where case_id is not null;
create index ix_attachment_sha256 on attachment (sha256);
create index ix_attachment_thumb on attachment (thumb_sha256) where thumb_sha256 is not null;
create index ix_attachment_loose on attachment (uploaded_at) where case_id is null;
comment on table attachment is 'One row is an uploaded file and where it belongs';
comment on column attachment.id is 'Identity, given at upload';
comment on column attachment.sha256 is 'Hash of the bytes';
comment on column attachment.thumb_sha256 is 'Hash of the small picture, for photos; the photo itself when it is small enough';
comment on column attachment.media_type is 'Type found in the bytes, never the one claimed';
comment on column attachment.file_name is 'Name as uploaded, cleaned';
comment on column attachment.bytes is 'Size in bytes';
comment on column attachment.width is 'Width in pixels, for photos';
comment on column attachment.height is 'Height in pixels, for photos';
comment on column attachment.post_id is 'Post that uploaded it';
comment on column attachment.uploaded_at is 'Instant of upload';
comment on column attachment.case_id is 'Case to which it belongs; null until it is used, removed after a day';
comment on column attachment.event_seq is 'Act in the history of that case with which it came';

-- The bytes and what is said of them never change, and what belongs to a case is neither moved to another nor removed.
revoke update on attachment, attachment_content from civicgrid_app;
grant update (case_id, event_seq) on attachment to civicgrid_app;
grant update (stored_at) on attachment_content to civicgrid_app;
alter table attachment enable row level security;
create policy attachment_read on attachment for select to civicgrid_app using (true);
create policy attachment_insert on attachment for insert to civicgrid_app with check (case_id is null);
create policy attachment_bind on attachment for update to civicgrid_app using (case_id is null) with check (case_id is not null);
create policy attachment_remove on attachment for delete to civicgrid_app using (case_id is null);
