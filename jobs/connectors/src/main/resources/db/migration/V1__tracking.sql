-- What the tracking job writes. Times are timestamptz with millisecond precision; "record time" is when an input was
-- received, "occurrence time" is when something happened. (record_at, record_ordinal) is a row's version: the job replaces
-- a row only by a newer one.

-- The plan -----------------------------------------------------------------------------------------------------------

create table train_run (
    train_run_id        text        not null primary key,
    trip_id             text        not null,
    service_date        date        not null,
    train_number        text,
    route_id            text        not null,
    corridor            text,
    train_class         text,
    consist_teu         double precision,
    consist_tonnes      double precision,
    origin_stop_id      text        not null,
    booked_departure_at timestamptz,
    destination_stop_id text        not null,
    booked_arrival_at   timestamptz,
    call_count          integer     not null,
    record_at           timestamptz not null,
    record_ordinal      integer     not null
);

comment on table train_run is 'The newest plan of each train run: one train on one service day, from origin to destination.';
comment on column train_run.train_run_id is 'The run; stable over renumbering.';
comment on column train_run.trip_id is 'The trip in its timetable.';
comment on column train_run.service_date is 'The service day in the agency''s time zone; booked times may lie days after it.';
comment on column train_run.train_number is 'The operational number at departure; null if unknown.';
comment on column train_run.route_id is 'The geometry the run follows.';
comment on column train_run.corridor is 'The corridor or timetable route the run counts for; null if unknown.';
comment on column train_run.train_class is 'A free class such as freight or passenger; null if unknown.';
comment on column train_run.consist_teu is 'Load in twenty-foot equivalent units; null if unknown.';
comment on column train_run.consist_tonnes is 'Gross mass in tonnes; null if unknown.';
comment on column train_run.origin_stop_id is 'The place of the first call.';
comment on column train_run.booked_departure_at is 'Booked departure at the origin; null where none is booked.';
comment on column train_run.destination_stop_id is 'The place of the last call.';
comment on column train_run.booked_arrival_at is 'Booked arrival at the destination; null where none is booked.';
comment on column train_run.call_count is 'Number of calls, origin and destination included.';
comment on column train_run.record_at is 'Record time of the plan.';
comment on column train_run.record_ordinal is 'Number of the plan among those of the same run and record time.';

-- Now ----------------------------------------------------------------------------------------------------------------

create table train_status (
    train_run_id              text        not null primary key,
    trip_id                   text        not null,
    service_date              date        not null,
    train_number              text,
    corridor                  text,
    state                     text        not null,
    state_since_at            timestamptz not null,
    along_m                   double precision,
    latitude                  double precision,
    longitude                 double precision,
    position_at               timestamptz,
    last_stop_sequence        integer,
    last_stop_id              text,
    next_stop_sequence        integer,
    next_stop_id              text,
    delay_seconds             bigint,
    delay_basis               text        not null,
    destination_stop_id       text        not null,
    destination_eta_at        timestamptz,
    destination_delay_seconds bigint,
    reason                    text,
    record_at                 timestamptz not null,
    record_ordinal            integer     not null
) with (fillfactor = 70);

-- The first question of a control centre: which train on the line is the latest?
create index train_status_worst_delay on train_status (delay_seconds desc nulls last)
    where state in ('not-departed', 'running', 'standing');

comment on table train_status is 'Where each train is, how late it is and when it will be at its destination.';
comment on column train_status.train_run_id is 'The run.';
comment on column train_status.trip_id is 'The trip in its timetable.';
comment on column train_status.service_date is 'The service day in the agency''s time zone.';
comment on column train_status.train_number is 'The operational number; null if unknown.';
comment on column train_status.corridor is 'The corridor or timetable route; null if unknown.';
comment on column train_status.state is 'not-departed, running, standing, arrived, cancelled or lost.';
comment on column train_status.state_since_at is 'Since when, occurrence time.';
comment on column train_status.along_m is 'Metres along the route at the newest fix; null before the first.';
comment on column train_status.latitude is 'Of the newest accepted fix, degrees north, WGS 84; null before the first.';
comment on column train_status.longitude is 'Of the newest accepted fix, degrees east, WGS 84; null before the first.';
comment on column train_status.position_at is 'When that fix was measured; null before the first.';
comment on column train_status.last_stop_sequence is 'Number of the last call reached; null before the first.';
comment on column train_status.last_stop_id is 'The place of the last call reached; null before the first.';
comment on column train_status.next_stop_sequence is 'Number of the next call ahead; null at the destination.';
comment on column train_status.next_stop_id is 'The place of the next call ahead; null at the destination.';
comment on column train_status.delay_seconds is 'How late it is now, in seconds, negative if early; null if unknown.';
comment on column train_status.delay_basis is 'What the delays are measured against: booked or none.';
comment on column train_status.destination_stop_id is 'The place of the last call.';
comment on column train_status.destination_eta_at is 'Forecast, or observed, arrival at the destination; null if unknown.';
comment on column train_status.destination_delay_seconds is 'The delay that means, in seconds, negative if early; null if unknown.';
comment on column train_status.reason is 'Why the train is in this state, in words.';
comment on column train_status.record_at is 'Record time of the cause.';
comment on column train_status.record_ordinal is 'Number of this output among those of the same run and record time.';

