"""Lines that belong together, made into announcements: one name, its days, its place."""
