alter table train_eta
    add column fallback_level integer,
    add column why text,
    add column model_version text;

comment on column train_eta.fallback_level is 'How much is missing for a better forecast: 0 what runs before it teach, 1 the place of the train and the running times of the plan, 2 nominal times, 3 the timetable alone; null where the forecast is withdrawn.';
comment on column train_eta.why is 'What weighs most in the forecast, in words; null where nothing is told.';
comment on column train_eta.model_version is 'Which way of forecasting made it; changes when forecasts can no longer be compared.';

alter table train_eta_history
    add column fallback_level integer,
    add column why text,
    add column model_version text;

comment on column train_eta_history.fallback_level is 'How much is missing for a better forecast: 0 what runs before it teach, 1 the place of the train and the running times of the plan, 2 nominal times, 3 the timetable alone; null where the forecast is withdrawn.';
comment on column train_eta_history.why is 'What weighs most in the forecast, in words; null where nothing is told.';
comment on column train_eta_history.model_version is 'Which way of forecasting made it; changes when forecasts can no longer be compared.';

comment on column train_eta.method is 'How the forecast was made: learned, running-time, nominal, timetable or overdue; null where it is withdrawn.';

comment on column train_eta_history.method is 'How the forecast was made: learned, running-time, nominal, timetable or overdue; null where it is withdrawn.';
