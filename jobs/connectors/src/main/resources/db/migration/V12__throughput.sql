-- What throughput tells of places and corridors. A window is told while it is open, marked provisional, and corrected when
-- late data come, until it is final. A row is replaced only by a newer one: by record_at, then revision.

create table corridor_throughput (
    corridor                     text             not null,
    direction                    text             not null,
    window_kind                  text             not null,
    window_start_at              timestamptz      not null,
    window_end_at                timestamptz      not null,
    train_count                  bigint           not null,
    teu                          double precision not null,
    gross_tonnes                 double precision not null,
    started_count                bigint           not null,
    ended_count                  bigint           not null,
    cancelled_count              bigint           not null,
    train_km                     double precision not null,
    tonne_km                     double precision not null,
    traversal_count              bigint           not null,
    estimated_count              bigint           not null,
    mean_speed_kmh               double precision,
    p10_speed_kmh                double precision,
    p50_speed_kmh                double precision,
    p90_speed_kmh                double precision,
    running_seconds              bigint           not null,
    planned_traversal_count      bigint           not null,
    planned_running_seconds      bigint           not null,
    running_against_plan_seconds bigint           not null,
    dwell_count                  bigint           not null,
    dwell_seconds                bigint           not null,
    p50_dwell_seconds            bigint,
    p90_dwell_seconds            bigint,
    planned_dwell_count          bigint           not null,
    planned_dwell_seconds        bigint           not null,
    dwell_against_plan_seconds   bigint           not null,
    border_dwell_count           bigint           not null,
    p50_border_dwell_seconds     bigint,
    p90_border_dwell_seconds     bigint,
    compared_count               bigint           not null,
    delay_change_seconds         bigint           not null,
    mean_delay_change_seconds    double precision,
    lost_seconds                 bigint           not null,
    provisional                  boolean          not null,
    revision                     integer          not null,
    record_at                    timestamptz      not null,
    primary key (corridor, direction, window_kind, window_start_at)
) with (fillfactor = 70);

comment on table corridor_throughput is 'What happened on each corridor in one direction, by window of occurrence time. Corrected when late data come, until the window is final.';
comment on column corridor_throughput.corridor is 'The corridor; the timetable''s route where its runs name none.';
comment on column corridor_throughput.direction is 'Where trains lead from origin to destination: northbound, eastbound, southbound, westbound or round.';
comment on column corridor_throughput.window_kind is 'hour of the clock (UTC), last-24-hours up to an hour of the clock, or day in the zone of the corridor.';
comment on column corridor_throughput.window_start_at is 'The first moment of the window, occurrence time.';
comment on column corridor_throughput.window_end_at is 'The first moment behind it.';
comment on column corridor_throughput.train_count is 'Different runs that ran over some of its links.';
comment on column corridor_throughput.teu is 'Load of the runs that left their origin in twenty-foot equivalent units, as far as plans tell.';
comment on column corridor_throughput.gross_tonnes is 'Gross mass of the runs that left their origin in tonnes, as far as plans tell.';
comment on column corridor_throughput.started_count is 'Runs that left their origin.';
comment on column corridor_throughput.ended_count is 'Runs that arrived at their destination.';
comment on column corridor_throughput.cancelled_count is 'Runs whose plan was withdrawn before they arrived.';
comment on column corridor_throughput.train_km is 'Length of the links run over, train-kilometres.';
comment on column corridor_throughput.tonne_km is 'Gross mass times length of the links run over, tonne-kilometres.';
comment on column corridor_throughput.traversal_count is 'Runs over a link, counted at its end.';
comment on column corridor_throughput.estimated_count is 'Those of which one of the times is a guess.';
comment on column corridor_throughput.mean_speed_kmh is 'Way of all by time of all, kilometres an hour; null where nobody ran.';
comment on column corridor_throughput.p10_speed_kmh is 'A tenth was no faster, nearest rank; null where nobody ran.';
comment on column corridor_throughput.p50_speed_kmh is 'Half were no faster, nearest rank.';
comment on column corridor_throughput.p90_speed_kmh is 'Nine tenths were no faster, nearest rank.';
comment on column corridor_throughput.running_seconds is 'How long the runs over links took, together.';
comment on column corridor_throughput.planned_traversal_count is 'Runs over a link of which the plan says how long they take.';
comment on column corridor_throughput.planned_running_seconds is 'How long these were to take.';
comment on column corridor_throughput.running_against_plan_seconds is 'How long these took.';
comment on column corridor_throughput.dwell_count is 'Stands from arrival to departure, counted at the departure; neither at origins nor at destinations.';
comment on column corridor_throughput.dwell_seconds is 'How long they stood, together.';
comment on column corridor_throughput.p50_dwell_seconds is 'Half stood no longer, nearest rank; null where nobody stood.';
comment on column corridor_throughput.p90_dwell_seconds is 'Nine tenths stood no longer, nearest rank.';
comment on column corridor_throughput.planned_dwell_count is 'Stands of which the plan says how long they take.';
comment on column corridor_throughput.planned_dwell_seconds is 'How long these were to take.';
comment on column corridor_throughput.dwell_against_plan_seconds is 'How long these took.';
comment on column corridor_throughput.border_dwell_count is 'Those at border stations.';
comment on column corridor_throughput.p50_border_dwell_seconds is 'Half of these stood no longer, nearest rank; null where nobody stood.';
comment on column corridor_throughput.p90_border_dwell_seconds is 'Nine tenths of these stood no longer, nearest rank.';
comment on column corridor_throughput.compared_count is 'Links and stands of which the delay before and behind is known, on one basis.';
comment on column corridor_throughput.delay_change_seconds is 'By how much delays changed there, together; below nought where time was won.';
comment on column corridor_throughput.mean_delay_change_seconds is 'The same in the mean; null where nothing was compared.';
comment on column corridor_throughput.lost_seconds is 'By how much delays grew, where they did, together.';
comment on column corridor_throughput.provisional is 'Whether the row may still change; else it is final.';
comment on column corridor_throughput.revision is '0 for the first, one more at each change.';
comment on column corridor_throughput.record_at is 'Record time up to which the row holds.';

