alter table escalation_rule add column retired_at timestamptz;
comment on column escalation_rule.retired_at is 'Instant from which it is not executed any more; null while it is in force';
alter table escalation_rule drop constraint uk_escalation_rule;
create unique index uk_escalation_rule_in_force on escalation_rule (type_pattern, stage, overdue_percent) where retired_at is null;
