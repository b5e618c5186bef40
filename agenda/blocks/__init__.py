"""Where announcements stand, and which of their lines is name, date or place."""
