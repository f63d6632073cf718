-- The course of the authoring lines, beside the data set: published, 60 sections of 20 articles; and the password of the
-- one who teaches it. The last statement answers what the load generator has to know.
insert into user_passwords (tenant_id, user_id, hash)
values (md5('tenant')::uuid, md5('user1')::uuid, crypt('a-bench-password', gen_salt('bf', 12)));

insert into courses (
  tenant_id, id, trainer_id, title, slug, description, short_description, duration_minutes, level, category, status,
  learning_outcomes, requirements
)
select md5('tenant')::uuid, md5('large_course')::uuid, md5('user1')::uuid, 'Everything about measuring', 'large-course',
  repeat('A paragraph that says what this course is about. ', 20), 'What one learns in a long time.', 6000, 'advanced',
  'Numbers', 'published', array['Explain it', 'Use it', 'Teach it'], array['Patience'];

insert into course_publications (tenant_id, id, course_id, published_by, published_at)
select tenant_id, md5('publication' || slug)::uuid, id, trainer_id, now()
from courses
where id = md5('large_course')::uuid;

insert into course_sections (tenant_id, id, course_id, title, position)
select md5('tenant')::uuid, md5('large section' || n)::uuid, md5('large_course')::uuid, 'Section ' || n || ' on measuring', n
from generate_series(1, 60) n;

insert into course_contents (tenant_id, id, course_id, section_id, title, type, article_html, duration_seconds, position, points)
select md5('tenant')::uuid, md5('large content' || n)::uuid, md5('large_course')::uuid,
  md5('large section' || (n - 1) / 20 + 1)::uuid, 'Lesson ' || n || ', in which something is measured', 'article',
  '<p>' || repeat('Something to read. ', 50) || '</p>', 300, n, 10
from generate_series(1, 1200) n;

-- statement: catalog/listings refresh course_id=md5('large_course')::uuid

analyze;

select jsonb_build_object(
  'host', 'bench.localhost', 'email', 'person1@bench.test', 'password', 'a-bench-password',
  'course', md5('large_course')::uuid,
  'sections', (select jsonb_agg(id order by position) from course_sections where course_id = md5('large_course')::uuid),
  'contents', (select jsonb_agg(id order by position) from course_contents where course_id = md5('large_course')::uuid)
)::text as facts;
