-- What sensors measured, in windows of five minutes. A row is replaced only by a newer one: by record_at and revision.

create table sensor_window (
    asset_id         text             not null,
    quantity         text             not null,
    window_start_at  timestamptz      not null,
    window_end_at    timestamptz      not null,
    reading_count    bigint           not null,
    min_value        double precision not null,
    max_value        double precision not null,
    mean_value       double precision not null,
    last_value       double precision not null,
    last_measured_at timestamptz      not null,
    revision         integer          not null,
    record_at        timestamptz      not null,
    primary key (asset_id, quantity, window_start_at)
);

comment on table sensor_window is 'What the sensors of one asset measured of one quantity in five minutes, as far as is known.';
comment on column sensor_window.asset_id is 'What carries the sensors: a wagon, a container or a locomotive.';
comment on column sensor_window.quantity is 'What is measured; it ends with the unit of the values.';
comment on column sensor_window.window_start_at is 'First moment of the window, occurrence time.';
comment on column sensor_window.window_end_at is 'First moment after it.';
comment on column sensor_window.reading_count is 'Readings in it.';
comment on column sensor_window.min_value is 'The lowest.';
comment on column sensor_window.max_value is 'The highest.';
comment on column sensor_window.mean_value is 'The mean of all, each to a thousandth.';
comment on column sensor_window.last_value is 'The one that was measured last; of several the highest.';
comment on column sensor_window.last_measured_at is 'When that was.';
comment on column sensor_window.revision is 'How often the window was told; it rises with each correction.';
comment on column sensor_window.record_at is 'Record time of what it was told for.';

comment on column alert.subject is 'Whose alert it is: a train run, or the number of an asset.';
