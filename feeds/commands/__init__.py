"""What each command does, one module a command; :mod:`feeds.cli` says what they are called."""
