-- Alerts as they are now, and every change of them. A row of alert is replaced only by a newer one: by sequence.

create table alert (
    alert_id         text        not null,
    subject          text        not null,
    kind             text        not null,
    state            text        not null,
    severity         text        not null,
    raised_at        timestamptz not null,
    updated_at       timestamptz not null,
    cleared_at       timestamptz,
    episode_start_at timestamptz not null,
    value            double precision,
    value_unit       text        not null,
    place            text,
    confidence       double precision,
    reason           text,
    rule_id          text        not null,
    rule_version     bigint      not null,
    acknowledged_by  text,
    sequence         integer     not null,
    primary key (alert_id)
);

comment on table alert is 'Each alert as it is now, open or cleared.';
comment on column alert.alert_id is 'One episode of one kind at one subject, the same in every replay.';
comment on column alert.subject is 'Whose alert it is: a train run.';
comment on column alert.kind is 'What it is about; docs/reference/alerts.md lists the kinds.';
comment on column alert.state is 'active, acknowledged or cleared.';
comment on column alert.severity is 'info, warning, minor, major or critical; of a cleared one how bad it was last.';
comment on column alert.raised_at is 'When it was raised, record time.';
comment on column alert.updated_at is 'When it changed last, record time.';
comment on column alert.cleared_at is 'When it was cleared, record time; null while it is open.';
comment on column alert.episode_start_at is 'When the episode began, occurrence time.';
comment on column alert.value is 'The value when it changed last, in value_unit; null if unknown.';
comment on column alert.value_unit is 'The unit of the value; state where 1 means that it holds.';
comment on column alert.place is 'Where, as a code or in words; null if unknown.';
comment on column alert.confidence is 'How sure it is that it is so bad or worse, from 0 to 1; null if not given.';
comment on column alert.reason is 'Why, in words.';
comment on column alert.rule_id is 'The rule in force when it changed last.';
comment on column alert.rule_version is 'Its version.';
comment on column alert.acknowledged_by is 'Who acknowledged it at this severity; null if nobody did.';
comment on column alert.sequence is 'How many changes of it were told.';

create table alert_event (
    alert_id        text        not null,
    sequence        integer     not null,
    subject         text        not null,
    kind            text        not null,
    change          text        not null,
    severity        text        not null,
    occurred_at     timestamptz not null,
    detected_at     timestamptz not null,
    former_severity text,
    value           double precision,
    former_value    double precision,
    place           text,
    confidence      double precision,
    reason          text,
    rule_id         text        not null,
    rule_version    bigint      not null,
    acknowledged_by text,
    primary key (alert_id, sequence)
);

comment on table alert_event is 'Every change of every alert, as it was told.';
comment on column alert_event.alert_id is 'The alert.';
comment on column alert_event.sequence is 'Numbers its changes from 1 on, without gaps.';
comment on column alert_event.subject is 'Whose alert it is.';
comment on column alert_event.kind is 'What it is about.';
comment on column alert_event.change is 'raised, escalated, downgraded, acknowledged or cleared.';
comment on column alert_event.severity is 'How bad it was from then on; of one that was cleared how bad it was last.';
comment on column alert_event.occurred_at is 'As of when what caused the change was known; of a time-out, when it was told.';
comment on column alert_event.detected_at is 'When it was told, record time.';
comment on column alert_event.former_severity is 'How bad it was before; null if it was not open.';
comment on column alert_event.value is 'The value, in the unit of the kind; null if unknown.';
comment on column alert_event.former_value is 'The value when it was told before; null if it was not open, or unknown.';
comment on column alert_event.place is 'Where, as a code or in words; null if unknown.';
comment on column alert_event.confidence is 'How sure it was that it was so bad or worse, from 0 to 1; null if not given.';
comment on column alert_event.reason is 'Why, in words.';
comment on column alert_event.rule_id is 'The rule in force.';
comment on column alert_event.rule_version is 'Its version.';
comment on column alert_event.acknowledged_by is 'Who acknowledged it at this severity; null if nobody did.';
