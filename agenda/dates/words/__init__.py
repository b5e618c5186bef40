"""The words that languages use for days and hours, one module a language."""
