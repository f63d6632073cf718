update catalog_listings
set words = array['sample', 'course']
where publisher_id = pg_temp.sample_tenant();
