"""The words that tell what a line of an agenda is, one module a language.

Each module holds ``CUES``: for each :class:`agenda.vocabulary.lexicon.Cue` its phrases, divided by
semicolons, written as people write them (accents, apostrophes and case do not matter).  A word
that ends in ``*`` stands for all words that begin so, one that begins with ``*`` for all that
end so ("*konzert").
"""
