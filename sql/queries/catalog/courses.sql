--: CourseRow(thumbnail_asset_id?, max_students?, start_date?, end_date?, trainer_avatar?)

-- A new course is a draft.
--! insert (max_students?, start_date?, end_date?, thumbnail_asset_id?)
insert into courses (
  tenant_id, id, trainer_id, title, slug, description, short_description, thumbnail_asset_id, thumbnail_alt,
  price_minor, currency, duration_minutes, level, category, tags, course_type, language, is_featured,
  max_students, start_date, end_date, requirements, learning_outcomes, curriculum, metadata, location, allow_recording
)
values (
  :tenant_id, :id, :trainer_id, :title, :slug, :description, :short_description, :thumbnail_asset_id, :thumbnail_alt,
  :price_minor, :currency, :duration_minutes, :level, :category, :tags, :course_type, :language, :is_featured,
  :max_students, :start_date, :end_date, :requirements, :learning_outcomes, :curriculum, :metadata, :location, :allow_recording
);

-- Slugs that begin like this one, to find a free one.
--! slugs_like
select slug
from courses
where slug = :slug
  or slug like :slug || '-%';

-- What stands on the course page.
--! detail : CourseRow
select c.id, c.trainer_id, c.title, c.slug, c.description, c.short_description, c.thumbnail_asset_id, c.thumbnail_alt,
  c.price_minor, c.currency, c.duration_minutes, c.level, c.category, c.tags, c.course_type, c.language, c.status,
  c.is_featured, c.max_students, c.start_date, c.end_date, c.requirements, c.learning_outcomes, c.curriculum, c.metadata, c.rating,
  c.rating_count, c.enrollment_count, c.completion_count, c.location, c.allow_recording, c.created_at, c.updated_at,
  u.first_name || ' ' || u.last_name as trainer_name, u.avatar_asset_id as trainer_avatar
from courses c
join users u on u.tenant_id = c.tenant_id and u.id = c.trainer_id
where c.slug = :slug;

-- The same by id.
--! by_id : CourseRow
select c.id, c.trainer_id, c.title, c.slug, c.description, c.short_description, c.thumbnail_asset_id, c.thumbnail_alt,
  c.price_minor, c.currency, c.duration_minutes, c.level, c.category, c.tags, c.course_type, c.language, c.status,
  c.is_featured, c.max_students, c.start_date, c.end_date, c.requirements, c.learning_outcomes, c.curriculum, c.metadata, c.rating,
  c.rating_count, c.enrollment_count, c.completion_count, c.location, c.allow_recording, c.created_at, c.updated_at,
  u.first_name || ' ' || u.last_name as trainer_name, u.avatar_asset_id as trainer_avatar
from courses c
join users u on u.tenant_id = c.tenant_id and u.id = c.trainer_id
where c.id = :id;

--! set_status
update courses
set status = :status, revision = revision + 1
where id = :id;

-- How often the course was changed, and whether someone teaches it, alone or with others. Its row is locked until the
-- transaction ends.
--! open_for_change
select c.revision, c.trainer_id = :user_id or exists (
    select from course_instructors i where i.tenant_id = c.tenant_id and i.course_id = c.id and i.user_id = :user_id
  ) as teaches
from courses c
where c.id = :id
for update of c;

-- The same for who only looks.
--! authorship
select c.revision, c.trainer_id = :user_id or exists (
    select from course_instructors i where i.tenant_id = c.tenant_id and i.course_id = c.id and i.user_id = :user_id
  ) as teaches
from courses c
where c.id = :id;

-- What an author describes; who teaches it and whether it stands first are not among that.
--! update (max_students?, start_date?, end_date?)
update courses
set title = :title, slug = :slug, description = :description, short_description = :short_description,
  thumbnail_alt = :thumbnail_alt, price_minor = :price_minor, currency = :currency, duration_minutes = :duration_minutes,
  level = :level, category = :category, tags = :tags, course_type = :course_type, language = :language,
  max_students = :max_students, start_date = :start_date, end_date = :end_date, requirements = :requirements,
  learning_outcomes = :learning_outcomes, curriculum = :curriculum, metadata = :metadata, location = :location,
  allow_recording = :allow_recording, revision = revision + 1
where id = :id
returning revision;