create table link_throughput (
    from_stop_id                 text             not null,
    to_stop_id                   text             not null,
    window_kind                  text             not null,
    window_start_at              timestamptz      not null,
    window_end_at                timestamptz      not null,
    train_count                  bigint           not null,
    teu                          double precision not null,
    gross_tonnes                 double precision not null,
    train_km                     double precision not null,
    tonne_km                     double precision not null,
    traversal_count              bigint           not null,
    estimated_count              bigint           not null,
    mean_speed_kmh               double precision,
    p10_speed_kmh                double precision,
    p50_speed_kmh                double precision,
    p90_speed_kmh                double precision,
    running_seconds              bigint           not null,
    planned_traversal_count      bigint           not null,
    planned_running_seconds      bigint           not null,
    running_against_plan_seconds bigint           not null,
    headway_count                bigint           not null,
    mean_headway_seconds         double precision,
    least_headway_seconds        bigint,
    p50_headway_seconds          bigint,
    compared_count               bigint           not null,
    delay_change_seconds         bigint           not null,
    mean_delay_change_seconds    double precision,
    lost_seconds                 bigint           not null,
    provisional                  boolean          not null,
    revision                     integer          not null,
    record_at                    timestamptz      not null,
    primary key (from_stop_id, to_stop_id, window_kind, window_start_at)
) with (fillfactor = 70);