-- What happened ------------------------------------------------------------------------------------------------------

create table observed_call (
    train_run_id        text        not null,
    call_key            text        not null,
    trip_id             text        not null,
    service_date        date        not null,
    stop_sequence       integer,
    stop_id             text        not null,
    kind                text        not null,
    arrival_at          timestamptz,
    departure_at        timestamptz,
    booked_arrival_at   timestamptz,
    booked_departure_at timestamptz,
    method              text,
    revision            integer     not null,
    withdrawn           boolean     not null,
    record_at           timestamptz not null,
    record_ordinal      integer     not null,
    primary key (train_run_id, call_key)
);

comment on table observed_call is 'What is known of each call that began: the newest revision.';
comment on column observed_call.train_run_id is 'The run.';
comment on column observed_call.call_key is 'The call within its run: stop_sequence, or unplanned:stop_id where none was planned.';
comment on column observed_call.trip_id is 'The trip in its timetable.';
comment on column observed_call.service_date is 'The service day in the agency''s time zone.';
comment on column observed_call.stop_sequence is 'The call''s number in the plan; null for an unplanned stop.';
comment on column observed_call.stop_id is 'The place.';
comment on column observed_call.kind is 'stop, pass (both times are equal) or skipped (both times are null).';
comment on column observed_call.arrival_at is 'Arrival, occurrence time; null if unknown.';
comment on column observed_call.departure_at is 'Departure, occurrence time; null if unknown or not yet.';
comment on column observed_call.booked_arrival_at is 'Booked arrival; null where none is booked.';
comment on column observed_call.booked_departure_at is 'Booked departure; null where none is booked.';
comment on column observed_call.method is 'How the times are known, the weaker of the two: reported, measured, interpolated or estimated; null without times.';
comment on column observed_call.revision is '0 for the first, one more at each change.';
comment on column observed_call.withdrawn is 'Whether the call turned out not to have happened; both times are then null.';
comment on column observed_call.record_at is 'Record time of the cause.';
comment on column observed_call.record_ordinal is 'Number of this output among those of the same run and record time.';

-- What will happen ---------------------------------------------------------------------------------------------------

create table train_eta (
    train_run_id     text        not null,
    stop_sequence    integer     not null,
    kind             text        not null,
    made_at          timestamptz not null,
    trip_id          text        not null,
    service_date     date        not null,
    stop_id          text        not null,
    predicted_p50_at timestamptz,
    predicted_p10_at timestamptz,
    predicted_p90_at timestamptz,
    booked_at        timestamptz,
    method           text,
    record_ordinal   integer     not null,
    primary key (train_run_id, stop_sequence, kind)
) with (fillfactor = 70);

comment on table train_eta is 'The forecast in force of each arrival and departure ahead.';
comment on column train_eta.train_run_id is 'The run.';
comment on column train_eta.stop_sequence is 'The call''s number in the plan.';
comment on column train_eta.kind is 'arrival or departure.';
comment on column train_eta.made_at is 'Record time of the cause: when the forecast was made.';
comment on column train_eta.trip_id is 'The trip in its timetable.';
comment on column train_eta.service_date is 'The service day in the agency''s time zone.';
comment on column train_eta.stop_id is 'The place.';
comment on column train_eta.predicted_p50_at is 'The median forecast; null: withdrawn, the moment has passed or the train is no longer followed.';
comment on column train_eta.predicted_p10_at is 'The early end of the 80 % interval; null if not given.';
comment on column train_eta.predicted_p90_at is 'The late end of the 80 % interval; null if not given.';
comment on column train_eta.booked_at is 'Booked time of the timetable; null where none is booked.';
comment on column train_eta.method is 'How the forecast was made: timetable, running-time or overdue; null where it is withdrawn.';
comment on column train_eta.record_ordinal is 'Number of the publication among those of the same run and record time.';

create table train_eta_history (
    train_run_id     text        not null,
    stop_sequence    integer     not null,
    kind             text        not null,
    made_at          timestamptz not null,
    trip_id          text        not null,
    service_date     date        not null,
    stop_id          text        not null,
    predicted_p50_at timestamptz,
    predicted_p10_at timestamptz,
    predicted_p90_at timestamptz,
    booked_at        timestamptz,
    method           text,
    record_ordinal   integer     not null,
    primary key (train_run_id, stop_sequence, kind, made_at)
);