-- Gives the course another picture, or none; the one that it had.
--! set_thumbnail (thumbnail_asset_id?): (before?)
update courses c
set thumbnail_asset_id = :thumbnail_asset_id, thumbnail_alt = :thumbnail_alt, revision = c.revision + 1
from courses former
where c.id = :id
  and former.tenant_id = c.tenant_id
  and former.id = c.id
returning former.thumbnail_asset_id as before;

-- Puts the course among the first, or back among the others.
--! set_featured
update courses
set is_featured = :is_featured, revision = revision + 1
where id = :id
  and is_featured <> :is_featured;

--! open_publication (by?)
insert into course_publications (tenant_id, id, course_id, published_by, published_at)
values (:tenant_id, :id, :course_id, :by, :at);

--! close_publication (by?)
update course_publications
set withdrawn_by = :by, withdrawn_at = :at
where course_id = :course_id
  and withdrawn_at is null;

-- What teaching staff sees: every course, or one trainer's.
--! list (status?, trainer?, text?, cursor_at?, cursor_id?) : CourseListRow()
select c.id, c.title, c.slug, c.status, c.is_featured, c.course_type, c.language, c.level, c.enrollment_count, c.completion_count, c.rating,
  c.rating_count, c.created_at, c.updated_at, u.first_name || ' ' || u.last_name as trainer_name
from courses c
join users u on u.tenant_id = c.tenant_id and u.id = c.trainer_id
where (:status::text is null or c.status = :status)
  and (:trainer::uuid is null or c.trainer_id = :trainer or exists (
    select from course_instructors i where i.tenant_id = c.tenant_id and i.course_id = c.id and i.user_id = :trainer
  ))
  and (:text::text is null or strpos(search_normalize(c.title), search_normalize(:text)) > 0)
  and (:cursor_at::timestamptz is null or (c.created_at, c.id) < (:cursor_at, :cursor_id::uuid))
order by c.created_at desc, c.id desc
limit :most;

-- A seat, if one is free: the row's lock lets one request at a time decide.
--! take_seat
update courses
set enrollment_count = enrollment_count + 1
where id = :id
  and (max_students is null or enrollment_count < max_students)
returning enrollment_count;

--! free_seat
update courses
set enrollment_count = enrollment_count - 1
where id = :id
  and enrollment_count > 0;

--! count_completion
update courses
set completion_count = completion_count + 1
where id = :id;

-- Counters from the rows that they count; says which courses differed.
--! recount : Recounted()
with truth as (
  select c.id,
    (select count(*) from enrollments e where e.tenant_id = c.tenant_id and e.course_id = c.id
      and e.status in ('enrolled', 'completed', 'suspended'))::integer as enrolled,
    (select count(*) from enrollments e where e.tenant_id = c.tenant_id and e.course_id = c.id
      and e.status = 'completed')::integer as completed,
    (select count(*) from course_reviews r where r.tenant_id = c.tenant_id and r.course_id = c.id)::integer as reviews,
    (select coalesce(round(avg(r.rating), 2), 0) from course_reviews r where r.tenant_id = c.tenant_id and r.course_id = c.id) as rating
  from courses c
)
update courses c
set enrollment_count = t.enrolled, completion_count = t.completed, rating_count = t.reviews, rating = t.rating
from truth t
where t.id = c.id
  and (c.enrollment_count, c.completion_count, c.rating_count, c.rating) is distinct from (t.enrolled, t.completed, t.reviews, t.rating)
returning c.id, c.title;

-- A draft like this course: what an author said of it, and nothing that happened in it.
--! copy
insert into courses (
  tenant_id, id, trainer_id, title, slug, description, short_description, thumbnail_asset_id, thumbnail_alt,
  price_minor, currency, duration_minutes, level, category, tags, course_type, language, max_students, start_date, end_date,
  requirements, learning_outcomes, curriculum, metadata, location, allow_recording, certificate_template_id
)
select tenant_id, :copy_id, :trainer_id, :title, :slug, description, short_description, thumbnail_asset_id, thumbnail_alt,
  price_minor, currency, duration_minutes, level, category, tags, course_type, language, max_students, start_date, end_date,
  requirements, learning_outcomes, curriculum, metadata, location, allow_recording, certificate_template_id
from courses
where id = :id;

