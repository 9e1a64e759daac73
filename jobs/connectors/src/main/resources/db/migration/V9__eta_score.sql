-- How good the forecasts were, found out while the trains run. A row is replaced only by a newer one: by record_at, then
-- revision.

create table eta_score (
    train_run_id        text        not null,
    stop_sequence       integer     not null,
    kind                text        not null,
    lead_minutes        integer     not null,
    trip_id             text        not null,
    service_date        date        not null,
    stop_id             text        not null,
    corridor            text,
    destination         boolean     not null,
    standing            text        not null,
    made_at             timestamptz,
    predicted_p50_at    timestamptz,
    predicted_p10_at    timestamptz,
    predicted_p90_at    timestamptz,
    method              text,
    actual_at           timestamptz,
    error_seconds       bigint,
    hit                 boolean,
    told_count          integer     not null,
    mean_change_seconds double precision,
    flip_count          integer     not null,
    revision            integer     not null,
    record_at           timestamptz not null,
    primary key (train_run_id, stop_sequence, kind, lead_minutes)
);

comment on table eta_score is 'How far off the forecast was that was in force some time before an arrival or departure, of each that happened to a train seen by then.';
comment on column eta_score.train_run_id is 'The run.';
comment on column eta_score.stop_sequence is 'The call''s number in the plan.';
comment on column eta_score.kind is 'arrival or departure.';
comment on column eta_score.lead_minutes is 'How long before the moment: 5 to 23040 minutes, which are 16 days.';
comment on column eta_score.trip_id is 'The trip in its timetable.';
comment on column eta_score.service_date is 'The service day in the agency''s time zone.';
comment on column eta_score.stop_id is 'The place.';
comment on column eta_score.corridor is 'The corridor or timetable route; null if unknown.';
comment on column eta_score.destination is 'Whether it is the last call of the run.';
comment on column eta_score.standing is 'scored; missed: the train was under way, but no forecast was in force; withdrawn: what stood here before no longer holds.';
comment on column eta_score.made_at is 'When the forecast was made, record time; null where none was in force.';
comment on column eta_score.predicted_p50_at is 'Its median; null where none was in force.';
comment on column eta_score.predicted_p10_at is 'The early end of its 80 % interval; null if not given.';
comment on column eta_score.predicted_p90_at is 'The late end of its 80 % interval; null if not given.';
comment on column eta_score.method is 'How the forecast was made; null where none was in force.';
comment on column eta_score.actual_at is 'When it happened, as far as reported or measured; null where the score is withdrawn.';
comment on column eta_score.error_seconds is 'Median less actual time, in seconds: above nought it was too late; null where none was in force.';
comment on column eta_score.hit is 'Whether the interval held the actual time; null without an interval.';
comment on column eta_score.told_count is 'How many forecasts of the moment were told.';
comment on column eta_score.mean_change_seconds is 'How far they moved from one to the next, in the mean, in seconds; null if there were not two.';
comment on column eta_score.flip_count is 'How often they turned round: moved earlier after later, or the other way.';
comment on column eta_score.revision is '0 for the first score of the moment, one more at each change.';
comment on column eta_score.record_at is 'Record time of the cause.';

create table original_eta (
    train_run_id        text        not null,
    stop_sequence       integer     not null,
    kind                text        not null,
    trip_id             text        not null,
    service_date        date        not null,
    stop_id             text        not null,
    corridor            text,
    destination         boolean     not null,
    made_at             timestamptz not null,
    predicted_p50_at    timestamptz not null,
    predicted_p10_at    timestamptz,
    predicted_p90_at    timestamptz,
    method              text        not null,
    booked_at           timestamptz,
    outcome             text        not null,
    actual_at           timestamptz,
    error_seconds       bigint,
    told_count          integer     not null,
    mean_change_seconds double precision,
    flip_count          integer     not null,
    revision            integer     not null,
    record_at           timestamptz not null,
    primary key (train_run_id, stop_sequence, kind)
) with (fillfactor = 70);

comment on table original_eta is 'The first forecast that was told of each arrival and departure, which stays, and what became of it.';
comment on column original_eta.train_run_id is 'The run.';
comment on column original_eta.stop_sequence is 'The call''s number in the plan.';
comment on column original_eta.kind is 'arrival or departure.';
comment on column original_eta.trip_id is 'The trip in its timetable.';
comment on column original_eta.service_date is 'The service day in the agency''s time zone.';
comment on column original_eta.stop_id is 'The place.';
comment on column original_eta.corridor is 'The corridor or timetable route; null if unknown.';
comment on column original_eta.destination is 'Whether it is the last call of the run.';
comment on column original_eta.made_at is 'When the first forecast was made, record time.';
comment on column original_eta.predicted_p50_at is 'Its median.';
comment on column original_eta.predicted_p10_at is 'The early end of its 80 % interval; null if not given.';
comment on column original_eta.predicted_p90_at is 'The late end of its 80 % interval; null if not given.';
comment on column original_eta.method is 'How it was made.';
comment on column original_eta.booked_at is 'Booked time then; null where nothing was booked.';
comment on column original_eta.outcome is 'open: not known yet; happened; untimed: the train was there, but nobody knows when; unrealised: the call was skipped, or the run ended before.';
comment on column original_eta.actual_at is 'When it happened, as far as reported or measured; null unless it has.';
comment on column original_eta.error_seconds is 'The first median less the actual time, in seconds; null unless it has happened.';
comment on column original_eta.told_count is 'How many forecasts of the moment were told so far.';
comment on column original_eta.mean_change_seconds is 'How far they moved from one to the next, in the mean, in seconds; null if there were not two.';
comment on column original_eta.flip_count is 'How often they turned round: moved earlier after later, or the other way.';
comment on column original_eta.revision is '0 when first told, one more with each outcome.';
comment on column original_eta.record_at is 'Record time of the cause.';
