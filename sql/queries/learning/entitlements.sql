-- Grants access for one reason; the same reason from the same source is granted once.
--! grant_access (granted_by?, ends_at?)
insert into entitlements (tenant_id, id, user_id, course_id, reason, source, granted_by, granted_at, starts_at, ends_at)
values (:tenant_id, :id, :user_id, :course_id, :reason, :source, :granted_by, :at, :at, :ends_at)
on conflict (tenant_id, user_id, course_id, reason, source) where revoked_at is null do nothing;

-- What came with a free place ends with it.
--! revoke_free (by?)
update entitlements
set revoked_at = :at, revoked_by = :by, revoke_reason = :reason
where user_id = :user_id
  and course_id = :course_id
  and reason = 'free'
  and revoked_at is null;

-- Every reason, live or not, newest first.
--! of_learner : EntitlementRow(ends_at?, revoked_at?, revoke_reason?, granted_by_name?)
select n.id, n.reason, n.source, n.granted_at, n.starts_at, n.ends_at, n.revoked_at, n.revoke_reason,
  g.first_name || ' ' || g.last_name as granted_by_name
from entitlements n
left join users g on g.tenant_id = n.tenant_id and g.id = n.granted_by
where n.user_id = :user_id
  and n.course_id = :course_id
order by n.granted_at desc, n.id desc;
