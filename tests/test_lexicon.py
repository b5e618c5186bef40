import importlib

import pytest

from agenda.dates.words import LANGUAGES
from agenda.vocabulary.lexicon import Cue, Lexicon, fold, load, words_of

# Basque says "at" and "by" with the case of the word itself, not with a word of its own; what holds
# in some case is a word of cancelling beside another one.
WITHOUT = {
    *(("eu", cue) for cue in (Cue.AT, Cue.COMPANY, Cue.CALLING_OFF)),
    ("nl", Cue.CALLING_OFF),
    *((tag, Cue.IN_CASE) for tag in LANGUAGES),
}

SHORTEST_STEM = 3


def phrases(language: str, cue: Cue) -> list[str]:
    """Return the phrases of one cue, as the module of the language gives them."""
    cues: dict[Cue, str] = importlib.import_module(f"agenda.vocabulary.{language}").CUES
    return [phrase.strip() for phrase in cues.get(cue, "").split(";")]


def folded(phrase: str) -> tuple[str, ...]:
    """Return what makes two phrases the same: folded words, and where the star stands."""
    words = " ".join(word.folded for word in words_of(phrase))
    return words, "*" * phrase.startswith("*"), "*" * phrase.endswith("*")


def found(lexicon: Lexicon, text: str) -> list[tuple[Cue, str]]:
    """Return each cue found in *text* with the characters that show it."""
    return [(hit.cue, text[hit.start : hit.end]) for hit in lexicon.find(words_of(text))]


