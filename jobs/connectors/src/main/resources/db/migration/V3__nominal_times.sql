-- Forecasts by nominal minutes, where no time is booked, and the number under which a train runs now. The columns stay.

comment on column train_eta.method is 'How the forecast was made: timetable, running-time, nominal or overdue; null where it is withdrawn.';
comment on column train_eta_history.method is 'How the forecast was made: timetable, running-time, nominal or overdue; null where it is withdrawn.';
comment on column train_status.train_number is 'The operational number in force at the last call; null if unknown.';
