"""The whole site as files in a folder, for any web server: no Python answers there."""

from feeds.publish.folder import NotPublishedError, Published
from feeds.publish.publishing import publish

__all__ = ["NotPublishedError", "Published", "publish"]
