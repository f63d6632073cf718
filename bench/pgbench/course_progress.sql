-- Who asks, then the course, their place in it, whether they may open it, and every lesson with what they did.
begin;
select set_config('app.tenant_id', :tenant, true);
-- statement: identity/sessions by_id id=:session user_id=:learner
rollback;
begin;
select set_config('app.tenant_id', :tenant, true);
-- statement: catalog/courses by_id id=:course
-- statement: learning/enrollments of_learner user_id=:learner course_id=:course
-- statement: learning/progress lessons user_id=:learner course_id=:course
-- statement: learning/entitlements any_live user_id=:learner course_id=:course at=:now
-- statement: learning/enrollments of_learner user_id=:learner course_id=:course
rollback;
