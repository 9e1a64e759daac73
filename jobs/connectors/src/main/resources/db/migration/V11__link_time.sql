-- What is usual on each link and for each dwell, as the trains of one kind taught it.

create table link_time (
    train_kind               text             not null,
    link                     text             not null,
    train_class              text             not null,
    from_stop_id             text             not null,
    to_stop_id               text,
    planned_seconds          bigint           not null,
    traversals               bigint           not null,
    mean_deviation_seconds   double precision,
    mean_uncertainty_seconds double precision,
    p10_deviation_seconds    double precision,
    p50_deviation_seconds    double precision,
    p90_deviation_seconds    double precision,
    known_at                 timestamptz      not null,
    primary key (train_kind, link)
);

-- What is usual between these two, and how long do trains stand here?
create index link_time_stops on link_time (from_stop_id, to_stop_id);

comment on table link_time is 'By how much trains usually take longer than planned on each link and for each dwell, learned from those before.';
comment on column link_time.train_kind is 'The trains that it was learned from: their class, a slash, and the unit that their delays are reckoned in, minutes.';
comment on column link_time.link is 'The link or dwell among those of the kind: from_stop_id, >, to_stop_id (empty for a dwell), a blank, and the planned units.';
comment on column link_time.train_class is 'Class of the trains as the timetable calls it; blank if it does not.';
comment on column link_time.from_stop_id is 'Where the link begins, or where the dwell is.';
comment on column link_time.to_stop_id is 'Where the link leads; null for a dwell.';
comment on column link_time.planned_seconds is 'How long it is planned to take, rounded to the unit of train_kind; what takes 62 units or more is one row.';
comment on column link_time.traversals is 'How many traversals it was learned from; 0 if it was forgotten, and the columns behind it are null then.';
comment on column link_time.mean_deviation_seconds is 'By how much a train usually takes longer than planned, negative if less; nonsense weighs little in it.';
comment on column link_time.mean_uncertainty_seconds is 'Standard deviation of mean_deviation_seconds.';
comment on column link_time.p10_deviation_seconds is 'One traversal in ten takes longer by less than this.';
comment on column link_time.p50_deviation_seconds is 'Half of the traversals take longer by less than this.';
comment on column link_time.p90_deviation_seconds is 'Nine traversals in ten take longer by less than this.';
comment on column link_time.known_at is 'Record time at which something was last added to it.';

comment on column rejected.input is 'The input it came by: train_runs, routes, assignments, positions, movements, sensors or link_times.';
comment on column input_account.input is 'The input: train_runs, routes, assignments, positions, movements, sensors or link_times.';
