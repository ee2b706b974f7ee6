-- Recurring and one-time work (db-scheduler 16). Names and types are those that the library expects.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint pk_scheduled_tasks primary key (task_name, task_instance)
);

create index ix_scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index ix_scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index ix_scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);

comment on table scheduled_tasks is 'One row per planned or running execution of a task';
comment on column scheduled_tasks.task_name is 'Which task';
comment on column scheduled_tasks.task_instance is 'Which of its instances; a recurring task has one';
comment on column scheduled_tasks.task_data is 'What the instance needs to know, serialised';
comment on column scheduled_tasks.execution_time is 'When it is due';
comment on column scheduled_tasks.picked is 'Whether a node runs it now';
comment on column scheduled_tasks.picked_by is 'The node that runs it';
comment on column scheduled_tasks.last_success is 'When it last ended well';
comment on column scheduled_tasks.last_failure is 'When it last failed';
comment on column scheduled_tasks.consecutive_failures is 'Failures since it last ended well (count)';
comment on column scheduled_tasks.last_heartbeat is 'Last sign of life of the node that runs it';
comment on column scheduled_tasks.version is 'Counts changes of the row, against two nodes picking it';
comment on column scheduled_tasks.priority is 'Higher runs first among those that are due; null is lowest';
