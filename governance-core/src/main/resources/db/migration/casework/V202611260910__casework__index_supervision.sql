-- The ledger of supervision: replies that are owed, most urgent first, and all supervisions, newest first. Both are few.
create index ix_case_reply_due on case_record (reply_due_at, id) where reply_due_at is not null;
create index ix_case_event_supervised on case_event (at desc, id desc) where action = 'SUPERVISE';