--! copy_sections
insert into course_sections (tenant_id, id, course_id, title, description, position, is_published)
select s.tenant_id, n.id, :copy_id, s.title, s.description, s.position, s.is_published
from course_sections s
join unnest(:sections::uuid[], :new_sections::uuid[]) as n (old, id) on n.old = s.id
where s.course_id = :id;

--! copy_contents
insert into course_contents (
  tenant_id, id, course_id, section_id, title, description, type, content, article_html, asset_id, alt, captions,
  duration_seconds, position, is_published, is_required, is_preview, points, quiz_data, certificate_template, metadata,
  release_at, release_after_days, prerequisites
)
select c.tenant_id, n.id, :copy_id, s.id, c.title, c.description, c.type, c.content, c.article_html, c.asset_id, c.alt,
  c.captions, c.duration_seconds, c.position, c.is_published, c.is_required, c.is_preview, c.points, c.quiz_data,
  c.certificate_template, c.metadata, c.release_at, c.release_after_days,
  array(select r.id from unnest(:contents::uuid[], :new_contents::uuid[]) as r (old, id) where r.old = any (c.prerequisites))
from course_contents c
join unnest(:contents::uuid[], :new_contents::uuid[]) as n (old, id) on n.old = c.id
left join unnest(:sections::uuid[], :new_sections::uuid[]) as s (old, id) on s.old = c.section_id
where c.course_id = :id;

-- A course in which nobody ever had a place goes with all that it is made of.
--! remove
delete from courses c
where c.id = :id
  and not exists (select from enrollments e where e.tenant_id = c.tenant_id and e.course_id = c.id)
  and not exists (select from entitlements n where n.tenant_id = c.tenant_id and n.course_id = c.id);

-- Who teaches a course: its trainer first, then the others by name.
--! staff : StaffRow()
select u.id, u.first_name || ' ' || u.last_name as name, u.email, u.id = c.trainer_id as is_trainer
from courses c
join users u on u.tenant_id = c.tenant_id and (u.id = c.trainer_id or exists (
  select from course_instructors i where i.tenant_id = c.tenant_id and i.course_id = c.id and i.user_id = u.id
))
where c.id = :id
order by u.id <> c.trainer_id, name, u.id;

-- Who could teach: people with the role whose account is not closed.
--! instructors : InstructorRow()
select u.id, u.first_name || ' ' || u.last_name as name, u.email
from users u
join user_roles r on r.tenant_id = u.tenant_id and r.user_id = u.id and r.role = 'instructor'
where u.is_active
order by name, u.id
limit 1000;

--! is_instructor
select exists (
  select
  from users u
  join user_roles r on r.tenant_id = u.tenant_id and r.user_id = u.id and r.role = 'instructor'
  where u.id = :user_id
    and u.is_active
) as yes;

--! set_trainer
update courses
set trainer_id = :trainer_id, revision = revision + 1
where id = :id
  and trainer_id <> :trainer_id;

--! add_instructor
insert into course_instructors (tenant_id, course_id, user_id)
values (:tenant_id, :course_id, :user_id)
on conflict do nothing;

--! remove_instructor
delete from course_instructors
where course_id = :course_id
  and user_id = :user_id;

-- The categories and tags that the tenant's courses have, those of the most courses first.
--! words_in_use : WordInUse()
(
  select 'category' as kind, category as word, count(*) as courses
  from courses
  where category <> ''
  group by category
  order by courses desc, word
  limit 100
)
union all
(
  select 'tag', tag, count(*) as courses
  from courses
  cross join unnest(tags) as tag
  group by tag
  order by courses desc, tag
  limit 20
);

-- First and last days stay the days that they are when the tenant's zone changes. An end that was set to the hour may not fall
-- behind a beginning that moves.
--! keep_days
update courses c
set start_date = m.start_date, end_date = m.end_date, revision = c.revision + 1
from (
  select tenant_id, id, first_moment_moved(start_date, :before, :after) as start_date,
    greatest(
      last_second_moved(end_date, :before, :after),
      case when end_date is not null then first_moment_moved(start_date, :before, :after) end
    ) as end_date
  from courses
) m
where m.tenant_id = c.tenant_id
  and m.id = c.id
  and (m.start_date, m.end_date) is distinct from (c.start_date, c.end_date);

--! keep_release_days
update course_contents
set release_at = first_moment_moved(release_at, :before, :after), revision = revision + 1
where release_at is not null
  and first_moment_moved(release_at, :before, :after) <> release_at;
