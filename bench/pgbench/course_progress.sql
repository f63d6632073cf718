-- The place of a learner in the course, whether they may open it, and every lesson with what they did.
begin;
select set_config('app.tenant_id', :tenant, true);
-- statement: learning/enrollments standing user_id=:learner course_id=:course at=:now
-- statement: learning/progress lessons user_id=:learner course_id=:course
rollback;
