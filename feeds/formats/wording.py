"""What a feed itself says about an event, in the event's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agenda.dates.when import Days, Hours

if TYPE_CHECKING:
    from datetime import date, datetime

    from agenda.dates.when import When


@dataclass(frozen=True, slots=True)
class Wording:
    """The phrases of one language.

    ``listed`` takes ``quote`` and ``day``; ``day`` is a pattern of :meth:`date.strftime`
    without names; ``no_end`` takes ``minutes``, ``initially`` ``day``, ``initially_days`` ``first``
    and ``last``; ``about`` says of a feed what it holds.
    """

    cancelled: str
    postponed: str
    listed: str
    day: str
    no_end: str
    onwards: str
    initially: str
    initially_days: str
    about: str

    def quoted(self, quote: str, published: date) -> str:
        """Return the line that says where the event was read.

        >>> from datetime import date
        >>> WORDINGS["fr"].quoted("Du 22 au 24 janvier 2019", date(2019, 1, 10))
        'Relevé : « Du 22 au 24 janvier 2019 » (numéro du 10/01/2019)'
        """
        return self.listed.format(quote=quote, day=self.written(published))

    def first_announced(self, first: date, last: date, start: datetime | None = None) -> str:
        """Return the line that tells of the days, or of the hour, first announced.

        >>> from datetime import date
        >>> WORDINGS["fr"].first_announced(date(2019, 1, 22), date(2019, 1, 24))
        'Initialement du 22/01/2019 au 24/01/2019.'
        """
        if first != last:
            told = {"first": self.written(first), "last": self.written(last)}
            return self.initially_days.format(**told)
        return self.initially.format(day=self.when(Hours(start) if start else Days(first, last)))

    def when(self, when: When) -> str:
        """Return days or hours in figures.

        >>> from datetime import datetime
        >>> WORDINGS["de"].when(Hours(datetime(2019, 1, 22, 20)))
        '22.01.2019, 20:00'
        """
        if isinstance(when, Days):
            return " – ".join(self.written(day) for day in dict.fromkeys(when))
        start, end = when
        told = f"{self.written(start.date())}, {start:%H:%M}"
        if end is None:
            return told
        same = end.date() == start.date()
        return (
            f"{told}–{end:%H:%M}" if same else f"{told} – {self.written(end.date())}, {end:%H:%M}"
        )

    def written(self, day: date) -> str:
        """Return a day in figures, as the language writes it."""
        # strftime pads no year below 1000, and %Y is the only name used: write it by hand
        return day.strftime(self.day.replace("%Y", f"{day.year:04}"))


WORDINGS = {
    "fr": Wording(
        cancelled="ANNULÉ",
        postponed="REPORTÉ",
        listed="Relevé : « {quote} » (numéro du {day})",
        day="%d/%m/%Y",
        no_end="L’heure de fin n’est pas imprimée : {minutes} minutes sont supposées.",
        onwards="À partir de ce jour ; le dernier jour n’est pas imprimé.",
        initially="Initialement le {day}.",
        initially_days="Initialement du {first} au {last}.",
        about="Rendez-vous relevés dans des journaux, lettres et pages ; chacun cite sa source.",
    ),
    "en": Wording(
        cancelled="CANCELLED",
        postponed="POSTPONED",
        listed="Listed: “{quote}” (issue of {day})",
        day="%Y-%m-%d",  # 10/01 is October for some readers of English
        no_end="The time it ends is not printed: {minutes} minutes are assumed.",
        onwards="From this day on; the last day is not printed.",
        initially="Originally on {day}.",
        initially_days="Originally from {first} to {last}.",
        about="Events read in magazines, newsletters and pages; each quotes its source.",
    ),
    "es": Wording(
        cancelled="CANCELADO",
        postponed="APLAZADO",
        listed="Publicado: «{quote}» (número del {day})",
        day="%d/%m/%Y",
        no_end="La hora de fin no figura en el texto: se suponen {minutes} minutos.",
        onwards="A partir de este día; el último día no figura en el texto.",
        initially="Inicialmente el {day}.",
        initially_days="Inicialmente del {first} al {last}.",
        about="Citas recogidas en revistas, boletines y páginas; cada una cita su fuente.",
    ),
    "it": Wording(
        cancelled="ANNULLATO",
        postponed="RINVIATO",
        listed="Annunciato: «{quote}» (numero del {day})",
        day="%d/%m/%Y",
        no_end="L’ora di fine non è indicata: si suppongono {minutes} minuti.",
        onwards="A partire da questo giorno; l’ultimo giorno non è indicato.",
        initially="Inizialmente il {day}.",
        initially_days="Inizialmente dal {first} al {last}.",
        about="Appuntamenti letti in riviste, bollettini e pagine; ognuno cita la sua fonte.",
    ),
    "de": Wording(
        cancelled="ABGESAGT",
        postponed="VERSCHOBEN",
        listed="Angekündigt: „{quote}“ (Ausgabe vom {day})",
        day="%d.%m.%Y",
        no_end="Das Ende ist nicht angegeben: {minutes} Minuten werden angenommen.",
        onwards="Ab diesem Tag; der letzte Tag ist nicht angegeben.",
        initially="Ursprünglich am {day}.",
        initially_days="Ursprünglich vom {first} bis {last}.",
        about="Termine aus Zeitschriften, Rundbriefen und Seiten; jeder nennt seine Quelle.",
    ),
    "nl": Wording(
        cancelled="GEANNULEERD",
        postponed="UITGESTELD",
        listed="Aangekondigd: “{quote}” (nummer van {day})",
        day="%d-%m-%Y",
        no_end="De eindtijd staat er niet bij: er wordt uitgegaan van {minutes} minuten.",
        onwards="Vanaf deze dag; de laatste dag staat er niet bij.",
        initially="Oorspronkelijk op {day}.",
        initially_days="Oorspronkelijk van {first} tot en met {last}.",
        about="Evenementen uit bladen, nieuwsbrieven en pagina’s; elk noemt zijn bron.",
    ),
    "pt": Wording(
        cancelled="CANCELADO",
        postponed="ADIADO",
        listed="Anunciado: «{quote}» (número de {day})",
        day="%d/%m/%Y",
        no_end="A hora do fim não vem impressa: supõem-se {minutes} minutos.",
        onwards="A partir deste dia; o último dia não vem impresso.",
        initially="Inicialmente em {day}.",
        initially_days="Inicialmente de {first} a {last}.",
        about="Eventos lidos em revistas, boletins e páginas; cada um cita a sua fonte.",
    ),
    "ca": Wording(
        cancelled="CANCEL·LAT",
        postponed="AJORNAT",
        listed="Anunciat: «{quote}» (número del {day})",
        day="%d/%m/%Y",
        no_end="L’hora d’acabament no hi consta: se suposen {minutes} minuts.",
        onwards="A partir d’aquest dia; l’últim dia no hi consta.",
        initially="Inicialment el {day}.",
        initially_days="Inicialment del {first} al {last}.",
        about="Actes llegits en revistes, butlletins i pàgines; cadascun cita la seva font.",
    ),
    "eu": Wording(
        cancelled="BERTAN BEHERA",
        postponed="ATZERATUA",
        listed="Iragarria: «{quote}» ({day}ko zenbakia)",
        day="%Y/%m/%d",
        no_end="Amaiera-ordua ez da ageri: {minutes} minutu hartu dira.",
        onwards="Egun honetatik aurrera; azken eguna ez da ageri.",
        initially="Hasieran: {day}.",
        initially_days="Hasieran: {first} – {last}.",
        about="Aldizkari, buletin eta orrietan irakurritakoak; bakoitzak bere iturria dakar.",
    ),
}

# What says "cancelled" in a title, folded, with the forms that a prefix does not share.
CANCELLED_STEMS = (
    *("annul", "cancel", "abgesagt", "entfallt", "fallt aus", "geannuleerd", "afgelast"),
    *("bertan behera", "suspendido", "suspes", "anulado", "anul·lat"),
)


def wording(language: str, otherwise: str) -> Wording:
    """Return the phrases of a BCP 47 tag; of *otherwise*, else English, for an unknown one.

    >>> wording("pt-BR", "fr").postponed, wording("pl", "fr").postponed
    ('ADIADO', 'REPORTÉ')
    """
    tags = (language, otherwise, "en")
    known = (WORDINGS.get(tag.replace("_", "-").split("-")[0].lower()) for tag in tags)
    return next(found for found in known if found is not None)
