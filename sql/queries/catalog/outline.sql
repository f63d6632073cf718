--! insert_section
insert into course_sections (tenant_id, id, course_id, title, description, position)
values (:tenant_id, :id, :course_id, :title, :description, (
  select coalesce(max(position), 0) + 1 from course_sections s where s.course_id = :course_id
));

--! insert_content (section_id?, article_html?, asset_id?)
insert into course_contents (
  tenant_id, id, course_id, section_id, title, description, type, article_html, asset_id, alt, captions, duration_seconds,
  position, is_required, is_preview, points
)
values (
  :tenant_id, :id, :course_id, :section_id, :title, :description, :type, :article_html, :asset_id, :alt, :captions,
  :duration_seconds, (select coalesce(max(position), 0) + 1 from course_contents c where c.course_id = :course_id),
  :is_required, :is_preview, :points
);

-- Published contents and their sections, in no order: twenty rows are sorted sooner by who asks (by the section's position,
-- contents without a section last, then by their own).
--: OutlineRow(section_id?, section_title?, section_description?, section_position?)

--! published : OutlineRow
select c.id, c.title, c.type, c.duration_seconds, c.is_required, c.is_preview, c.points,
  c.position, s.id as section_id, s.title as section_title, s.description as section_description, s.position as section_position
from course_contents c
left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id
where c.course_id = :course_id
  and c.is_published
  and (s.id is null or s.is_published);

-- Every section of a course, published or not.
--! sections : SectionRow()
select id, title, description, position, is_published
from course_sections
where course_id = :course_id
order by position;

-- Every content of a course, published or not.
--! contents : DraftRow(section_id?)
select id, section_id, title, type, duration_seconds, is_required, is_preview, is_published, points
from course_contents
where course_id = :course_id
order by position;

-- One published content with its material, if it may be seen without an enrollment.
--! preview : PreviewRow(article_html?, asset_id?)
select c.id, c.course_id, c.title, c.description, c.type, c.article_html, c.asset_id, c.alt, c.captions, c.duration_seconds
from course_contents c
left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id
where c.id = :id
  and c.course_id = :course_id
  and c.is_preview
  and c.is_published
  and (s.id is null or s.is_published);

-- The contents of a course in this order; one of them in another section.
--! arrange_contents (section_id?)
update course_contents c
set position = wanted.place, section_id = case when c.id = :content_id then :section_id else c.section_id end
from unnest(:order::uuid[]) with ordinality as wanted (id, place)
where c.id = wanted.id
  and c.course_id = :course_id
  and (c.position <> wanted.place or c.id = :content_id);

-- The sections of a course in this order.
--! arrange_sections
update course_sections s
set position = wanted.place
from unnest(:order::uuid[]) with ordinality as wanted (id, place)
where s.id = wanted.id
  and s.course_id = :course_id
  and s.position <> wanted.place;

--! set_published : TouchedContent()
update course_contents
set is_published = :published
where id = :id
  and is_published <> :published
returning id, course_id;

--! course_of
select course_id
from course_contents
where id = :id;

-- The same by the course's slug, so that it can be asked together with the course.
--! published_of_slug : OutlineRow
select c.id, c.title, c.type, c.duration_seconds, c.is_required, c.is_preview, c.points,
  c.position, s.id as section_id, s.title as section_title, s.description as section_description, s.position as section_position
from course_contents c
left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id
where c.course_id = (select id from courses where slug = :slug)
  and c.is_published
  and (s.id is null or s.is_published);
