"""One round for one source: read what it has, decide which events are meant, keep it all."""
