"""The language of an issue: what it declares, unless its words say otherwise."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from agenda.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from agenda.issue import Issue

# Small words, months and weekdays, without accents left out.  A word that several
# languages share counts for each of them by its share.
_WORDS = {
    "fr": "le la les des du de un une et est dans pour par sur avec qui que plus au aux ce cette "
    "ces nous vous nos notre vos votre sont son ses leur ou mais pas à en il elle d l "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "lundi mardi mercredi jeudi vendredi samedi dimanche salle fête entrée gratuit mairie rendez",
    "en": "the of and to in is for on with at by from this that be are was will you your our it "
    "as an or have has not all we their more january february march april may june july "
    "august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday free hall",
    "es": "el la los las de del y en un una que con por para al se su es lo como más este esta "
    "sus desde hasta enero febrero marzo abril mayo junio julio agosto septiembre octubre "
    "noviembre diciembre lunes martes miércoles jueves viernes sábado domingo gratuita "
    "ayuntamiento horas",
    "it": "il lo la i gli le di del della dei delle e è un una che con per da dal al alla nel "
    "nella sono si non più ore presso dalle alle gennaio febbraio marzo aprile maggio "
    "giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì "
    "giovedì venerdì sabato domenica",
    "de": "der die das und ist im in den dem des ein eine einer einem von zu zum zur mit für auf "
    "bei am an um uhr nicht sich auch wird werden oder aus nach januar februar märz april "
    "mai juni juli august september oktober november dezember montag dienstag mittwoch "
    "donnerstag freitag samstag sonnabend sonntag eintritt frei",
    "nl": "de het een van en in is op te met voor aan bij naar om uur niet dat deze die zijn "
    "wordt worden ook als er door tot januari februari maart april mei juni juli augustus "
    "september oktober november december maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag toegang gratis",
    "pt": "o a os as do da dos das de e em no na nos nas um uma que com por para ao à se é são "
    "mais pelo pela até janeiro fevereiro março abril maio junho julho agosto setembro "
    "outubro novembro dezembro segunda terça quarta quinta sexta sábado domingo feira "
    "entrada câmara horas",
    "ca": "el la els les de del dels i en un una que amb per a al als es seu és més aquest "
    "aquesta des fins cap dia d l gener febrer març abril maig juny juliol agost setembre "
    "octubre novembre desembre dilluns dimarts dimecres dijous divendres dissabte diumenge "
    "plaça ajuntament",
    "eu": "eta da dira du dute bat ez egin izango dago hau ere baina edo arte ordu ordutan etan "
    "tik tan ko ren rako urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua "
    "iraila urria azaroa abendua urtarrilaren otsailaren martxoaren apirilaren maiatzaren "
    "ekainaren uztailaren abuztuaren irailaren urriaren azaroaren abenduaren urtarrilak "
    "otsailak martxoak apirilak maiatzak ekainak uztailak abuztuak irailak urriak azaroak "
    "abenduak astelehena asteartea asteazkena osteguna ostirala larunbata igandea astelehen "
    "astearte asteazken ostegun ostiral larunbat igande udala kultur",
    "sv": "och att det som en ett på är av för med till den inte om från vid januari februari "
    "mars april maj juni juli augusti september oktober november december måndag tisdag "
    "onsdag torsdag fredag lördag söndag klockan",
    "da": "og at det som en et på er af for med til den ikke om fra ved januar februar marts "
    "april maj juni juli august september oktober november december mandag tirsdag onsdag "
    "torsdag fredag lørdag søndag klokken",
    "nb": "og at det som en et på er av for med til den ikke om fra ved januar februar mars april "
    "mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag "
    "fredag lørdag søndag klokken",
    "fi": "ja on ei se että oli kun tai klo mukaan sekä tammikuuta helmikuuta maaliskuuta "
    "huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta "
    "joulukuuta maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
    "pl": "i w na z do się jest nie to od po oraz dla przez godz stycznia lutego marca kwietnia "
    "maja czerwca lipca sierpnia września października listopada grudnia poniedziałek "
    "wtorek środa czwartek piątek sobota niedziela",
    "cs": "a v na se je s do že o za pro od ve hod ledna února března dubna května června "
    "července srpna září října listopadu prosince pondělí úterý středa čtvrtek pátek sobota "
    "neděle",
    "ro": "și în de la cu pe o un este din pentru care se sunt ora ianuarie februarie martie "
    "aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie luni marți "
    "miercuri joi vineri sâmbătă duminică",
    "hu": "a az és hogy nem is egy van meg óra január február március április május június július "
    "augusztus szeptember október november december hétfő kedd szerda csütörtök péntek "
    "szombat vasárnap",
    "tr": "ve bir bu için ile da de çok olarak saat ocak şubat mart nisan mayıs haziran temmuz "
    "ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "gl": "o a os as do da dos das de e en no na un unha que con por para ao é máis xaneiro "
    "febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro luns "
    "mércores xoves venres sábado domingo concello",
    "br": "ar an al hag ha eus gant da e evit war genver cʼhwevrer meurzh ebrel mezheven gouere "
    "eost gwengolo here du kerzu lun merc yaou gwener sadorn sul",
    "oc": "lo la los las de e en un una que amb per al es dels genièr febrièr març abril mai junh "
    "julhet agost setembre octòbre novembre decembre diluns dimars dimècres dijòus "
    "divendres dissabte dimenge",
}  # fmt: skip
# Compiled when a page holds one of them: few do, and every start would pay for all.
_SCRIPTS = (
    ("ja", r"[\u3040-\u30ff]"),
    ("ko", r"[\uac00-\ud7af]"),
    ("zh", r"[\u4e00-\u9fff]"),
    ("el", r"[\u0370-\u03ff]"),
    ("uk", r"[їєґіЇЄҐІ]"),
    ("ru", r"[\u0400-\u04ff]"),
    ("ar", r"[\u0600-\u06ff]"),
    ("he", r"[\u0590-\u05ff]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("hi", r"[\u0900-\u097f]"),
)
# The first and the last letter of stretches of Unicode that hold them: as a regular expression
# they would take longer to compile than a page to read.
_NOT_LATIN = (("\u0370", "\u0fff"), ("\u3040", "\u9fff"), ("\uac00", "\ud7af"))
# Tags that name one of these languages in another way, or one so near that its
# words do not tell them apart.
_ALIASES = {"no": "nb", "nn": "nb", "iw": "he", "va": "ca", "bg": "ru", "sr": "ru", "be": "ru"}
# The letter of "Brigid's" is no word; that of "l'arbre" is one.
# No words but units stand right behind a figure: "10am" is no German.
_WORD = pattern(r"(?<![^\W_])(?:[^\W\d_]{2,}|(?<![^\W\d_]['’])[^\W\d_])")
_SAMPLE_LENGTH = 2500
_SCRIPT_SHARE = 0.3
_MOST_LIKELY = 4
# Words needed to name a language, and to contradict a declared one this clearly.
_ENOUGH, _ENOUGH_AGAINST, _CLEARLY = 1.5, 5.0, 2.0


def _languages_by_word(words: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, text in words.items():
        for word in text.split():
            found[word] = (*found.get(word, ()), language)
    return found


_LANGUAGES = _languages_by_word(_WORDS)


def language_of(source: Issue | str) -> str:
    """Return the BCP 47 tag of an issue or a text, "" when nothing tells.

    The declared tag is kept as it stands unless the words clearly are of another language:
    templates often declare English.  Only the first lines that speak are looked at.

    >>> language_of("Du 22 au 24 janvier, salle des fêtes"), language_of("Zaterdag om 20 uur")
    ('fr', 'nl')
    """
    if isinstance(source, str):
        return _weigh(source[:_SAMPLE_LENGTH], "")
    speaking = (line.text for line in source.lines if not line.silent)
    return _weigh(f"{_sample(speaking)} {source.title}", source.language)


def likely_languages(issue: Issue) -> tuple[str, ...]:
    """Return what an issue of few words may be written in, likeliest first; () when all may be.

    >>> from agenda.issue import Issue, Line
    >>> likely_languages(Issue("", (Line("Loto, 14 décembre"),)))
    ('fr',)
    """
    sample = _sample(line.text for line in issue.lines if not line.silent)
    scores = _scores(sample, shortest=2)  # "x y" is no Spanish
    best = max(scores.values(), default=0.0)
    likely = [language for language, score in scores.items() if score * 2 >= best]
    return tuple(sorted(likely, key=lambda language: -scores[language])[:_MOST_LIKELY])


def _sample(texts: Iterable[str]) -> str:
    parts: list[str] = []
    length = 0
    for text in texts:
        parts.append(text[:_SAMPLE_LENGTH])
        length += len(text)
        if length >= _SAMPLE_LENGTH:
            break
    return "\n".join(parts)[:_SAMPLE_LENGTH]


def _weigh(text: str, declared: str) -> str:
    base = declared.partition("-")[0].lower()
    base = _ALIASES.get(base, base)
    if not text.isascii() and (script := _script(text)):
        return declared if base == script else script
    scores = _scores(text)
    if not scores:
        return declared
    best = max(scores, key=scores.__getitem__)
    if not declared:
        return best if scores[best] >= _ENOUGH else ""
    if base == best or base not in _WORDS:
        # Nothing is known of the words of other languages but that these are not theirs.
        return best if base != best and scores[best] >= 2 * _ENOUGH_AGAINST else declared
    if base not in scores:
        # Few words do, each counted once: an English list of operas says "La" on every line.
        heard = _scores(" ".join(set(_WORD.findall(text.lower()))))
        return best if heard[best] >= _ENOUGH else declared
    against = scores[best] >= _ENOUGH_AGAINST and scores[best] > _CLEARLY * scores[base]
    return best if against else declared


def _script(text: str) -> str:
    """Return the language of a text in a script of its own, "" for Latin letters."""
    letters = set(text)
    if not any(low <= letter <= high for low, high in _NOT_LATIN for letter in letters):
        return ""
    length = sum(map(str.isalpha, text))
    for language, script in _SCRIPTS:
        share = _SCRIPT_SHARE if language != "uk" else _SCRIPT_SHARE / 10
        if len(re.findall(script, text)) > share * length:
            return language
    return ""


def _scores(text: str, *, shortest: int = 1) -> dict[str, float]:
    """Return how much each language has of the words of a text of *shortest* letters or more."""
    scores: dict[str, float] = {}
    for word, count in Counter(_WORD.findall(text.lower())).items():
        languages = _LANGUAGES.get(word)
        if languages and len(word) >= shortest:
            share = count / len(languages)
            for language in languages:
                scores[language] = scores.get(language, 0.0) + share
    return scores
