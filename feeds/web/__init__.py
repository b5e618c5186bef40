"""The service on the web: pages for people, feeds for calendars, an interface for programs."""
