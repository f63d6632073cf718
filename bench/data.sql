-- The data set of the benchmark, for an empty database: one training centre with 200 published courses of 5 sections and
-- 20 lessons, 511 people, 30 places in each course, and one learner who has 20 courses and did 200 lessons.
-- The last statement answers what the load generator has to know.
create extension if not exists pgcrypto;

insert into tenants (id, slug, name, listed_in_marketplace)
values (md5('tenant')::uuid, 'bench', 'Bench Hill College', true);

insert into users (tenant_id, id, first_name, last_name, email, email_verified_at)
select md5('tenant')::uuid, md5('user' || n)::uuid, 'Person', 'Number' || n, 'person' || n || '@bench.test', now()
from generate_series(0, 510) n;

insert into user_roles (tenant_id, user_id, role)
select md5('tenant')::uuid, md5('user' || n)::uuid, case when n between 1 and 10 then 'instructor' else 'learner' end
from generate_series(0, 510) n;

insert into user_passwords (tenant_id, user_id, hash)
values (md5('tenant')::uuid, md5('user0')::uuid, crypt('a-bench-password', gen_salt('bf', 12)));

insert into courses (
  tenant_id, id, trainer_id, title, slug, description, short_description, duration_minutes, level, category, tags, status,
  learning_outcomes, requirements, enrollment_count
)
select md5('tenant')::uuid, md5('course' || n)::uuid, md5('user' || (n % 10 + 1))::uuid,
  'Course ' || n || ' on ' || (array['reading', 'writing', 'measuring', 'drawing', 'speaking'])[n % 5 + 1],
  'course-' || n, repeat('A paragraph that says what this course is about. ', 20), 'What one learns in course ' || n || ', briefly.',
  300, (array['beginner', 'intermediate', 'advanced'])[n % 3 + 1],
  (array['Languages', 'Numbers', 'Crafts', 'Science'])[n % 4 + 1], array['tag' || n % 7, 'tag' || n % 11], 'published',
  array['Explain it', 'Use it', 'Teach it'], array['Curiosity'], 30
from generate_series(1, 200) n;

insert into course_publications (tenant_id, id, course_id, published_by, published_at)
select tenant_id, md5('publication' || slug)::uuid, id, trainer_id, now() - row_number() over (order by slug) * interval '1 hour'
from courses;

insert into course_sections (tenant_id, id, course_id, title, position)
select tenant_id, md5('section' || slug || '-' || n)::uuid, id, 'Section ' || n, n
from courses, generate_series(1, 5) n;

insert into course_contents (tenant_id, id, course_id, section_id, title, type, article_html, duration_seconds, position, points)
select tenant_id, md5('content' || slug || '-' || n)::uuid, id, md5('section' || slug || '-' || (n - 1) / 4 + 1)::uuid, 'Lesson ' || n, 'article',
  '<p>' || repeat('Something to read. ', 50) || '</p>', 300, n, 10
from courses, generate_series(1, 20) n;

-- The learner's courses are the first twenty; the other places go round among everyone else.
insert into enrollments (tenant_id, id, user_id, course_id, enrolled_at, last_active_at)
select md5('tenant')::uuid, md5('enrollment' || c || '-' || k)::uuid,
  md5('user' || case when c <= 20 and k = 0 then 0 else 11 + (c * 30 + k) % 500 end)::uuid, md5('course' || c)::uuid,
  now() - c * interval '1 day', now()
from generate_series(1, 200) c, generate_series(0, 29) k;

insert into entitlements (tenant_id, id, user_id, course_id, reason, granted_at, starts_at)
select tenant_id, md5('entitlement' || id)::uuid, user_id, course_id, 'free', enrolled_at, enrolled_at
from enrollments;

insert into lesson_progress (
  tenant_id, id, user_id, course_id, content_id, opened_at, confirmed_at, reported_at, time_spent, completed, completed_at
)
select e.tenant_id, md5('progress' || c.id)::uuid, e.user_id, e.course_id, c.id, now(), now(), now(), 300, true, now()
from enrollments e
join course_contents c on c.tenant_id = e.tenant_id and c.course_id = e.course_id
where e.user_id = md5('user0')::uuid
  and c.position <= 10;

update enrollments
set progress = 50
where user_id = md5('user0')::uuid;

-- statement: catalog/listings refresh course_id=c.id

analyze;

select jsonb_build_object(
  'host', 'bench.localhost', 'email', 'person0@bench.test', 'password', 'a-bench-password', 'tenant', md5('tenant')::uuid,
  'learner', md5('user0')::uuid, 'course', md5('course7')::uuid, 'slug', 'course-7'
)::text as facts;
