"""Labels that stand in any language, and words that can only be one."""

from agenda.vocabulary.lexicon import Cue

# Labels come from the program that prints a page, whose language may be another one.
ANYWHERE = {
    Cue.LABEL_DATE: "date data datum fecha when quand wann wanneer cuando quando quan noiz",
    Cue.LABEL_TIME: "time heure uhrzeit hora ora tijd ordua horario horaire orario",
    Cue.LABEL_PLACE: "place venue location lieu ort lugar luogo plaats locatie lloc lekua",
}
LABELS_ONLY = frozenset({"lekua", "tokia"})  # "the place": as a line it can only label another

# Signs that stand before a place; pages set them as icons.
PIN = "📍"
PINS = frozenset(f"{PIN}📌🗺")
