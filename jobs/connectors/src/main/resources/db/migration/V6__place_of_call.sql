-- Stops that no plan knows have a place of their own.

alter table observed_call
    add column along_m double precision;

comment on column observed_call.along_m is 'How far along the route the place is, metres; null if the plan no longer holds the call.';
comment on column observed_call.stop_id is 'The place; of an unplanned stop its distance along the route, km-1234.6.';
comment on column observed_call.kind is 'stop, pass (both times are equal; reported, or proved by fixes that leave no time to stop) or skipped (both times are null): a new plan leaves the call out that the train was still to come by.';
