insert into tenants (id, slug, name, tagline, custom_domain, branding, listed_in_marketplace)
values (
  pg_temp.sample_tenant(), current_setting('sample.tenant'), 'Sample ' || current_setting('sample.tenant'),
  'Rows to test with', current_setting('sample.tenant') || '.example.org', '{"hue": 200}', true
);

insert into platform_audit (id, action, detail)
values (pg_temp.sample_id('platform act'), 'tenant.create', jsonb_build_object('tenant', pg_temp.sample_tenant()));
