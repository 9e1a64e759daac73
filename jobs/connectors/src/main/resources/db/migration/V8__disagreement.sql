-- In what the sources of a train contradict each other. What is believed stands in the other columns all the same.

alter table train_status
    add column disagreement_kind     text,
    add column disagreement          text,
    add column disagreement_since_at timestamptz;

comment on column train_status.disagreement_kind is 'In what sources of the train contradict each other: report-place, report-time or device-elsewhere; null if they agree.';
comment on column train_status.disagreement is 'Which sources that are and by how much, in words; null if they agree.';
comment on column train_status.disagreement_since_at is 'Since when they disagree, occurrence time; null if they agree.';
