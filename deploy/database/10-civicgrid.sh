#!/bin/sh
# Run once by the PostgreSQL image when the volume is empty. The owner is no superuser; the role in which the application
# works may neither change the schema nor the history.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set password="$CIVICGRID_DATABASE_PASSWORD" <<'SQL'
create role civicgrid_app nologin;
create role civicgrid login password :'password';
grant civicgrid_app to civicgrid;
create database civicgrid owner civicgrid encoding 'UTF8' template template0;
SQL
