-- Delays against three bases, the states of a train at borders and in silence, and calls that a new plan skips. A delay is
-- told against the strongest basis that is known: the booked time, as it was when the train left its origin; the
-- referenced time of a plan that was made anew under way; the baseline of usual running and dwell times from its departure.

alter table train_run add column referenced_arrival_at timestamptz;

comment on column train_run.booked_departure_at is 'Booked departure at the origin, as it was when the train left it; null where none is booked.';
comment on column train_run.booked_arrival_at is 'Booked arrival at the destination, as it was when the train left its origin; null where none is booked.';
comment on column train_run.referenced_arrival_at is 'Arrival at the destination as planned anew while the train was under way; null if it was not.';

alter table train_status
    add column delay_minutes                       bigint,
    add column booked_delay_seconds                bigint,
    add column referenced_delay_seconds            bigint,
    add column baseline_delay_seconds              bigint,
    add column destination_delay_basis             text,
    add column destination_delay_minutes           bigint,
    add column destination_booked_delay_seconds    bigint,
    add column destination_referenced_delay_seconds bigint,
    add column destination_baseline_delay_seconds  bigint;

drop index train_status_worst_delay;
create index train_status_worst_delay on train_status (delay_seconds desc nulls last)
    where state not in ('arrived', 'cancelled', 'lost');

comment on column train_status.state is 'not-departed, running, standing, at-border-arrived, at-border-waiting, at-border-reloading, at-border-released, dark (due to report and silent), arrived, cancelled or lost.';
comment on column train_status.state_since_at is 'Since when, occurrence time; record time of a train that has not departed, was cancelled or lost.';
comment on column train_status.delay_seconds is 'How late it is now against delay_basis, in seconds, negative if early; null if unknown.';
comment on column train_status.delay_basis is 'What delay_seconds is measured against, the first of these that is known: booked, referenced, baseline; none.';
comment on column train_status.delay_minutes is 'delay_seconds by UIC 450-2: 29 seconds are left out, 30 make a minute; null if unknown.';
comment on column train_status.booked_delay_seconds is 'How late it is against the time booked when it left its origin, in seconds; null if unknown.';
comment on column train_status.referenced_delay_seconds is 'How late it is against the time planned anew under way, in seconds; null if unknown.';
comment on column train_status.baseline_delay_seconds is 'How late it is against usual running and dwell times from its departure, in seconds; null if unknown.';
comment on column train_status.destination_delay_seconds is 'The delay that means against destination_delay_basis, in seconds, negative if early; null if unknown.';
comment on column train_status.destination_delay_basis is 'What destination_delay_seconds is measured against, as for delay_basis.';
comment on column train_status.destination_delay_minutes is 'destination_delay_seconds by UIC 450-2; null if unknown.';
comment on column train_status.destination_booked_delay_seconds is 'The delay at the destination against the time booked when it left its origin, in seconds; null if unknown.';
comment on column train_status.destination_referenced_delay_seconds is 'The same against the time planned anew under way; null if unknown.';
comment on column train_status.destination_baseline_delay_seconds is 'The same against usual running and dwell times from its departure; null if unknown.';

alter table observed_call
    add column arrival_delay_seconds   bigint,
    add column arrival_delay_basis     text,
    add column arrival_delay_minutes   bigint,
    add column departure_delay_seconds bigint,
    add column departure_delay_basis   text,
    add column departure_delay_minutes bigint;

comment on column observed_call.kind is 'stop, pass (both times are equal) or skipped (both times are null): a new plan leaves the call out that the train was still to come by.';
comment on column observed_call.booked_arrival_at is 'Booked arrival, as it was when the train left its origin; null where none is booked.';
comment on column observed_call.booked_departure_at is 'Booked departure, as it was when the train left its origin; null where none is booked.';
comment on column observed_call.arrival_delay_seconds is 'How late it arrived against arrival_delay_basis, in seconds, negative if early; null if unknown.';
comment on column observed_call.arrival_delay_basis is 'What that is measured against, the first of these that is known: booked, referenced, baseline; none.';
comment on column observed_call.arrival_delay_minutes is 'arrival_delay_seconds by UIC 450-2: 29 seconds are left out, 30 make a minute; null if unknown.';
comment on column observed_call.departure_delay_seconds is 'How late it departed against departure_delay_basis, in seconds, negative if early; null if unknown.';
comment on column observed_call.departure_delay_basis is 'What that is measured against, the first of these that is known: booked, referenced, baseline; none.';
comment on column observed_call.departure_delay_minutes is 'departure_delay_seconds by UIC 450-2; null if unknown.';

alter table train_eta
    add column delay_seconds bigint,
    add column delay_basis   text;

comment on column train_eta.booked_at is 'Booked time, as it was when the train left its origin; null where none is booked.';
comment on column train_eta.delay_seconds is 'How late that would be by the median forecast, in seconds, negative if early; null if unknown or withdrawn.';
comment on column train_eta.delay_basis is 'What that is measured against, the first of these that is known: booked, referenced, baseline; none; null if withdrawn.';

alter table train_eta_history
    add column delay_seconds bigint,
    add column delay_basis   text;

comment on column train_eta_history.booked_at is 'Booked time, as it was when the train left its origin; null where none is booked.';
comment on column train_eta_history.delay_seconds is 'How late that would be by the median forecast, in seconds, negative if early; null if unknown or withdrawn.';
comment on column train_eta_history.delay_basis is 'What that is measured against, the first of these that is known: booked, referenced, baseline; none; null if withdrawn.';
