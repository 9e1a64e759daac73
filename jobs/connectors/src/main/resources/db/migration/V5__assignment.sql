-- Which asset was with which train, and when. In the order of valid_from the rows of an asset are its history: where a
-- container was, and where it is, also where it was reloaded from one train onto another.

create table assignment (
    assignment_id      text        not null,
    asset_id           text        not null,
    asset_kind         text        not null,
    device_id          text,
    train_run_id       text        not null,
    from_stop_sequence integer     not null,
    to_stop_sequence   integer,
    valid_from         timestamptz not null,
    valid_to           timestamptz,
    withdrawn          boolean     not null,
    record_at          timestamptz not null,
    record_ordinal     integer     not null,
    primary key (assignment_id)
);

-- Where is this container, and how did it get there?
create index assignment_asset on assignment (asset_id, valid_from);
-- What travels with this train?
create index assignment_train_run on assignment (train_run_id);

comment on table assignment is 'Which locomotive, wagon or container was with which run, from where to where, and when.';
comment on column assignment.assignment_id is 'The key: asset, device, run and first call with a vertical bar between them.';
comment on column assignment.asset_id is 'Number of the locomotive, wagon or container.';
comment on column assignment.asset_kind is 'locomotive, wagon or container.';
comment on column assignment.device_id is 'The tracker that it carried; null if none.';
comment on column assignment.train_run_id is 'The run.';
comment on column assignment.from_stop_sequence is 'Number in the plan of the call where it joined.';
comment on column assignment.to_stop_sequence is 'Number of the call where it left; null if unknown.';
comment on column assignment.valid_from is 'Since when it was with the run.';
comment on column assignment.valid_to is 'Until when it was; null if that is not known yet.';
comment on column assignment.withdrawn is 'Whether the assignment was taken back: it never held.';
comment on column assignment.record_at is 'Record time from which on this is known.';
comment on column assignment.record_ordinal is 'Number of this version among those of the same run and record time.';

comment on column rejected.input is 'The input it came by: train_runs, routes, assignments, positions, movements or sensors.';
comment on column input_account.input is 'The input: train_runs, routes, assignments, positions, movements or sensors.';