comment on table link_throughput is 'What happened on each link, from a call of a plan to the next one, by window of occurrence time: the time of arrival behind it.';
comment on column link_throughput.from_stop_id is 'The stop that the link leaves.';
comment on column link_throughput.to_stop_id is 'The stop that it leads to.';
comment on column link_throughput.window_kind is 'hour of the clock (UTC), last-24-hours up to an hour of the clock, or day in the zone of places.';
comment on column link_throughput.window_start_at is 'The first moment of the window, occurrence time.';
comment on column link_throughput.window_end_at is 'The first moment behind it.';
comment on column link_throughput.train_count is 'Trains that ran over it.';
comment on column link_throughput.teu is 'Load of these trains in twenty-foot equivalent units, as far as plans tell.';
comment on column link_throughput.gross_tonnes is 'Gross mass of these trains in tonnes, as far as plans tell.';
comment on column link_throughput.train_km is 'Length of the links run over, train-kilometres.';
comment on column link_throughput.tonne_km is 'Gross mass times length of the links run over, tonne-kilometres.';
comment on column link_throughput.traversal_count is 'Runs over a link, counted at its end.';
comment on column link_throughput.estimated_count is 'Those of which one of the times is a guess.';
comment on column link_throughput.mean_speed_kmh is 'Way of all by time of all, kilometres an hour; null where nobody ran.';
comment on column link_throughput.p10_speed_kmh is 'A tenth was no faster, nearest rank; null where nobody ran.';
comment on column link_throughput.p50_speed_kmh is 'Half were no faster, nearest rank.';
comment on column link_throughput.p90_speed_kmh is 'Nine tenths were no faster, nearest rank.';
comment on column link_throughput.running_seconds is 'How long the runs over links took, together.';
comment on column link_throughput.planned_traversal_count is 'Runs over a link of which the plan says how long they take.';
comment on column link_throughput.planned_running_seconds is 'How long these were to take.';
comment on column link_throughput.running_against_plan_seconds is 'How long these took.';
comment on column link_throughput.headway_count is 'Pairs of trains that came one after the other, both in the window.';
comment on column link_throughput.mean_headway_seconds is 'How far apart they were in the mean; null of fewer than two trains.';
comment on column link_throughput.least_headway_seconds is 'How close the closest were; null of fewer than two trains.';
comment on column link_throughput.p50_headway_seconds is 'Half were no further apart, nearest rank; null of fewer than two trains.';
comment on column link_throughput.compared_count is 'Trains of which the delay before and behind is known, on one basis.';
comment on column link_throughput.delay_change_seconds is 'By how much delays changed there, together; below nought where time was won.';
comment on column link_throughput.mean_delay_change_seconds is 'The same in the mean; null where nothing was compared.';
comment on column link_throughput.lost_seconds is 'By how much delays grew, where they did, together.';
comment on column link_throughput.provisional is 'Whether the row may still change; else it is final.';
comment on column link_throughput.revision is '0 for the first, one more at each change.';
comment on column link_throughput.record_at is 'Record time up to which the row holds.';

create table station_throughput (
    stop_id                    text             not null,
    direction                  text             not null,
    window_kind                text             not null,
    window_start_at            timestamptz      not null,
    window_end_at              timestamptz      not null,
    train_count                bigint           not null,
    teu                        double precision not null,
    gross_tonnes               double precision not null,
    estimated_count            bigint           not null,
    dwell_count                bigint           not null,
    dwell_seconds              bigint           not null,
    p50_dwell_seconds          bigint,
    p90_dwell_seconds          bigint,
    planned_dwell_count        bigint           not null,
    planned_dwell_seconds      bigint           not null,
    dwell_against_plan_seconds bigint           not null,
    compared_count             bigint           not null,
    delay_change_seconds       bigint           not null,
    mean_delay_change_seconds  double precision,
    lost_seconds               bigint           not null,
    provisional                boolean          not null,
    revision                   integer          not null,
    record_at                  timestamptz      not null,
    primary key (stop_id, direction, window_kind, window_start_at)
) with (fillfactor = 70);

comment on table station_throughput is 'What happened at each station in one direction, by window of occurrence time.';
comment on column station_throughput.stop_id is 'The station.';
comment on column station_throughput.direction is 'Where trains lead from origin to destination: northbound, eastbound, southbound, westbound or round.';
comment on column station_throughput.window_kind is 'hour of the clock (UTC), last-24-hours up to an hour of the clock, or day in the zone of places.';
comment on column station_throughput.window_start_at is 'The first moment of the window, occurrence time.';
comment on column station_throughput.window_end_at is 'The first moment behind it.';
comment on column station_throughput.train_count is 'Trains that came, or began here; by arrival, at their origin by departure.';
comment on column station_throughput.teu is 'Load of these trains in twenty-foot equivalent units, as far as plans tell.';
comment on column station_throughput.gross_tonnes is 'Gross mass of these trains in tonnes, as far as plans tell.';
comment on column station_throughput.estimated_count is 'Trains of which a time is a guess.';
comment on column station_throughput.dwell_count is 'Stands from arrival to departure, counted at the departure; neither at origins nor at destinations.';
comment on column station_throughput.dwell_seconds is 'How long they stood, together.';
comment on column station_throughput.p50_dwell_seconds is 'Half stood no longer, nearest rank; null where nobody stood.';
comment on column station_throughput.p90_dwell_seconds is 'Nine tenths stood no longer, nearest rank.';
comment on column station_throughput.planned_dwell_count is 'Stands of which the plan says how long they take.';
comment on column station_throughput.planned_dwell_seconds is 'How long these were to take.';
comment on column station_throughput.dwell_against_plan_seconds is 'How long these took.';
comment on column station_throughput.compared_count is 'Stands of which the delay before and behind is known, on one basis.';
comment on column station_throughput.delay_change_seconds is 'By how much delays changed there, together; below nought where time was won.';
comment on column station_throughput.mean_delay_change_seconds is 'The same in the mean; null where nothing was compared.';
comment on column station_throughput.lost_seconds is 'By how much delays grew, where they did, together.';
comment on column station_throughput.provisional is 'Whether the row may still change; else it is final.';
comment on column station_throughput.revision is '0 for the first, one more at each change.';
comment on column station_throughput.record_at is 'Record time up to which the row holds.';

