-- Trains may be off their route: another state, and a position beside the route. And how sure their place is.

alter table train_status
    add column place_confidence double precision;

comment on column train_status.state is 'not-departed, running, standing, at-border-arrived, at-border-waiting, at-border-reloading, at-border-released, off-route (somewhere beside its route), dark (due to report and silent), arrived, cancelled or lost.';
comment on column train_status.along_m is 'Metres along the route at the newest accepted fix; at sea as reckoned by the plan; of a train off its route, where it left it; null before the first.';
comment on column train_status.latitude is 'Of the newest accepted fix, or of the newest one of its own of a train off its route, degrees north, WGS 84; null before the first.';
comment on column train_status.longitude is 'The same, degrees east, WGS 84; null before the first.';
comment on column train_status.position_at is 'When that fix was measured; null before the first.';
comment on column train_status.place_confidence is 'How likely it is that the train is there and not at another place that its fixes may mean, from 0 to 1; null before the first fix.';
