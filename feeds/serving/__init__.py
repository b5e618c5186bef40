"""``agenda serve``: the service as processes that look after each other.

One supervises (``supervising``) two others (``children``): the web server (``web``), which has
workers of its own, and the scheduler.  Whoever dies is started again, whoever is left alone ends
(``leash``).
"""
