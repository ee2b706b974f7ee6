create table audit_entry (
  transaction  xid8         not null default pg_current_xact_id(),
  id           bigint generated always as identity,
  at           timestamptz  not null,
  account_id   bigint       not null,
  post_id      integer      not null,
  actor        varchar(160) not null,
  act          varchar(40)  not null,
  subject_kind varchar(30)  not null,
  subject      varchar(60)  not null,
  territory_id integer,
  reason       varchar(500),
  before       jsonb,
  after        jsonb,
  constraint pk_audit_entry primary key (id)
);
create index ix_audit_entry_at on audit_entry (at, id);
create index ix_audit_entry_act on audit_entry (act, at, id);
create index ix_audit_entry_subject on audit_entry (subject_kind, subject, at, id);
create index ix_audit_entry_account on audit_entry (account_id, at, id);
create index ix_audit_entry_post on audit_entry (post_id, at, id);
create index ix_audit_entry_territory on audit_entry (territory_id, at, id) where territory_id is not null;
comment on table audit_entry is 'One row is a write or a reading of personal data; append-only for the application';
comment on column audit_entry.transaction is 'Transaction that wrote it. The column stands before the identity on purpose: defaults are computed in the order of the columns, so a transaction is known to the server before it takes an identity, which is what lets the sealer tell that no smaller identity is still to come';
comment on column audit_entry.id is 'Identity, in order of arrival';
comment on column audit_entry.at is 'Instant of the act';
comment on column audit_entry.account_id is 'Account that acted; 0 is the platform itself';
comment on column audit_entry.post_id is 'Post through which it acted; 0 is none';
comment on column audit_entry.actor is 'Person, post and unit in words, as they were';
comment on column audit_entry.act is 'What was done, a stable code';
comment on column audit_entry.subject_kind is 'Kind of the thing it was done to';
comment on column audit_entry.subject is 'Identity of that thing for people, for example a case number';
comment on column audit_entry.territory_id is 'Territory concerned, when there is one';
comment on column audit_entry.reason is 'Why, where the act asks for a reason';
comment on column audit_entry.before is 'Fields before the change; personal data masked';
comment on column audit_entry.after is 'Fields after the change; personal data masked';

-- No foreign key: checking one would lock, and so rewrite, every entry once more. The chain itself finds a missing entry.
create table audit_seal (
  number   bigint not null,
  entry_id bigint not null,
  hash     bytea  not null,
  constraint pk_audit_seal primary key (number),
  constraint uk_audit_seal_entry unique (entry_id),
  constraint ck_audit_seal_number check (number > 0),
  constraint ck_audit_seal_hash check (length(hash) = 32)
);
comment on table audit_seal is 'One row seals one audit entry into the hash chain, in order of identity, shortly after it settled';
comment on column audit_seal.number is 'Place in the chain, 1, 2, 3 … without gaps';
comment on column audit_seal.entry_id is 'The sealed entry';
comment on column audit_seal.hash is 'SHA-256 over the hash before (32 zero bytes for the first), the number and every field of the entry; the form of the bytes is told in docs/audit.md';

revoke update, delete, truncate on audit_entry, audit_seal from civicgrid_app;
