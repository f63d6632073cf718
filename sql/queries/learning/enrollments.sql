-- What decides whether someone may enroll: the course, what it costs, and what the person has there already.
--! candidate : Candidate(end_date?, enrollment_id?, enrollment_status?)
select c.id, c.title, c.status, c.price_minor, c.currency, c.end_date, e.id as enrollment_id, e.status as enrollment_status
from courses c
left join enrollments e on e.tenant_id = c.tenant_id and e.course_id = c.id and e.user_id = :user_id
where c.id = :course_id;

--! insert
insert into enrollments (tenant_id, id, user_id, course_id, status, enrolled_at, last_active_at)
values (:tenant_id, :id, :user_id, :course_id, 'enrolled', :at, :at);

-- Someone who left comes back to what was done.
--! reopen
update enrollments
set status = 'enrolled', enrolled_at = :at, last_active_at = :at
where id = :id
  and status in ('dropped', 'waitlisted');

--! drop_out
update enrollments
set status = 'dropped', last_active_at = :at
where user_id = :user_id
  and course_id = :course_id
  and status = 'enrolled'
returning id;

-- The learner's courses, newest first.
--! mine (cursor_at?, cursor_id?) : MineRow(thumbnail_asset_id?, completed_at?, last_content_id?)
select e.id, e.course_id, e.status, e.progress, e.enrolled_at, e.completed_at, e.last_active_at, e.last_content_id,
  c.title, c.slug, c.language, c.thumbnail_asset_id, c.thumbnail_alt,
  u.first_name || ' ' || u.last_name as trainer_name
from enrollments e
join courses c on c.tenant_id = e.tenant_id and c.id = e.course_id
join users u on u.tenant_id = c.tenant_id and u.id = c.trainer_id
where e.user_id = :user_id
  and e.status <> 'dropped'
  and (:cursor_at::timestamptz is null or (e.enrolled_at, e.id) < (:cursor_at, :cursor_id::uuid))
order by e.enrolled_at desc, e.id desc
limit :most;

-- One learner's place in one course, and when the course begins.
--! of_learner : PlaceRow(completed_at?, last_content_id?, grade?, start_date?)
select e.id, e.status, e.progress, e.enrolled_at, e.completed_at, e.last_content_id, e.grade, c.start_date
from enrollments e
join courses c on c.tenant_id = e.tenant_id and c.id = e.course_id
where e.user_id = :user_id
  and e.course_id = :course_id;

-- How a person stands in a course: their place, whether a reason for access is live, and when the course
-- begins.
--! standing : StandingRow(status?, progress?, enrolled_at?, completed_at?, last_content_id?, start_date?)
select c.status as course_status, e.status, e.progress, e.enrolled_at, e.completed_at, e.last_content_id,
  c.start_date, exists (
    select
    from entitlements n
    where n.tenant_id = c.tenant_id
      and n.user_id = :user_id
      and n.course_id = c.id
      and n.revoked_at is null
      and n.starts_at <= :at
      and (n.ends_at is null or n.ends_at > :at)
  ) as live
from courses c
left join enrollments e on e.tenant_id = c.tenant_id and e.course_id = c.id and e.user_id = :user_id
where c.id = :course_id;

-- Places are locked before anything is computed from what was done in them, several in the order of their ids; the course's
-- row and its statistics are locked after them. So nobody waits for somebody who waits for them.
--: LockedPlace(completed_at?)

--! lock_of_learner : LockedPlace
select id, user_id, course_id, status, progress, completed_at
from enrollments
where user_id = :user_id
  and course_id = :course_id
for update;

-- Every place in one course whose progress follows the course's outline.
--! lock_of_course : LockedPlace
select id, user_id, course_id, status, progress, completed_at
from enrollments
where course_id = :course_id
  and status in ('enrolled', 'suspended')
order by id
for update;

-- Every place that counts.
--! lock_all : LockedPlace
select id, user_id, course_id, status, progress, completed_at
from enrollments
where status in ('enrolled', 'completed', 'suspended')
order by id
for update;

--! set_progress (completed_at?)
update enrollments
set progress = :progress, status = :status, completed_at = :completed_at
where id = :id;

