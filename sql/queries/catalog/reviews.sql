--! put
insert into course_reviews (tenant_id, id, course_id, user_id, rating, body, created_at)
values (:tenant_id, :id, :course_id, :user_id, :rating, :body, :at)
on conflict on constraint review_once do update
set rating = excluded.rating, body = excluded.body
returning id;

--! recompute
update courses c
set rating = r.rating, rating_count = r.count
from (
  select coalesce(round(avg(rating), 2), 0) as rating, count(*)::integer as count
  from course_reviews
  where course_id = :course_id
) r
where c.id = :course_id;

--! list (cursor_at?, cursor_id?) : ReviewRow()
select r.id, r.rating, r.body, r.created_at, u.first_name || ' ' || left(u.last_name, 1) || '.' as author
from course_reviews r
join users u on u.tenant_id = r.tenant_id and u.id = r.user_id
where r.course_id = :course_id
  and (:cursor_at::timestamptz is null or (r.created_at, r.id) < (:cursor_at, :cursor_id::uuid))
order by r.created_at desc, r.id desc
limit :most;

--! own : OwnReviewRow()
select id, rating, body, created_at
from course_reviews
where course_id = :course_id
  and user_id = :user_id;

-- How many reviews gave so many stars.
--! spread : SpreadRow()
select rating, count(*) as count
from course_reviews
where course_id = :course_id
group by rating
order by rating desc;