def learned(*pairs: tuple[Cue, str]) -> Lexicon:
    """Return a lexicon of these phrases only."""
    lexicon = Lexicon()
    for cue, phrase in pairs:
        lexicon.learn(cue, phrase)
    return lexicon


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ÉGLISE", "eglise"),
        ("Œuvres, Æther", "oeuvres, aether"),
        ("Große Straße", "grosse strasse"),
        ("Öffnungszeiten", "offnungszeiten"),
        ("cancel·lat", "cancel·lat"),
        ("canceŀlat", "cancellat"),
        ("São João", "sao joao"),
        ("", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    """Case, accents and ligatures make no difference."""
    assert fold(text) == expected


def test_words_keep_their_place() -> None:
    """A word knows its characters in the text, whatever its folded form is long."""
    text = "— L'Œuvre du 3e_jour"
    assert [text[word.start : word.end] for word in words_of(text)] == [
        "L",
        "Œuvre",
        "du",
        "3e",
        "jour",
    ]
    assert [word.folded for word in words_of(text)] == ["l", "oeuvre", "du", "3e", "jour"]


def test_no_words() -> None:
    """Punctuation holds no words, and no words hold no cue."""
    assert words_of(" — … !") == []
    assert load(("en",)).find([]) == []


class TestFind:
    """Phrases of several words, stems, and cues on top of each other."""

    def test_whole_words(self) -> None:
        """A phrase without a star is not found inside a longer word."""
        lexicon = learned((Cue.EVENT, "bal"))
        assert found(lexicon, "Bal, balade, cabal") == [(Cue.EVENT, "Bal")]

    def test_several_words(self) -> None:
        """All the words of a phrase have to follow each other."""
        lexicon = learned((Cue.CANCELLED, "n'aura pas lieu"))
        assert found(lexicon, "Le loto N’AURA PAS LIEU ce soir") == [
            (Cue.CANCELLED, "N’AURA PAS LIEU")
        ]
        assert found(lexicon, "Le loto n'aura lieu") == []

    def test_places_inside_events(self) -> None:
        """A place inside the name of an event is none, nor an event inside that of a place."""
        lexicon = learned((Cue.PLACE, "chemin; salle des fêtes"), (Cue.EVENT, "fêtes; concert"))
        lexicon.learn(Cue.EVENT, "chemin de croix")
        assert found(lexicon, "Chemin de croix, chemin creux") == [
            (Cue.EVENT, "Chemin de croix"),
            (Cue.PLACE, "chemin"),
        ]
        assert found(lexicon, "Salle des fêtes : fêtes") == [
            (Cue.PLACE, "Salle des fêtes"),
            (Cue.EVENT, "fêtes"),
        ]

    def test_cut_at_the_end(self) -> None:
        """A phrase that the text breaks off is not found."""
        assert found(learned((Cue.PLACE, "hôtel de ville")), "à l'hôtel de") == []

    def test_words_counted(self) -> None:
        """A hit tells of how many words it is made."""
        (hit,) = learned((Cue.PLACE, "hôtel de ville")).find(words_of("l'Hôtel de Ville"))
        assert (hit.start, hit.end, hit.words) == (2, 16, 3)

    def test_stem_at_the_beginning(self) -> None:
        """A star at the end stands for any ending, none included."""
        lexicon = learned((Cue.EVENT, "concert*"))
        assert found(lexicon, "concert, Concerts, déconcerté") == [
            (Cue.EVENT, "concert"),
            (Cue.EVENT, "Concerts"),
        ]

    def test_stem_at_the_end(self) -> None:
        """A star at the beginning stands for the first part of a compound, none included."""
        lexicon = learned((Cue.PLACE, "*straße"))
        assert found(lexicon, "Straße, Hauptstrasse, Straßenfest") == [
            (Cue.PLACE, "Straße"),
            (Cue.PLACE, "Hauptstrasse"),
        ]

    def test_overlaps(self) -> None:
        """Cues that share words are all given, in the order of the text."""
        lexicon = learned(
            (Cue.SERVICE, "marché"), (Cue.PLACE, "marché couvert"), (Cue.PLACE, "place du marché")
        )
        assert found(lexicon, "Place du Marché couvert") == [
            (Cue.PLACE, "Place du Marché"),
            (Cue.SERVICE, "Marché"),
            (Cue.PLACE, "Marché couvert"),
        ]

    def test_learned_twice(self) -> None:
        """A phrase learned twice, accents apart, is found once."""
        lexicon = learned((Cue.EVENT, "fête"), (Cue.EVENT, "Fete"))
        assert found(lexicon, "la fête") == [(Cue.EVENT, "fête")]


class TestVocabulary:
    """What holds for the phrases of every language."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_cue(self, language: str) -> None:
        """A language has phrases for each cue that it has a word for."""
        missing = {cue for cue in Cue if phrases(language, cue) == [""]}
        assert missing == {cue for tag, cue in WITHOUT if tag == language}

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_phrase_twice(self, language: str) -> None:
        """No phrase stands twice within a cue, accents and hyphens apart."""
        for cue in Cue:
            keys = [folded(phrase) for phrase in phrases(language, cue)]
            assert sorted({key for key in keys if keys.count(key) > 1}) == [], cue

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_well_formed(self, language: str) -> None:
        """A phrase holds words; a stem is one word of three letters or more, with one star."""
        for cue in Cue:
            for phrase in phrases(language, cue):
                words = [word.folded for word in words_of(phrase)]
                if (language, cue) in WITHOUT:
                    continue
                assert words, f"{cue} has an empty phrase"
                if "*" in phrase:
                    assert len(words) == 1, phrase
                    assert len(words[0]) >= SHORTEST_STEM, phrase
                    assert phrase.count("*") == 1, phrase

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_word_a_stem_covers(self, language: str) -> None:
        """A word is not listed beside a stem of the same cue that already holds it."""
        for cue in Cue:
            listed = phrases(language, cue)
            stems = learned(*((cue, phrase) for phrase in listed if "*" in phrase))
            doubles = [
                phrase
                for phrase in listed
                if "*" not in phrase and len(words_of(phrase)) == 1 and found(stems, phrase)
            ]
            assert doubles == [], cue

    def test_unknown_languages(self) -> None:
        """A language without a vocabulary is passed over."""
        assert load(("xx",)).phrases == {}
        assert found(load(("xx", "en")), "village hall") == found(load(("en",)), "village hall")


# Sentence, cues that have to be in it, cues that must not be.
SENTENCES: dict[str, list[tuple[str, set[Cue], set[Cue]]]] = {
    "fr": [
        ("Grande brocante, place de l'Église", {Cue.EVENT, Cue.PLACE}, {Cue.STAMP, Cue.PAST}),
        ("Le thé dansant de dimanche est annulé", {Cue.EVENT, Cue.CANCELLED}, {Cue.POSTPONED}),
        ("Le loto est reporté au 12 mars", {Cue.EVENT, Cue.POSTPONED}, {Cue.CANCELLED}),
        ("Mis à jour le 3 avril", {Cue.STAMP}, {Cue.EVENT, Cue.DEADLINE}),
        ("Candidatures avant le 30 juin", {Cue.DEADLINE}, {Cue.EVENT, Cue.CANCELLED}),
        ("Il ne faut rien réserver à l'avance", set(), {Cue.BORN, Cue.POSTPONED}),
        ("Chaque dernier samedi, marché aux livres", {Cue.EVENT}, {Cue.PAST}),
        ("Ouvert à tous, dans la limite des places", {Cue.AUDIENCE}, {Cue.OPENING, Cue.DEADLINE}),
        ("La chorale a été applaudie samedi dernier", {Cue.PAST}, {Cue.HAPPEN}),
        ("Forum de l'emploi, halle des sports", {Cue.EVENT, Cue.PLACE}, {Cue.JOB}),
    ],
    "en": [
        ("Jumble sale in the village hall", {Cue.EVENT, Cue.PLACE, Cue.AT}, {Cue.PAST}),
        ("Saturday's barn dance has been called off", {Cue.EVENT, Cue.CANCELLED}, {Cue.POSTPONED}),
        ("The quiz is postponed until 4 May", {Cue.EVENT, Cue.POSTPONED}, {Cue.CANCELLED}),
        ("Last updated 2 March", {Cue.STAMP}, {Cue.EVENT, Cue.DEADLINE}),
        ("Applications close on 9 June", {Cue.DEADLINE}, {Cue.EVENT, Cue.STAMP}),
        ("The fête will be held on 3 July", {Cue.EVENT, Cue.HAPPEN}, {Cue.PAST}),
        ("Caroline operates the lights in March", set(), {Cue.EVENT}),
        ("Venue: Main Street library", {Cue.LABEL_PLACE, Cue.PLACE}, {Cue.EVENT}),
        ("Forty people took part last month", {Cue.PAST}, {Cue.HAPPEN, Cue.HOST}),
        ("Jobs fair, town hall", {Cue.EVENT, Cue.PLACE}, {Cue.JOB}),
    ],
    "es": [
        ("Concierto en la plaza", {Cue.EVENT, Cue.PLACE, Cue.AT}, {Cue.PAST}),
        ("La verbena queda suspendida por la lluvia", {Cue.EVENT, Cue.CANCELLED}, {Cue.POSTPONED}),
        ("La charla se aplaza al día 9", {Cue.EVENT, Cue.POSTPONED}, {Cue.CANCELLED}),
        ("Publicado el 4 de mayo", {Cue.STAMP}, {Cue.EVENT}),
        ("Plazo de inscripción: 7 de junio", {Cue.DEADLINE}, {Cue.EVENT}),
        ("El certamen se celebrará en octubre", {Cue.EVENT, Cue.HAPPEN}, {Cue.PAST}),
        ("La fiesta se celebró con éxito", {Cue.EVENT, Cue.PAST}, {Cue.HAPPEN}),
        ("Pasado mañana, títeres", {Cue.EVENT}, {Cue.PAST}),
        ("Lugar: salón de actos", {Cue.LABEL_PLACE, Cue.PLACE}, {Cue.EVENT}),
    ],
    "it": [
        ("Sagra della polenta in piazza", {Cue.EVENT, Cue.PLACE, Cue.AT}, {Cue.PAST}),
        ("La gita è annullata", {Cue.EVENT, Cue.CANCELLED}, {Cue.POSTPONED}),
        ("Lo spettacolo è rinviato al 9", {Cue.EVENT, Cue.POSTPONED}, {Cue.CANCELLED}),
        ("Ultimo aggiornamento: 2 marzo", {Cue.STAMP}, {Cue.EVENT}),
        ("Domande entro il 30 giugno", {Cue.DEADLINE}, {Cue.EVENT}),
        ("Il convegno si terrà in biblioteca", {Cue.EVENT, Cue.HAPPEN, Cue.PLACE}, {Cue.PAST}),
        ("Al termine, rinfresco per tutti", {Cue.AUDIENCE}, {Cue.DEADLINE}),
        ("Festa del lavoro", {Cue.EVENT}, {Cue.JOB}),
        ("Luogo: palestra comunale", {Cue.LABEL_PLACE, Cue.PLACE}, {Cue.EVENT}),
    ],
    "de": [
        ("Adventskonzert in der Stadtkirche", {Cue.EVENT, Cue.PLACE, Cue.AT}, {Cue.PAST}),
        ("Der Flohmarkt fällt aus", {Cue.EVENT, Cue.CANCELLED}, {Cue.POSTPONED}),
        ("Die Lesung wurde auf Mai verschoben", {Cue.EVENT, Cue.POSTPONED}, {Cue.CANCELLED}),
        ("Stand: 5. März", {Cue.STAMP}, {Cue.EVENT, Cue.DEADLINE}),
        ("Redaktionsschluss ist der 10. Mai", {Cue.DEADLINE}, {Cue.EVENT, Cue.STAMP}),
        ("Das Turnier findet am 3. Juni statt", {Cue.EVENT, Cue.HAPPEN}, {Cue.PAST}),
        ("Das Fest fand statt", {Cue.EVENT, Cue.PAST}, {Cue.CANCELLED}),
        ("Beispiel: Redaktion am Samstagabend", set(), {Cue.EVENT, Cue.PLACE}),
        ("Ausstellung bis zum 31. Mai", {Cue.EVENT}, {Cue.DEADLINE}),
        ("Ort: Turnhalle, Beginn: 20 Uhr", {Cue.LABEL_PLACE, Cue.LABEL_TIME, Cue.PLACE}, set()),
    ],
    "nl": [
        ("Rommelmarkt in de sporthal", {Cue.EVENT, Cue.PLACE, Cue.AT}, {Cue.PAST}),
        ("De wandeling gaat niet door", {Cue.EVENT, Cue.CANCELLED}, {Cue.POSTPONED}),
        ("De lezing is uitgesteld", {Cue.EVENT, Cue.POSTPONED}, {Cue.CANCELLED}),
        ("Bericht van 2 maart", {Cue.STAMP}, {Cue.EVENT}),
        ("Aanmelden kan tot 5 mei", {Cue.DEADLINE}, {Cue.EVENT, Cue.CANCELLED}),
        ("De optocht vindt plaats op zondag", {Cue.EVENT, Cue.HAPPEN}, {Cue.PAST}),
        ("Vorig jaar werd er gedanst", {Cue.PAST}, {Cue.HAPPEN}),
        ("Alles onderweg, meer thuis", set(), {Cue.EVENT, Cue.PLACE, Cue.RELATED}),
        ("Locatie: dorpshuis", {Cue.LABEL_PLACE, Cue.PLACE}, {Cue.EVENT}),
    ],
    "pt": [
        ("Feira do livro no jardim", {Cue.EVENT, Cue.PLACE, Cue.AT}, {Cue.PAST}),
        ("O arraial foi cancelado", {Cue.EVENT, Cue.CANCELLED}, {Cue.POSTPONED}),
        ("O torneio foi adiado", {Cue.EVENT, Cue.POSTPONED}, {Cue.CANCELLED}),
        ("Publicado em 4 de maio", {Cue.STAMP}, {Cue.EVENT}),
        ("Candidaturas até 30 de junho", {Cue.DEADLINE}, {Cue.EVENT}),
        ("O sarau realiza-se na biblioteca", {Cue.EVENT, Cue.HAPPEN, Cue.PLACE}, {Cue.PAST}),
        ("A caminhada realizou-se no domingo", {Cue.EVENT, Cue.PAST}, {Cue.HAPPEN}),
        ("Exposição até ao dia 31 de maio", {Cue.EVENT}, {Cue.DEADLINE}),
        ("Local: salão paroquial", {Cue.LABEL_PLACE, Cue.PLACE}, {Cue.EVENT}),
    ],
    "ca": [
        ("Ballada de sardanes a la plaça", {Cue.EVENT, Cue.PLACE, Cue.AT}, {Cue.PAST}),
        ("El correfoc ha quedat anul·lat", {Cue.EVENT, Cue.CANCELLED}, {Cue.POSTPONED}),
        ("El sopar s'ajorna al dia 9", {Cue.EVENT, Cue.POSTPONED}, {Cue.CANCELLED}),
        ("Publicat el 4 de maig", {Cue.STAMP}, {Cue.EVENT}),
        ("Termini d'inscripció: 7 de juny", {Cue.DEADLINE}, {Cue.EVENT}),
        ("La xerrada tindrà lloc dijous", {Cue.EVENT, Cue.HAPPEN}, {Cue.PAST}),
        ("La fira va tenir lloc diumenge", {Cue.EVENT, Cue.PAST}, {Cue.HAPPEN}),
        ("Demà passat, titelles", {Cue.EVENT}, {Cue.PAST}),
        ("Lloc: sala d'actes", {Cue.LABEL_PLACE, Cue.PLACE}, {Cue.EVENT}),
    ],
    "eu": [
        ("Kontzertua kultur etxean", {Cue.EVENT, Cue.PLACE}, {Cue.PAST}),
        ("Azoka bertan behera geratu da", {Cue.EVENT, Cue.CANCELLED}, {Cue.POSTPONED}),
        ("Hitzaldia atzeratu egin da", {Cue.EVENT, Cue.POSTPONED}, {Cue.CANCELLED}),
        ("Argitaratze data: maiatzak 4", {Cue.STAMP}, {Cue.EVENT}),
        ("Izena emateko epea: ekainak 7", {Cue.DEADLINE}, {Cue.EVENT}),
        ("Tailerra ostiralean egingo da", {Cue.EVENT, Cue.HAPPEN}, {Cue.PAST}),
        ("Jaialdia plazan izan zen", {Cue.EVENT, Cue.PLACE, Cue.PAST}, {Cue.HAPPEN}),
        ("Lekua: frontoia", {Cue.LABEL_PLACE, Cue.PLACE}, {Cue.EVENT}),
        ("Egun berean, mus saioa", {Cue.EVENT}, {Cue.PAST}),
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "present", "absent"),
    [(language, *row) for language, rows in SENTENCES.items() for row in rows],
)
def test_sentence(language: str, text: str, present: set[Cue], absent: set[Cue]) -> None:
    """A sentence of an agenda holds the cues a reader sees in it, and not those he does not."""
    cues = {cue for cue, _ in found(load((language,)), text)}
    assert present - cues == set()
    assert absent & cues == set()


def test_every_language_has_sentences() -> None:
    """No language goes without examples."""
    assert set(SENTENCES) == set(LANGUAGES)


def test_a_text_read_again_gives_the_same() -> None:
    """What is kept of the last text is never taken for another one."""
    lexicon = load(("fr",))
    first, other = "Concert à la salle des fêtes", "Loto du club"
    once = lexicon.read(first)
    assert lexicon.read(first) == once
    assert [word.folded for word in lexicon.read(other)[0]] == ["loto", "du", "club"]
    assert lexicon.read(first) == once == (tuple(words_of(first)), tuple(lexicon.find(once[0])))
