-- Run once by psql, as one who may make roles and databases, with both passwords in the environment.
-- umbral owns the tables; umbral_app, which owns nothing, is shown one workspace at a time.
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
create role umbral login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role umbral_app login nosuperuser nocreatedb nocreaterole noinherit password :'app_password';
create database umbral owner umbral;
revoke connect, temporary on database umbral from public;
grant connect on database umbral to umbral_app;
