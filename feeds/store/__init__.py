"""The store of events: SQLAlchemy Core on SQLite or PostgreSQL, one module a noun."""

from feeds.store.engine import Store, open_store, version
from feeds.store.errors import StoreError
from feeds.store.trying import store_to_try

__all__ = ["Store", "StoreError", "open_store", "store_to_try", "version"]
