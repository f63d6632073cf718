-- A job with a key is added once; adding it again while it waits changes nothing.
--! enqueue (actor?, key?)
insert into jobs (tenant_id, id, kind, payload, actor, key, run_at)
values (:tenant_id, :id, :kind, :payload, :actor, :key, :run_at)
on conflict on constraint job_key_unique do nothing;

-- The next job that is due, taken for this worker. A job whose worker died is due again after its lock has aged.
--! claim : Claimed(actor?)
update jobs
set locked_at = :now, locked_by = :worker, attempts = attempts + 1
where (tenant_id, id) = (
  select tenant_id, id
  from jobs
  where finished_at is null
    and failed_at is null
    and run_at <= :now
    and (locked_at is null or locked_at < :stale_before)
  order by run_at, id
  limit 1
  for update skip locked
)
returning tenant_id, id, kind, payload, actor, attempts, max_attempts;

--! finish
update jobs
set finished_at = :at, progress = 100, locked_at = null, locked_by = null, last_error = null
where id = :id;

-- Gives a failed job back to be tried later, or ends it when it has been tried often enough.
--! fail (failed_at?)
update jobs
set locked_at = null, locked_by = null, last_error = left(:error, 2000), run_at = :run_at, failed_at = :failed_at
where id = :id;

--! report_progress
update jobs
set progress = :progress, note = left(:note, 500), locked_at = :at
where id = :id;

--! state : JobState(last_error?, finished_at?, failed_at?)
select kind, progress, note, last_error, finished_at, failed_at, attempts
from jobs
where id = :id;

--! forget_finished
delete from jobs
where finished_at < :before;