create table border_dwell (
    stop_id                    text             not null,
    next_stop_id               text             not null,
    window_kind                text             not null,
    window_start_at            timestamptz      not null,
    window_end_at              timestamptz      not null,
    train_count                bigint           not null,
    teu                        double precision not null,
    gross_tonnes               double precision not null,
    estimated_count            bigint           not null,
    dwell_count                bigint           not null,
    dwell_seconds              bigint           not null,
    p50_dwell_seconds          bigint,
    p90_dwell_seconds          bigint,
    planned_dwell_count        bigint           not null,
    planned_dwell_seconds      bigint           not null,
    dwell_against_plan_seconds bigint           not null,
    compared_count             bigint           not null,
    delay_change_seconds       bigint           not null,
    mean_delay_change_seconds  double precision,
    lost_seconds               bigint           not null,
    provisional                boolean          not null,
    revision                   integer          not null,
    record_at                  timestamptz      not null,
    primary key (stop_id, next_stop_id, window_kind, window_start_at)
) with (fillfactor = 70);

comment on table border_dwell is 'How long trains stood at each border station, by window of occurrence time: the time of departure.';
comment on column border_dwell.stop_id is 'The border station.';
comment on column border_dwell.next_stop_id is 'The stop behind it, which tells the direction.';
comment on column border_dwell.window_kind is 'hour of the clock (UTC), last-24-hours up to an hour of the clock, or day in the zone of places.';
comment on column border_dwell.window_start_at is 'The first moment of the window, occurrence time.';
comment on column border_dwell.window_end_at is 'The first moment behind it.';
comment on column border_dwell.train_count is 'Trains that left it.';
comment on column border_dwell.teu is 'Load of these trains in twenty-foot equivalent units, as far as plans tell.';
comment on column border_dwell.gross_tonnes is 'Gross mass of these trains in tonnes, as far as plans tell.';
comment on column border_dwell.estimated_count is 'Trains of which a time is a guess.';
comment on column border_dwell.dwell_count is 'Stands from arrival to departure, counted at the departure; neither at origins nor at destinations.';
comment on column border_dwell.dwell_seconds is 'How long they stood, together.';
comment on column border_dwell.p50_dwell_seconds is 'Half stood no longer, nearest rank; null where nobody stood.';
comment on column border_dwell.p90_dwell_seconds is 'Nine tenths stood no longer, nearest rank.';
comment on column border_dwell.planned_dwell_count is 'Stands of which the plan says how long they take.';
comment on column border_dwell.planned_dwell_seconds is 'How long these were to take.';
comment on column border_dwell.dwell_against_plan_seconds is 'How long these took.';
comment on column border_dwell.compared_count is 'Stands of which the delay before and behind is known, on one basis.';
comment on column border_dwell.delay_change_seconds is 'By how much delays changed there, together; below nought where time was won.';
comment on column border_dwell.mean_delay_change_seconds is 'The same in the mean; null where nothing was compared.';
comment on column border_dwell.lost_seconds is 'By how much delays grew, where they did, together.';
comment on column border_dwell.provisional is 'Whether the row may still change; else it is final.';
comment on column border_dwell.revision is '0 for the first, one more at each change.';
comment on column border_dwell.record_at is 'Record time up to which the row holds.';

