-- Who asks, then their first twenty courses.
begin;
select set_config('app.tenant_id', :tenant, true);
-- statement: identity/sessions by_id id=:session user_id=:learner
-- statement: learning/enrollments mine user_id=:learner cursor_at=null cursor_id=null most=20
rollback;
