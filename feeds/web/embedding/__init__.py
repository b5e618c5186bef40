"""What other sites show of a feed: a frame, a piece of HTML, and the code that puts them there."""
