--! insert_section
insert into course_sections (tenant_id, id, course_id, title, description, position)
values (:tenant_id, :id, :course_id, :title, :description, (
  select coalesce(max(position), 0) + 1 from course_sections s where s.course_id = :course_id
));

--! insert_content (section_id?, article_html?, asset_id?)
insert into course_contents (
  tenant_id, id, course_id, section_id, title, description, type, article_html, asset_id, alt, captions, duration_seconds,
  position, is_required, is_preview, is_published, points
)
values (
  :tenant_id, :id, :course_id, :section_id, :title, :description, :type, :article_html, :asset_id, :alt, :captions,
  :duration_seconds, (select coalesce(max(position), 0) + 1 from course_contents c where c.course_id = :course_id),
  :is_required, :is_preview, :is_published, :points
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
select id, title, description, position, is_published, revision
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
  and (c.release_at is null or c.release_at <= :at)
  and (s.id is null or s.is_published);

-- Where each content of a course stands: the section's contents in order, one section after the other in no order.
--! places : Placed(section_id?)
select id, section_id
from course_contents
where course_id = :course_id
order by position;

-- The contents of a section in this order; one of them may come from another.
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

-- One content as its authors see it.
--! authored : AuthoredRow(section_id?, article_html?, asset_id?, release_at?, release_after_days?)
select c.id, c.section_id, c.title, c.description, c.type, c.article_html, c.asset_id, c.alt, c.captions, c.duration_seconds,
  c.is_published, c.is_required, c.is_preview, c.points, c.release_at, c.release_after_days, c.revision, c.updated_at,
  c.prerequisites, exists (
    select
    from lesson_progress p
    where p.tenant_id = c.tenant_id and p.course_id = c.course_id and p.content_id = c.id
  ) as has_evidence
from course_contents c
where c.id = :id
  and c.course_id = :course_id;

-- Everything that an author says of a content but its place and whether it is shown.
--! rewrite (article_html?, asset_id?, release_at?, release_after_days?)
update course_contents
set title = :title, description = :description, article_html = :article_html, asset_id = :asset_id, alt = :alt,
  captions = :captions, duration_seconds = :duration_seconds, is_required = :is_required, is_preview = :is_preview,
  points = :points, release_at = :release_at, release_after_days = :release_after_days,
  prerequisites = :prerequisites, revision = revision + 1
where id = :id
  and course_id = :course_id
returning revision;

-- The contents of a course, and what has to be completed before each.
--! prerequisites : Prerequisites()
select id, prerequisites
from course_contents
where course_id = :course_id;

-- A content goes only while no learner did anything in it.
--! remove_content
delete from course_contents c
where c.id = :id
  and c.course_id = :course_id
  and not exists (
    select
    from lesson_progress p
    where p.tenant_id = c.tenant_id and p.course_id = c.course_id and p.content_id = c.id
  );

-- Nothing waits for what is gone.
--! forget_prerequisite
update course_contents
set prerequisites = array_remove(prerequisites, :id)
where course_id = :course_id
  and :id = any (prerequisites);

--! rewrite_section
update course_sections
set title = :title, description = :description, revision = revision + 1
where id = :id
  and course_id = :course_id
returning revision;

--! show_section
update course_sections
set is_published = :published
where id = :id
  and course_id = :course_id
  and is_published <> :published;

-- What was hidden with its section stays hidden without it.
--! empty_section
update course_contents c
set section_id = null, position = n.place, is_published = c.is_published and not :hidden
from (
  select id, (
      (select coalesce(max(o.position), 0) from course_contents o where o.course_id = :course_id and o.section_id is null)
      + row_number() over (order by position)
    )::integer as place
  from course_contents
  where section_id = :section_id
    and course_id = :course_id
) n
where c.id = n.id
  and c.course_id = :course_id;

--! remove_section
delete from course_sections
where id = :id
  and course_id = :course_id;

-- Whether a file belongs to a course that someone teaches, or to any: to a content, its captions, a picture in an article, or
-- the course.
--! authors_with
select exists (
  select
  from courses c
  where (:every_course or c.trainer_id = :user_id or exists (
      select from course_instructors i where i.tenant_id = c.tenant_id and i.course_id = c.id and i.user_id = :user_id
    ))
    and (c.thumbnail_asset_id = :asset_id or exists (
      select
      from course_contents o
      where o.tenant_id = c.tenant_id
        and o.course_id = c.id
        and (
          o.asset_id = :asset_id
          or o.captions @> jsonb_build_array(jsonb_build_object('assetId', :asset_id::uuid))
          or strpos(o.article_html, 'data-asset="' || :asset_id::uuid || '"') > 0
        )
    ))
) as allowed;

--! set_required
update course_contents
set is_required = :required, revision = revision + 1
where id = :id;

--! has_certificate
select exists (
  select
  from course_contents
  where course_id = :course_id
    and type = 'certificate'
) as has;
