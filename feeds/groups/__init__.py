"""The administrator's commands, a module a group; each imports what it does when it is called."""

from feeds.groups.copies import backup, export, import_, restore
from feeds.groups.events import events
from feeds.groups.feeds import feeds
from feeds.groups.issues import issues
from feeds.groups.serving import serve
from feeds.groups.sources import sources
from feeds.groups.tokens import tokens

COMMANDS = (serve, sources, events, feeds, issues, tokens, backup, restore, export, import_)
