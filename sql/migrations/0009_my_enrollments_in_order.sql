-- A learner's courses, newest first and within one instant by descending id, are read in the order of the index.
drop index enrollments_by_learner;
create index enrollments_by_learner on enrollments (tenant_id, user_id, enrolled_at desc, id desc);
