-- What the learner did in one content, locked until the transaction ends.
--! lock_one : EvidenceRow(confirmed_at?, completed_at?)
select id, opened_at, confirmed_at, covered, covered_seconds, time_spent, last_position, reported_at, completed, completed_at
from lesson_progress
where user_id = :user_id
  and content_id = :content_id
for update;

--! open
insert into lesson_progress (tenant_id, id, user_id, course_id, content_id, opened_at, reported_at)
values (:tenant_id, :id, :user_id, :course_id, :content_id, :at, :at)
on conflict on constraint progress_once do nothing;

--! confirm
update lesson_progress
set confirmed_at = :at
where user_id = :user_id
  and content_id = :content_id
  and confirmed_at is null;

--! report
update lesson_progress
set covered = :covered, covered_seconds = :covered_seconds, time_spent = time_spent + :gained, last_position = :position,
  reported_at = :at
where user_id = :user_id
  and content_id = :content_id;

--! set_completed (completed_at?)
update lesson_progress
set completed = :completed, completed_at = :completed_at
where user_id = :user_id
  and content_id = :content_id;

-- The lessons of a course with what the learner did in each, in no order (twenty rows are sorted sooner by who asks): the
-- outline, and what progress is computed from. The course is named in each join, so that each has one key to compare; the tenant
-- is named by the row policies.
--! lessons : LessonRow(release_at?, release_after_days?, section_id?, section_title?, section_position?, opened_at?, confirmed_at?, covered_seconds?, completed?, completed_at?, last_position?)
select c.id, c.title, c.type, c.duration_seconds, c.is_required, c.position, c.release_at, c.release_after_days,
  c.prerequisites, s.id as section_id, s.title as section_title, s.position as section_position,
  p.opened_at, p.confirmed_at, p.covered_seconds, p.completed, p.completed_at, p.last_position
from course_contents c
left join course_sections s on s.course_id = :course_id and s.id = c.section_id
left join lesson_progress p on p.course_id = :course_id and p.content_id = c.id and p.user_id = :user_id
where c.course_id = :course_id
  and c.is_published
  and (s.id is null or s.is_published);

-- One published lesson with its material and where the learner left it.
--! material : MaterialRow(article_html?, asset_id?, covered?, last_position?, completed?)
select c.id, c.title, c.description, c.type, c.article_html, c.asset_id, c.alt, c.captions, c.duration_seconds, c.is_required,
  p.covered, p.last_position, p.completed
from course_contents c
left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id
left join lesson_progress p on p.tenant_id = c.tenant_id and p.course_id = c.course_id and p.content_id = c.id and p.user_id = :user_id
where c.id = :content_id
  and c.course_id = :course_id
  and c.is_published
  and (s.id is null or s.is_published);

-- What one content is, whether it is shown, and whether it opens for the learner, to judge the evidence for it.
--! content : ContentFacts()
select c.type, c.duration_seconds, c.is_published and (s.id is null or s.is_published) as published,
  content_opens(c, :user_id, :at) as opens
from course_contents c
left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id
where c.id = :content_id
  and c.course_id = :course_id;

-- Lessons that are shown, for computing the progress of many places.
--: AnyLesson()

--! all_lessons : AnyLesson
select c.id, c.course_id, c.is_required, c.type
from course_contents c
left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id
where c.is_published
  and (s.id is null or s.is_published);

--! lessons_of_course : AnyLesson
select c.id, c.course_id, c.is_required, c.type
from course_contents c
left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id
where c.course_id = :course_id
  and c.is_published
  and (s.id is null or s.is_published);

-- Who completed which content of a course, of those whose progress follows its outline.
--! completed_in_course : CompletedContent()
select p.user_id, p.content_id
from enrollments e
join lesson_progress p on p.tenant_id = e.tenant_id and p.user_id = e.user_id and p.course_id = e.course_id
where e.course_id = :course_id
  and e.status in ('enrolled', 'suspended')
  and p.completed;

-- Every piece of evidence of the tenant, with what it is evidence of.
--! all_evidence : AnyEvidence(confirmed_at?, completed_at?)
select p.user_id, p.course_id, p.content_id, p.confirmed_at, p.covered_seconds, p.reported_at, p.completed, p.completed_at,
  c.type, c.duration_seconds
from lesson_progress p
join course_contents c on c.tenant_id = p.tenant_id and c.id = p.content_id
order by p.user_id, p.course_id;

-- Whether a file, or captions, belong to a shown lesson of a course that the learner may open and that has begun.
--! may_have
select exists (
  select
  from course_contents c
  left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id
  left join courses o on o.tenant_id = c.tenant_id and o.id = c.course_id and (o.start_date is null or o.start_date <= :at)
  left join enrollments e on e.tenant_id = o.tenant_id and e.course_id = o.id and e.user_id = :user_id
    and e.status in ('enrolled', 'completed')
  where (c.asset_id = :asset_id or c.captions @> jsonb_build_array(jsonb_build_object('assetId', :asset_id::uuid)))
    and c.is_published
    and (s.id is null or s.is_published)
    and (
      c.is_preview and (c.release_at is null or c.release_at <= :at)
      or e.id is not null and content_opens(c, :user_id, :at) and exists (
        select
        from entitlements n
        where n.tenant_id = c.tenant_id
          and n.user_id = :user_id
          and n.course_id = c.course_id
          and n.revoked_at is null
          and n.starts_at <= :at
          and (n.ends_at is null or n.ends_at > :at)
      )
    )
) as allowed;
