-- Run once, by psql, on an empty server: who may do what. Passwords come from the environment of the server.
-- The owner makes and changes tables (migrations); the service's own role owns nothing.
\getenv owner_password JANGBU_DB_OWNER_PASSWORD
\getenv app_password JANGBU_DB_PASSWORD
\getenv keycloak_password KEYCLOAK_DB_PASSWORD

create role jangbu_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role jangbu_app login nosuperuser nocreatedb nocreaterole password :'app_password';
create role keycloak login nosuperuser nocreatedb nocreaterole password :'keycloak_password';

create database jangbu owner jangbu_owner;
revoke all on database jangbu from public;
grant connect on database jangbu to jangbu_app;

create database keycloak owner keycloak;
revoke all on database keycloak from public;
