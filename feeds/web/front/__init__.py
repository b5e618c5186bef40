"""The layer in front of the web application: what most requests ask for, answered from memory.

Calendar programs ask for the same few feeds all day, and mostly learn that nothing has changed.
They never reach the application: ``front`` looks up the whole answer in a dictionary (``shelf``),
which one thread keeps as the store is (``watch``).  What else is asked passes a few gates (names
of this host, sizes, rates) and goes on to Flask.
"""

from feeds.web.front.bodies import MOST_BODIES
from feeds.web.front.front import Front, front_of, put_in_front

__all__ = ["MOST_BODIES", "Front", "front_of", "put_in_front"]
