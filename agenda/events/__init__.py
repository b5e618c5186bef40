"""What is announced, as events, and what becomes of each listing."""