--! touch
update enrollments
set last_content_id = :content_id, last_active_at = :at
where user_id = :user_id
  and course_id = :course_id;

-- Everyone's places, for the tenant's administrators.
--! list (status?, course?, text?, cursor_at?, cursor_id?) : EnrollmentRow(completed_at?)
select e.id, e.user_id, e.course_id, e.status, e.progress, e.enrolled_at, e.completed_at, e.last_active_at,
  c.title as course_title, u.first_name || ' ' || u.last_name as learner_name, u.email
from enrollments e
join courses c on c.tenant_id = e.tenant_id and c.id = e.course_id
join users u on u.tenant_id = e.tenant_id and u.id = e.user_id
where (:status::text is null or e.status = :status)
  and (:course::uuid is null or e.course_id = :course)
  and (:text::text is null or strpos(search_normalize(u.first_name || ' ' || u.last_name || ' ' || u.email || ' ' || c.title), search_normalize(:text)) > 0)
  and (:cursor_at::timestamptz is null or (e.enrolled_at, e.id) < (:cursor_at, :cursor_id::uuid))
order by e.enrolled_at desc, e.id desc
limit :most;

-- Locks the statistics of a course, making them where there are none: what is counted next includes what others committed.
--! lock_stats
insert into course_stats (tenant_id, course_id, last_updated)
values (:tenant_id, :course_id, :at)
on conflict (tenant_id, course_id) do update
set last_updated = excluded.last_updated;

--! put_stats
update course_stats
set (total_enrollments, active_enrollments, completed_enrollments, average_progress, completion_rate) = (
  select count(*)::integer, (count(*) filter (where status = 'enrolled'))::integer,
    (count(*) filter (where status = 'completed'))::integer, coalesce(round(avg(progress), 2), 0),
    coalesce(round(100.0 * count(*) filter (where status = 'completed') / nullif(count(*), 0), 2), 0)
  from enrollments
  where course_id = :course_id
    and status in ('enrolled', 'completed', 'suspended')
)
where course_id = :course_id;

-- Locks every course, so that nobody takes or frees a seat until the transaction ends.
--! lock_courses
select id
from courses
order by id
for no key update;

-- The same statistics for every course; the titles of the courses whose statistics differed.
--! put_all_stats
with truth as (
  select c.tenant_id, c.id, c.title, count(e.id)::integer as total,
    (count(e.id) filter (where e.status = 'enrolled'))::integer as active,
    (count(e.id) filter (where e.status = 'completed'))::integer as completed,
    coalesce(round(avg(e.progress), 2), 0) as average,
    coalesce(round(100.0 * count(e.id) filter (where e.status = 'completed') / nullif(count(e.id), 0), 2), 0) as rate
  from courses c
  left join enrollments e on e.tenant_id = c.tenant_id and e.course_id = c.id
    and e.status in ('enrolled', 'completed', 'suspended')
  group by c.tenant_id, c.id
),
written as (
  insert into course_stats as s (
    tenant_id, course_id, total_enrollments, active_enrollments, completed_enrollments, average_progress, completion_rate, last_updated
  )
  select tenant_id, id, total, active, completed, average, rate, :at
  from truth
  on conflict (tenant_id, course_id) do update
  set total_enrollments = excluded.total_enrollments, active_enrollments = excluded.active_enrollments,
    completed_enrollments = excluded.completed_enrollments, average_progress = excluded.average_progress,
    completion_rate = excluded.completion_rate, last_updated = excluded.last_updated
  where (s.total_enrollments, s.active_enrollments, s.completed_enrollments, s.average_progress, s.completion_rate)
    is distinct from (excluded.total_enrollments, excluded.active_enrollments, excluded.completed_enrollments,
      excluded.average_progress, excluded.completion_rate)
  returning s.course_id
)
select t.title
from truth t
join written w on w.course_id = t.id
order by t.title;

-- Where the learner's place in the course with this slug stands.
--! status_of_slug
select e.status
from enrollments e
join courses c on c.tenant_id = e.tenant_id and c.id = e.course_id
where e.user_id = :user_id
  and c.slug = :slug;
