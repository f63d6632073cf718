-- Connections that serve tenants, of all programs that run on this data. The one that listens for changes is none.
select count(*)::text as connections
from pg_stat_activity
where usename = 'courseworx_app'
  and query not ilike 'listen %';
