-- Each change that an author makes to a course counts up its revision; who changes it says which one was seen.
alter table courses
  add column revision integer not null default 1 constraint course_revision_positive check (revision > 0);
