"""When sources are read, by which one process, and on which machines."""
