"""What calendar clients punish, found in the bytes of a file."""

from feeds.lint.linting import lint, lint_event
from feeds.lint.rules import RULES, Finding, Level, Rule

__all__ = ["RULES", "Finding", "Level", "Rule", "lint", "lint_event"]
