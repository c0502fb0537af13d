"""The steps a database takes from nothing to the present tables (Alembic)."""
