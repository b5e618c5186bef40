"""Words by how they begin, end or are cut short, in nine languages taken together.

Parts of regular expressions, alternatives divided by bars.
"""

# Houses that put things on, by how their words begin; a town hall or a school speaks of what
# takes place elsewhere too.
HOUSES = (
    r"\w{0,12}bibliothe|\w{0,12}theater|\w{0,12}museum|\w{0,12}galerie"
    r"|mediathe|mediatec|librairie|librer|livraria|llibreri|bookshop|buchhandlung|boekhandel|biblio(?:tec|tek)|library|liburutegi|theatre"
    r"|teatr|antzoki|cinema|kino\b|zinema|bioscoop|mus(?:ee|eo|eu)\b|galer|galler|auditori"
)
# Basque tells by its case that the house is known, and which: "Xenpelar bibliotekako taldea".
HOUSE_IN_GENITIVE = r"(?:tek|teg|toki)\w*ko"
# It has no preposition: the end of the word says "in", and of the one before "of".
INSIDE = "an"
BELONGS = r"[kg]o$|^(?:udal|kultur|kirol|gazte)$"

# Verbs of the future; nouns have other ends, or an accent ("opéra").
FUTURE_IN_FRENCH = r"[a-zàâçéèêîôûï](?:er|ir|dr|ttr)(?:a|ont)"
FUTURE = r"[a-zà-ÿ][aei]r(?:án?|à|anno|ão)"

# Verbs of what has been, by the language; a participle alone may as well be of what is to come.
TOLD_IN = {
    "it": (
        r"(?:ha|hanno|abbiamo)\s+(?!tutt|molt|tant|alt|sett|ott|most|mott|punt|post)[a-zà-ÿ]{2,}"
        r"(?:[aiu]t|s|tt|st|rt|lt|nt)o|si\s+(?:è|sono)\s+[a-zà-ÿ]{2,}(?:[aiu]t|us|es|ss|rs|lt)[oaie]"
    ),
    "es": (
        r"(?:ha|han|hemos)\s+[a-zà-ÿ]{2,}(?:[ai]do|ído|cho|sto|rto|rito)"
        r"|(?-i:[a-zñ]{2,}(?:aron|ieron|yeron)|(?!dominó|rondó|capó)[a-zñ]{2,}ó)"
    ),
    "ca": (
        r"(?:va|van|vam)\s+(?!a\s)(?:[a-zà-ÿ]+\s)?[a-zà-ÿ]{2,}(?:[aei]r|re)(?:-\w+)?"
        r"|(?:ha|han|hem)\s+[a-zà-ÿ]{2,}(?:[aiu]t|ert|ost|ès)"
    ),
    "pt": r"(?-i:[a-zç]{3,}[aei]ram|[a-zç]{3,}ou|[a-zç]{2,}iu)",
    "fr": r"(?:a|ont)\s+(?:bien\s+|aussi\s+)?(?!lieu|aussi|ici|ainsi)[a-zà-ÿ]{2,}(?:é|i|is|u)",
}
# What opens a clause beside the sentence.
RELATIVES = "che|chi|que|quien|quienes|qui|quem"

# Parts of a verb that stand at the end of its sentence: "richtet den Pokal aus".
PARTICLES = frozenset({"aus", "ab", "ein", "statt"})

# What ends the name of a room in English, whatever is done in it: "Reading Room", "Meeting House".
ROOMS = "Rooms?|Halls?|House|Cent(?:re|er)|Studio|Gallery|Pavilion|Suite|Tent"

# How verbs that invite begin, or go on, without accents: "lädt … ein", "us convidem".
INVITING = "invit|convi|lad|nodig"

# Articles of several, and English plurals, which open a sentence: "Les séances", "Meetings".
THE_SEVERAL = r"\b(?:Les|Los|Las|Els|Os|As|Gli|I|Die|De)\s|(?=[A-Z][a-z]{2,}s\s)"

# The small words of surnames.
OF_SURNAMES = "de|du|d|di|da|van|von|der|la|le"

# What tells two houses of one number apart: "12 bis".
HOUSE_LETTERS = "bis|ter|[a-d]"

# Units behind a figure that is no hour and no day.
MEASURES = "km|m|miles?|min|mn|€|%|ans|years?|yrs|años|anni|jahre|jaar|anos|anys|urte"

# Words that a full stop ends without ending the sentence.
ABBREVIATED_TITLES = ("[Pp]rof", "[Dd]ott", "anschl")
# Before the name of a person they end no sentence: "von Dr. Britta Kurz".
BEFORE_PERSONS = "mme|mlle|dr|dra|pr|prof|pfr|pfrin|dott|dottssa|mr|mrs|ms|sr|sra|ing|hl"
ABBREVIATED = "st|ste|mme|dr|pr|av|bd|n|no|vol|etc|env|div|resp|bzw|tel|tél"