create table punctuality (
    place_kind                 text             not null,
    place                      text             not null,
    direction                  text             not null,
    window_kind                text             not null,
    window_start_at            timestamptz      not null,
    window_end_at              timestamptz      not null,
    arrival_count              bigint           not null,
    arrival_delay_seconds      bigint           not null,
    mean_arrival_delay_seconds double precision,
    affected_count             bigint           not null,
    punctual_count             bigint           not null,
    started_count              bigint           not null,
    ended_count                bigint           not null,
    cancelled_count            bigint           not null,
    provisional                boolean          not null,
    revision                   integer          not null,
    record_at                  timestamptz      not null,
    primary key (place_kind, place, direction, window_kind, window_start_at)
) with (fillfactor = 70);

comment on table punctuality is 'How trains arrived at each station and on each corridor, and how many began, ended and were cancelled, by window of occurrence time.';
comment on column punctuality.place_kind is 'station or corridor.';
comment on column punctuality.place is 'The station or the corridor.';
comment on column punctuality.direction is 'Where trains lead from origin to destination: northbound, eastbound, southbound, westbound or round.';
comment on column punctuality.window_kind is 'hour of the clock (UTC), last-24-hours up to an hour of the clock, or day in the zone of the corridor, of stations that of places.';
comment on column punctuality.window_start_at is 'The first moment of the window, occurrence time.';
comment on column punctuality.window_end_at is 'The first moment behind it.';
comment on column punctuality.arrival_count is 'Arrivals of which the delay is known: at a station of all trains that came, on a corridor of those at their destination.';
comment on column punctuality.arrival_delay_seconds is 'How late they were, together; below nought if early.';
comment on column punctuality.mean_arrival_delay_seconds is 'The same in the mean; null without arrivals.';
comment on column punctuality.affected_count is 'Those as late as makes a train affected, from 15:29 on, passenger trains from 5:29 on, unless the job was told otherwise.';
comment on column punctuality.punctual_count is 'Those late by no more than a punctual train may be: 30 minutes, unless the job was told otherwise.';
comment on column punctuality.started_count is 'Runs that left their origin here.';
comment on column punctuality.ended_count is 'Runs that arrived at their destination here.';
comment on column punctuality.cancelled_count is 'Runs whose plan was withdrawn before they arrived.';
comment on column punctuality.provisional is 'Whether the row may still change; else it is final.';
comment on column punctuality.revision is '0 for the first, one more at each change.';
comment on column punctuality.record_at is 'Record time up to which the row holds.';

create table border_queue (
    stop_id            text             not null,
    next_stop_id       text             not null,
    hour_end_at        timestamptz      not null,
    at                 timestamptz      not null,
    waiting_count      integer          not null,
    oldest_arrived_at  timestamptz,
    oldest_age_seconds bigint,
    departure_count    integer          not null,
    busy_seconds       bigint           not null,
    service_per_hour   double precision,
    clearing_at        timestamptz,
    provisional        boolean          not null,
    revision           integer          not null,
    record_at          timestamptz      not null,
    primary key (stop_id, next_stop_id, hour_end_at)
) with (fillfactor = 70);

comment on table border_queue is 'The queue of each border station in one direction at the end of each hour, and of the current hour as it is. Hours in which nobody waited or had waited are left out.';
comment on column border_queue.stop_id is 'The border station.';
comment on column border_queue.next_stop_id is 'The stop behind it, which tells the direction.';
comment on column border_queue.hour_end_at is 'The end of the hour of the clock (UTC) that the row tells of.';
comment on column border_queue.at is 'The moment it tells of: the end of the hour, or while the hour lasts when it was told.';
comment on column border_queue.waiting_count is 'Trains that had arrived and not left, whatever for.';
comment on column border_queue.oldest_arrived_at is 'When the one came that had waited longest; null if none waited.';
comment on column border_queue.oldest_age_seconds is 'How long it had waited; null if none waited.';
comment on column border_queue.departure_count is 'Trains that left in the 24 hours before and had waited.';
comment on column border_queue.busy_seconds is 'For how long of these 24 hours some train waited.';
comment on column border_queue.service_per_hour is 'Departures an hour while some train waited; null if none did.';
comment on column border_queue.clearing_at is 'When the last of those that wait will have left, as the border works; null if none waited.';
comment on column border_queue.provisional is 'Whether the row may still change; else it is final.';
comment on column border_queue.revision is '0 for the first, one more at each change.';
comment on column border_queue.record_at is 'Record time up to which the row holds.';

