-- What was answered to the request with this key.
--! find
select request_hash, status, body
from idempotency_keys
where user_id = :user_id
  and key = :key;

--! keep
insert into idempotency_keys (tenant_id, user_id, key, request_hash, status, body, created_at)
values (:tenant_id, :user_id, :key, :request_hash, :status, :body, :at);
