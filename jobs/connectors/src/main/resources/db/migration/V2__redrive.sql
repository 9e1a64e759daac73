-- Putting rejected records back must survive a crash between producing a record and noting that it was produced. So the
-- beginning is noted first, with the place in the log behind which the record will stand; whoever comes next looks there.

alter table rejected
    add column redrive_started_at  timestamptz,
    add column redrive_from_offset bigint;

comment on column rejected.redrive_started_at is 'When putting the record back was begun first, by the wall clock; null if it was not. The job never writes it.';
comment on column rejected.redrive_from_offset is 'Where its partition ended then: the record put back stands at this offset or after it. Null if it was not begun. The job never writes it.';