-- What is asked of them. "Now" is the newest record time in the tables that are asked, not the clock of the database: so a
-- replay is asked as the railway was when it ended, and a job that stands still shows what it last knew.

create view corridor_now as
with moment as (
    select max(window_end_at) as at
    from corridor_throughput
    where window_kind = 'last-24-hours' and window_end_at <= (select max(record_at) from corridor_throughput)
),
figure as (
    select t.corridor, t.direction, t.window_end_at, t.train_count, t.started_count, t.ended_count, t.cancelled_count,
           t.p50_speed_kmh, t.p50_border_dwell_seconds, t.lost_seconds / 60.0 as lost_minutes,
           p.arrival_count, p.arrival_delay_seconds, p.punctual_count, t.provisional
    from corridor_throughput t
    left join punctuality p
        on p.place_kind = 'corridor' and p.place = t.corridor and p.direction = t.direction
        and p.window_kind = t.window_kind and p.window_start_at = t.window_start_at
    where t.window_kind = 'last-24-hours'
),
-- Days on which nothing ran have no row, and are no part of what is usual.
usual as (
    select f.corridor, f.direction, count(*) as days, avg(f.train_count) as trains, avg(f.p50_speed_kmh) as speed_kmh,
           avg(f.p50_border_dwell_seconds) / 3600 as border_dwell_hours, avg(f.lost_minutes) as lost_minutes,
           sum(f.arrival_delay_seconds) / nullif(sum(f.arrival_count), 0) / 60 as arrival_delay_minutes,
           100.0 * sum(f.punctual_count) / nullif(sum(f.arrival_count), 0) as punctual_percent
    from figure f, moment m
    where f.window_end_at in (select m.at - day * interval '24 hours' from generate_series(1, 28) day)
    group by f.corridor, f.direction
),
place as (
    select distinct corridor, direction from figure
)
select p.corridor,
       p.direction,
       m.at,
       coalesce(f.train_count, 0) as train_count,
       round(u.trains, 1) as usual_train_count,
       coalesce(f.cancelled_count, 0) as cancelled_count,
       f.p50_speed_kmh as speed_kmh,
       round(u.speed_kmh::numeric, 1) as usual_speed_kmh,
       round(f.p50_border_dwell_seconds / 3600.0, 1) as border_dwell_hours,
       round(u.border_dwell_hours, 1) as usual_border_dwell_hours,
       round(f.lost_minutes, 0) as lost_minutes,
       round(u.lost_minutes, 0) as usual_lost_minutes,
       round(f.arrival_delay_seconds / 60.0 / nullif(f.arrival_count, 0), 0) as arrival_delay_minutes,
       round(u.arrival_delay_minutes, 0) as usual_arrival_delay_minutes,
       round(100.0 * f.punctual_count / nullif(f.arrival_count, 0), 0) as punctual_percent,
       round(u.punctual_percent, 0) as usual_punctual_percent,
       coalesce(u.days, 0) as usual_days,
       coalesce(f.provisional, true) as provisional
from place p
cross join moment m
left join figure f on f.corridor = p.corridor and f.direction = p.direction and f.window_end_at = m.at
left join usual u on u.corridor = p.corridor and u.direction = p.direction
where f.corridor is not null or u.corridor is not null;

comment on view corridor_now is 'How is each corridor doing now against its normal? The 24 hours up to the last full hour, beside the mean of the same 24 hours on each of the 28 days before on which something ran (usual_days of them).';

