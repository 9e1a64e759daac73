-- Consignments as they stand now. A row is replaced only by a newer one: by record time and ordinal.

create table consignment_status (
    consignment_id           text        not null,
    version                  bigint      not null,
    customer                 text,
    state                    text        not null,
    leg                      integer     not null,
    legs                     integer     not null,
    train_run_id             text,
    train_state              text,
    last_event               text,
    last_stop_id             text,
    last_event_at            timestamptz,
    destination_stop_id      text,
    eta_p50_at               timestamptz,
    eta_p10_at               timestamptz,
    eta_p90_at               timestamptz,
    original_eta_at          timestamptz,
    original_eta_told_at     timestamptz,
    promised_at              timestamptz,
    limit_at                 timestamptz,
    delay_seconds            bigint,
    late_probability         double precision,
    connection_stop_id       text,
    connection_train_run_id  text,
    connection_state         text,
    connection_short_seconds bigint,
    connection_risk          double precision,
    reason                   text        not null,
    record_at                timestamptz not null,
    record_ordinal           integer     not null,
    primary key (consignment_id)
);

comment on table consignment_status is 'Where each consignment is now, and when it will be at its destination.';
comment on column consignment_status.consignment_id is 'The consignment.';
comment on column consignment_status.version is 'The version in force; 0 where it was withdrawn or given up.';
comment on column consignment_status.customer is 'Whose it is; null where it was withdrawn or given up.';
comment on column consignment_status.state is 'planned, under-way, in-transfer, arrived, interrupted, withdrawn or lost.';
comment on column consignment_status.leg is 'Number of the leg that it is on, or that is next, from 1 on.';
comment on column consignment_status.legs is 'How many legs it has.';
comment on column consignment_status.train_run_id is 'The run of that leg; null where it was withdrawn or given up.';
comment on column consignment_status.train_state is 'What that run is doing, as in train_status; null if unknown.';
comment on column consignment_status.last_event is 'The last that happened to it: arrival or departure; null before the first.';
comment on column consignment_status.last_stop_id is 'Where; null before the first.';
comment on column consignment_status.last_event_at is 'When, occurrence time; null before the first.';
comment on column consignment_status.destination_stop_id is 'Where it is handed over; null where it was withdrawn or given up.';
comment on column consignment_status.eta_p50_at is 'The median of its arrival, or the arrival itself; null if unknown, as when a connection fails more often than not.';
comment on column consignment_status.eta_p10_at is 'The early end of the 80 % interval; null if not given.';
comment on column consignment_status.eta_p90_at is 'The late end; null if not given, as when a connection fails in more than one case of ten.';
comment on column consignment_status.original_eta_at is 'The first median that was told; it never changes. Null before that.';
comment on column consignment_status.original_eta_told_at is 'When that was, record time; null before that.';
comment on column consignment_status.promised_at is 'The arrival that was promised; null if none was.';
comment on column consignment_status.limit_at is 'Until when it is in time: promised_at, else original_eta_at and 24 h; null if neither is known.';
comment on column consignment_status.delay_seconds is 'How late it is against limit_at by the median, negative if early; null if unknown.';
comment on column consignment_status.late_probability is 'How likely it arrives after limit_at, from 0 to 1; null if unknown.';
comment on column consignment_status.connection_stop_id is 'Where the change of trains ahead in the most danger is; null if there is none.';
comment on column consignment_status.connection_train_run_id is 'The run that it is to go on with there; null if there is none.';
comment on column consignment_status.connection_state is 'open, safe, at-risk or missed; null if there is none.';
comment on column consignment_status.connection_short_seconds is 'By how much it comes too late for it by the medians, the least time to change included; negative if there is time left; null if unknown.';
comment on column consignment_status.connection_risk is 'How likely that connection fails, from 0 to 1; null if unknown.';
comment on column consignment_status.reason is 'Why it is in this state, in words.';
comment on column consignment_status.record_at is 'Record time of the cause.';
comment on column consignment_status.record_ordinal is 'Number of it among those of the same record time.';

comment on column alert.subject is 'Whose alert it is: a train run, an asset or a consignment.';
