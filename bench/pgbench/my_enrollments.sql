-- The first twenty courses of a learner.
begin;
select set_config('app.tenant_id', :tenant, true);
-- statement: learning/enrollments mine user_id=:learner cursor_at=null cursor_id=null most=21
rollback;