create view delay_source as
with moment as (
    select max(record_at) as at from link_throughput
),
place as (
    select 'link' as place_kind, from_stop_id as stop_id, to_stop_id, null as direction, window_kind, window_start_at,
           compared_count, delay_change_seconds, lost_seconds
    from link_throughput
    union all
    select 'station', stop_id, null, direction, window_kind, window_start_at, compared_count, delay_change_seconds,
           lost_seconds
    from station_throughput
),
total as (
    select p.place_kind, p.stop_id, p.to_stop_id, p.direction,
           sum(p.compared_count) as compared_count, sum(p.delay_change_seconds) as delay_change_seconds,
           sum(p.lost_seconds) as lost_seconds
    from place p, moment m
    where p.window_kind = 'day' and p.window_start_at > m.at - interval '7 days'
    group by p.place_kind, p.stop_id, p.to_stop_id, p.direction
)
select rank() over (order by lost_seconds desc) as rank,
       place_kind,
       stop_id,
       to_stop_id,
       direction,
       compared_count,
       round(lost_seconds / 60.0, 0) as lost_minutes,
       round(100.0 * lost_seconds / nullif(sum(lost_seconds) over (), 0), 1) as lost_percent,
       round(delay_change_seconds / 60.0 / compared_count, 1) as mean_change_minutes
from total
where compared_count > 0
order by rank, place_kind, stop_id, to_stop_id, direction;

comment on view delay_source is 'Where do delays arise? Links, and stations at which trains stand, by the minutes that trains lost there on the last 7 days, the worst first; compared_count is how many of them are known before and behind, lost_percent is the share of all that was lost.';

create view border_queue_now as
with moment as (
    select max(record_at) as at from border_queue
),
newest as (
    select distinct on (stop_id, next_stop_id) *
    from border_queue
    order by stop_id, next_stop_id, hour_end_at desc
)
select n.stop_id,
       n.next_stop_id,
       n.at,
       n.waiting_count,
       round(n.oldest_age_seconds / 3600.0, 1) as oldest_hours,
       round(n.service_per_hour::numeric, 2) as service_per_hour,
       n.clearing_at,
       round((extract(epoch from n.clearing_at - n.at) / 3600)::numeric, 1) as clearing_hours
from newest n, moment m
where n.hour_end_at >= m.at - interval '1 hour'
order by n.waiting_count desc, n.stop_id, n.next_stop_id;

comment on view border_queue_now is 'How long is the queue at each border and when will it clear? Borders at which nobody waits, nor did in the last 24 hours, are left out.';

create view corridor_day as
select t.corridor,
       t.direction,
       t.window_start_at as day_start_at,
       t.train_count,
       t.started_count,
       t.ended_count,
       t.cancelled_count,
       t.teu,
       t.gross_tonnes,
       t.tonne_km,
       t.provisional
from corridor_throughput t
where t.window_kind = 'day'
  and t.window_start_at > (select max(record_at) from corridor_throughput) - interval '30 days'
order by t.corridor, t.direction, t.window_start_at;

comment on view corridor_day is 'How many trains a day ran on each corridor for the last 30 days? Days are those of the corridor''s own time zone and begin at day_start_at; one on which nothing ran has no row.';

create view worst_train as
with moment as (
    select max(record_at) as at from train_status
)
select rank() over (order by coalesce(s.destination_delay_seconds, s.delay_seconds) desc nulls last) as rank,
       s.train_run_id,
       s.train_number,
       s.corridor,
       s.state,
       s.state_since_at,
       round((extract(epoch from m.at - s.state_since_at) / 3600)::numeric, 1) as state_hours,
       s.last_stop_id,
       s.next_stop_id,
       s.delay_minutes,
       s.destination_stop_id,
       s.destination_eta_at,
       e.predicted_p10_at as destination_eta_p10_at,
       e.predicted_p90_at as destination_eta_p90_at,
       s.destination_delay_minutes,
       s.destination_delay_basis,
       s.reason,
       e.why
from train_status s
cross join moment m
left join train_run r on r.train_run_id = s.train_run_id
left join lateral (
    select * from train_eta a
    where a.train_run_id = s.train_run_id and a.kind = 'arrival' and a.stop_id = s.destination_stop_id
      and a.predicted_p50_at is not null
    order by a.stop_sequence desc
    limit 1
) e on true
where s.state not in ('not-departed', 'arrived', 'cancelled', 'lost')
   or s.state = 'not-departed' and r.booked_departure_at < m.at
order by rank, s.train_run_id;

comment on view worst_train is 'Which trains are worst now? Trains under way, and those that should be, by the delay that they will have at their destination: what they are doing since when, when they will arrive, and why.';


comment on column rejected.input is 'The input it came by: train_runs, routes, assignments, positions, movements, sensors, link_times, observed_calls or train_statuses.';
comment on column input_account.input is 'The input: train_runs, routes, assignments, positions, movements, sensors or link_times.';
