-- Web sessions (Spring Session JDBC 4.1). Names and types are those that the library expects; times are milliseconds
-- since 1970-01-01 UTC.
create table spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint pk_spring_session primary key (primary_id)
);

create unique index uk_spring_session_session_id on spring_session (session_id);
create index ix_spring_session_expiry_time on spring_session (expiry_time);
create index ix_spring_session_principal_name on spring_session (principal_name);

comment on table spring_session is 'One row per open web session';
comment on column spring_session.primary_id is 'Identity of the row; stays when the session id changes at sign-in';
comment on column spring_session.session_id is 'Identity that the browser holds';
comment on column spring_session.creation_time is 'Start of the session (milliseconds since 1970 UTC)';
comment on column spring_session.last_access_time is 'Last request (milliseconds since 1970 UTC)';
comment on column spring_session.max_inactive_interval is 'Idle time after which the session ends (seconds)';
comment on column spring_session.expiry_time is 'When the session ends unless used again (milliseconds since 1970 UTC)';
comment on column spring_session.principal_name is 'Name of the signed-in account; null before sign-in';

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint pk_spring_session_attributes primary key (session_primary_id, attribute_name),
    constraint fk_spring_session_attributes_session foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);

comment on table spring_session_attributes is 'One row per value kept in a web session';
comment on column spring_session_attributes.session_primary_id is 'The session';
comment on column spring_session_attributes.attribute_name is 'Name of the value';
comment on column spring_session_attributes.attribute_bytes is 'The value as serialised Java object';
