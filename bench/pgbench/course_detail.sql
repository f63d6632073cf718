-- What stands on a course's page and whether they have a place in it.
begin;
select set_config('app.tenant_id', :tenant, true);
-- statement: catalog/courses detail
-- statement: catalog/outline published_of_slug
-- statement: learning/enrollments status_of_slug user_id=:learner
rollback;
