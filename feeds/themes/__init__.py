"""Which themes an event has, told by the words of its name and place."""

from feeds.themes.rules import ThemeRules, theme_rules

__all__ = ["ThemeRules", "theme_rules"]
