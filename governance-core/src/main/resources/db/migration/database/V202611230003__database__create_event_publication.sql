-- The registry of events that listeners still have to handle (Spring Modulith 2.1, second structure). Names and types are
-- those that the library expects. The library asks for open publications of one listener by the serialised event, hence
-- the hash index.
create table event_publication (
    id                     uuid        not null,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    integer,
    last_resubmission_date timestamptz,
    constraint pk_event_publication primary key (id)
);

create index ix_event_publication_serialized_event on event_publication using hash (serialized_event);
create index ix_event_publication_completion_date on event_publication (completion_date);

comment on table event_publication is 'One row per event and listener, from publication until it has been handled';
comment on column event_publication.id is 'Identity of the publication';
comment on column event_publication.listener_id is 'The listening method';
comment on column event_publication.event_type is 'Java type of the event';
comment on column event_publication.serialized_event is 'The event as JSON: ids only';
comment on column event_publication.publication_date is 'When the event was published';
comment on column event_publication.completion_date is 'When the listener had finished; null while open';
comment on column event_publication.status is 'PUBLISHED, PROCESSING, COMPLETED, FAILED or RESUBMITTED';
comment on column event_publication.completion_attempts is 'How often the listener was called (count)';
comment on column event_publication.last_resubmission_date is 'When the event was last handed over again';