comment on table train_eta_history is 'Every forecast that was told, so that it can be scored. Rows are only added.';
comment on column train_eta_history.train_run_id is 'The run.';
comment on column train_eta_history.stop_sequence is 'The call''s number in the plan.';
comment on column train_eta_history.kind is 'arrival or departure.';
comment on column train_eta_history.made_at is 'Record time of the cause: when the forecast was made.';
comment on column train_eta_history.trip_id is 'The trip in its timetable.';
comment on column train_eta_history.service_date is 'The service day in the agency''s time zone.';
comment on column train_eta_history.stop_id is 'The place.';
comment on column train_eta_history.predicted_p50_at is 'The median forecast; null: the forecasts before it are withdrawn.';
comment on column train_eta_history.predicted_p10_at is 'The early end of the 80 % interval; null if not given.';
comment on column train_eta_history.predicted_p90_at is 'The late end of the 80 % interval; null if not given.';
comment on column train_eta_history.booked_at is 'Booked time of the timetable; null where none is booked.';
comment on column train_eta_history.method is 'How the forecast was made: timetable, running-time or overdue; null where it is withdrawn.';
comment on column train_eta_history.record_ordinal is 'Number of the publication among those of the same run and record time.';

-- What became of the inputs ------------------------------------------------------------------------------------------

create table rejected (
    topic          text        not null,
    "partition"    integer     not null,
    "offset"       bigint      not null,
    input          text        not null,
    verdict        text        not null,
    reason         text        not null,
    detail         text,
    train_run_id   text,
    record_at      timestamptz not null,
    key            bytea,
    payload        bytea,
    payload_bytes  bigint      not null,
    payload_sha256 text,
    payload_cut    boolean     not null,
    redriven_at    timestamptz,
    primary key (topic, "partition", "offset")
);

-- The second question: what has been going wrong lately?
create index rejected_newest on rejected (record_at desc);

comment on table rejected is 'The records that were rejected or could not be read, with their bytes. Rows are only added.';
comment on column rejected.topic is 'The topic the record stands in.';
comment on column rejected."partition" is 'The partition it stands in.';
comment on column rejected."offset" is 'Its offset in the partition.';
comment on column rejected.input is 'The input it came by: train_runs, routes, positions, movements or sensors.';
comment on column rejected.verdict is 'rejected: could be read but not believed; dead_lettered: could not be read.';
comment on column rejected.reason is 'Why, by name in kebab case: null-island.';
comment on column rejected.detail is 'What exactly was wrong, in words.';
comment on column rejected.train_run_id is 'The run it was resolved to; null if none.';
comment on column rejected.record_at is 'Record time: when it was received.';
comment on column rejected.key is 'The record''s key; null if it had none.';
comment on column rejected.payload is 'The first bytes of the value; null if it had none.';
comment on column rejected.payload_bytes is 'Length of the whole value, in bytes.';
comment on column rejected.payload_sha256 is 'SHA-256 of the whole value, lower-case hex; null if it had none.';
comment on column rejected.payload_cut is 'Whether payload is less than the whole value; such a record cannot be put back.';
comment on column rejected.redriven_at is 'When the record was put back, by the wall clock; null if it was not. The job never writes it.';

create table input_account (
    input     text        not null,
    subject   text        not null,
    opened_at timestamptz not null,
    accepted  bigint      not null,
    late      bigint      not null,
    duplicate bigint      not null,
    counted   bigint      not null,
    record_at timestamptz not null,
    primary key (input, subject, opened_at)
);

comment on table input_account is 'How many records of each input and subject were accepted, late and duplicates. The others are in rejected.';
comment on column input_account.input is 'The input: train_runs, routes, positions, movements or sensors.';
comment on column input_account.subject is 'What the records are about: the id of a train run or a route.';
comment on column input_account.opened_at is 'Record time of the first record counted; a subject that was forgotten and comes back opens a new account.';
comment on column input_account.accepted is 'Records accepted.';
comment on column input_account.late is 'Records late.';
comment on column input_account.duplicate is 'Records that were duplicates.';
comment on column input_account.counted is 'accepted + late + duplicate: of two accounts with the same record time the greater is newer.';
comment on column input_account.record_at is 'Record time of the latest record counted.';

-- What the database could not take -----------------------------------------------------------------------------------

create table failed_row (
    target_table text        not null,
    row_key      text,
    sql_state    text        not null,
    message      text        not null,
    row_text     text        not null,
    row_sha256   text        not null,
    failed_at    timestamptz not null default now(),
    primary key (target_table, row_sha256)
);

comment on table failed_row is 'Rows that a table refused, while the others of their batch were written. Empty in good times.';
comment on column failed_row.target_table is 'The table the row was meant for.';
comment on column failed_row.row_key is 'The row''s key, name=value, cut to 1,024 characters; null if no row could be made of the element.';
comment on column failed_row.sql_state is 'The SQLSTATE of the refusal.';
comment on column failed_row.message is 'The database''s words, cut to 1,024 characters.';
comment on column failed_row.row_text is 'The row, name=value, cut to 4,096 characters; characters that no text takes are replaced.';
comment on column failed_row.row_sha256 is 'SHA-256 of the whole row as text, lower-case hex: the same row fails once, however often it is replayed.';
comment on column failed_row.failed_at is 'When it was first refused, by the database''s clock.';
