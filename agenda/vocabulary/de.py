"""German cues."""

from agenda.vocabulary.lexicon import Cue

CUES = {
    Cue.AGENDA: (
        "laufende Ausstellungen; aktuelle Ausstellungen;"
        "alle Termine; alle Veranstaltungen; regelmäßig; regelmäßige Termine; "
        "Tipps für; Vorschläge; Ausflugstipps; unsere Tipps; Ausgehtipps;"
        "Agenda; Termine; Terminen; Termin; Terminkalender; Terminübersicht; Terminplan;"
        "Terminvorschau;"
        "Veranstaltungen; Veranstaltungskalender; Veranstaltungshinweise; Veranstaltungstipps;"
        "Veranstaltungsprogramm; Veranstaltungsübersicht; Kalender; Jahreskalender;"
        "Jahresprogramm; Jahresplan; Programm; Programmübersicht; Monatsprogramm; Wochenprogramm;"
        "Spielplan; Spielzeit; Saison; Vorschau; Ausblick; demnächst; kommende; kommende Termine;"
        "kommende Veranstaltungen; nächste Termine; nächste Veranstaltungen;"
        "die nächsten Termine; unsere Termine; anstehende; aktuelle Termine; wichtige Termine;"
        "Terminhinweise; Tipps; Tipps der Woche; was ist los; was läuft; was geht; zum Vormerken;"
        "bitte vormerken; Termin vormerken; Save the Date; nicht verpassen; Höhepunkte;"
        "Highlights; diese Woche; dieses Wochenende; diesen Monat; Vereinsleben;"
        "Vereinsnachrichten; kurz notiert; in Kürze; Gottesdienste; Gottesdienstordnung;"
        "Mitteilungen; Bekanntmachungen"
    ),
    Cue.EVENT: (
        "offener Garten; offene Gärten; offene Gartenpforte; offenes Atelier; offene Ateliers;"
        "Hochamt; Festhochamt; Pontifikalamt; Bittgang; Requiem;"
        "Waldweihnacht; Dorfweihnacht; Bergweihnacht; Hofweihnacht; Schlossweihnacht;"
        "Beichte; Beichtgelegenheit; Bunter Abend; Bunte Abend; Bunten Abend; Hock; Hocketse;"
        "*konzert; *konzerte; *konzerts; *konzerten; *konzertreihe; *fest; *feste; *festes;"
        "*festival; *festivals; *festspiele; *feier; *feierlichkeiten; *party; *partys; *ball;"
        "*markt; *märkte; *marktes; *messe; *basar; *bazar; *börse; *kirmes; *kirchweih; Kerwe;"
        "Kerb; Dult; *trödel; *ausstellung; *ausstellungen; Vernissage; Finissage; *eröffnung;"
        "*einweihung; *enthüllung; *vortrag; *vorträge; *lesung; *lesungen; *gespräch;"
        "*gespräche; *diskussion; *debatte; *podium; *tagung; *konferenz; *kongress; *symposium;"
        "*forum; *seminar; *seminare; Webinar; *workshop; *workshops; *werkstatt; *kurs; *kurse;"
        "*lehrgang; *schulung; *fortbildung; *sitzung; *sitzungen; *versammlung;"
        "*versammlungen; *besprechung; *stammtisch; Treffen; Treff; *vereinstreffen;"
        "*klassentreffen; *mitgliedertreffen; *jahrestreffen; *gruppentreffen; Elterntreff;"
        "Frauentreff; Seniorentreff; Jugendtreff; Spieletreff; Lauftreff; Begegnung; Empfang;"
        "Neujahrsempfang; *frühstück; *brunch; *grillen; *kaffee; *café; *verkostung; *weinprobe;"
        "*picknick; *frühschoppen; *dämmerschoppen; *gottesdienst; *gottesdienste; *andacht;"
        "*gebet; Vesper; Heilige Messe; *vigil; *prozession; *kommunion; *konfirmation; *firmung;"
        "*taufe; *trauung; *gedenken; *umzug; *festzug; *fackelzug; *karneval; *fasching;"
        "*fastnacht; *parade; *feuerwerk; Osterfeuer; Martinsfeuer; Johannisfeuer; Maibaum*;"
        "*turnier; *turniere; *wettkampf; *wettkämpfe; *wettbewerb; *wettbewerbe; *meisterschaft;"
        "*meisterschaften; *pokal; *cup; *schießen; *marathon; Volkslauf; Stadtlauf; Spendenlauf;"
        "Silvesterlauf; Dorflauf; Frauenlauf; Firmenlauf; Waldlauf; Staffellauf; Heimspiel;"
        "Auswärtsspiel; Fußballspiel; Freundschaftsspiel; Pokalspiel; Punktspiel; Krippenspiel;"
        "Theaterspiel; Puppenspiel; Singspiel; Schauspiel; *spieltag; *regatta; *training; Probe;"
        "*abendmahl;"
        "*chorprobe; *generalprobe; *übungsabend; *wanderung; *wanderungen; *spaziergang;"
        "*rundgang; *rundgänge; *ausflug; *exkursion; *tour; *touren; Führung; Führungen;"
        "*stadtführung; *kirchenführung; *museumsführung; *sonderführung; *themenführung;"
        "*nachtführung; *kuratorenführung; *besichtigung; *aufführung; *aufführungen;"
        "*vorstellung; *vorstellungen; *premiere; *theater; *theaterstück; Oper; Operette;"
        "*musical; *ballett; *kabarett; *comedy; *varieté; *zirkus; *lesenacht; *film; *filme;"
        "*kino; *vorführung; *show; *gala; *revue; *tanznacht; *disco; *disko; *slam; *quiz;"
        "*karaoke; *bingo; *tombola; *versteigerung; *auktion; *abendmusik; *serenade; *matinee;"
        "*soiree; *recital; *singen; *liederabend; *tanzabend; *filmabend; *spieleabend;"
        "*themenabend; *elternabend; *infoabend; *informationsabend; *vereinsabend; *ehrenabend;"
        "*clubabend; *klubabend; *vortragsabend; *unterhaltungsabend; *theaterabend;"
        "*kulturabend; *grillabend; *märchenabend; *musikabend; *veranstaltung; Event; Events;"
        "*aktionstag; *familientag; *sporttag; *patronatstag; *seniorentag; *kindertag;"
        "*gedenktag; *projekttag; *infotag; *festtag; *wandertag; *ehrentag; *schnuppertag;"
        "Tag der; Tag des; Tag der offenen Tür; offene Tür; *kulturtage; *musiktage;"
        "*projekttage; *literaturtage;"
        "*theatertage; *festwoche; *projektwoche; *kulturwoche; Dorfwoche;"
        "*museumsnacht; *kulturnacht;"
        "lange Nacht; *jubiläum; *blutspende; *blutspenden; *sprechstunde; *bürgerdialog;"
        "Arbeitseinsatz; *freizeit; *ferienprogramm; *lager; *camp; Gründung; *verleihung;"
        "*ehrung; *verabschiedung; *brauchtum; Vorlesestunde; Märchenstunde; Hackathon;"
        "Repair-Café; Yoga; Zumba; Open Air; Kinderturnen; Mittagessen; Abendessen; Festessen;"
        "Gansessen; Fischessen; Grünkohlessen; Spargelessen; Heringsessen; Aktion; Putzaktion;"
        "Spendenaktion; Sammelaktion; Mitmachaktion; Müllsammelaktion; Wahl; Wahlen;"
        "Bundestagswahl; Landtagswahl; Kommunalwahl; Neuwahlen; Tanz; Volkstanz; Tanztee;"
        " Rennen; Radrennen; Pferderennen; Seifenkistenrennen; Fahrt; Wallfahrt;"
        "Ausfahrt; Busfahrt; Tagesfahrt; Vereinsfahrt; Kaffeefahrt; Bootsfahrt; Schifffahrt;"
        "Studienfahrt; Radfahrt; Fahrten; Reise; Lesereise; Tagesreise; Modenschau;"
        "Leistungsschau; Gewerbeschau; Gartenschau; Tierschau; Schau; Übung; Marschübung;"
        "Feuerwehrübung; Alarmübung; Altkleidersammlung; Kleidersammlung; Seniorennachmittag;"
        "Spielenachmittag; Kaffeenachmittag; Bastelnachmittag; Tanznachmittag;"
        "Familiennachmittag; Filmnachmittag; Kinonachmittag; Musiknachmittag; Spielnachmittag;"
        "Bingonachmittag; Gemeindenachmittag; Frauennachmittag; Kindernachmittag; Altennachmittag;"
        "Adventsnachmittag; Begegnungsnachmittag; Bunter Nachmittag; Bunten Nachmittag;"
        "Gruppenstunde; Bastelstunde; Christbaumsammlung; Papiersammlung; Altpapiersammlung;"
        "Schrottsammlung; Dorfputz; Kaffeekränzchen; Preisskat; Preisbinokel;"
        "Preisschafkopf; Umtrunk; Neujahrsumtrunk;"
        "Nachmittag der Begegnung; *wanderwoche; *gottesdienstes;"
        "Christmette; Mette; *meditation; *exerzitien"
    ),
    Cue.PLACE: (
        "*sekretariat; "
        "*burgen; *festung; *ufer; *insel; *wiesen; *dorf; *viertel; *siedlung; *bad; "
        "*bahnhof; *bahnhöfe; *gasthof; *gasthaus; *wirtshaus; *bistro; *kantine; *geschäft; "
        "*tenne; *stadel; *stadl; *scheuer; *remise; *speicher; *stall; *kirchplatz; "
        "*kreuzgang; *krypta; *sakristei; *friedhof; *krankenhaus; *klinik; *klinikum; "
        "*praxis; *rathaus; *hochschule; *fakultät; *institut; *kolleg; *internat; *kita; "
        "*schulhof; *hörsaal; *festwiese; *schützenhaus; *vereinsheim; *sportheim; "
        "*clubheim; *klubheim; *campus; *auditorium; *parkhaus; *garage; *kiosk; *weinberg; "
        "*kellerei; *brauerei; *weingut; *landgut; *hofladen; *quelle; *brunnen; *steg; "
        "*flughafen; *teich; *weiher; *rotunde; *empore; *orangerie; *palais; *villa; "
        "*residenz; *ruine; *wäldchen; *hain; *lounge; *saloon; *gebäude; *terrasse; "
        "*dachterrasse; *innenhof; *bürgerbüro; *passage; *arkaden; *piste; *kegelbahn; "
        "*eisbahn; *reitplatz; *sportplatz; *flur; Diele; Freien; Rondell; Foyers; "
        "Anger; Dorfanger;"
        "*saal; *säle; *halle; *hallen; *kirche; *kirchen; *kapelle; *münster; *kloster; *abtei;"
        "*synagoge; *moschee; *haus; *häuser; *heim; *zentrum; *zentren; *treffpunkt; *theater;"
        "*kino; *museum; *museen; *galerie; *bibliothek; *bücherei; *mediathek; *schule;"
        "*schulen; *gymnasium; *universität; *akademie; *aula; *mensa; *platz; *plätze;"
        "*straße; *str; *gasse; *allee; *damm; *brücke; *turm; *markt; *park; *garten; *wald;"
        "*wiese; *see; *strand; *hafen; *schloss; *burg; *hof; *hofes; *scheune; *mühle;"
        "*stadion; *arena; *anlage; *schwimmbad; *freibad; *hallenbad; *feuerwehr; *gaststätte;"
        "*restaurant; *kneipe; *hotel; *café; *keller; *zelt; *bühne; *foyer; *studio; *atelier;"
        "*galerien; *denkmal; *gelände; *zimmer; *stube; *depot; *bücherbus; *buchhandlung;"
        "*rennbahn; *scheibenstand; *hütte; *station; *kaserne; *pavillon; *fabrik; *lokal;"
        "Altstadt; Innenstadt; Dorfmitte; *treff; Dom; Rittergut;"
        "Bar; Tor; Stadttor; *gartens; Raum; Gruppenraum; Gemeinderaum;"
        "Vereinsraum; Seminarraum; Kursraum; Mehrzweckraum; Proberaum; Vortragsraum;"
        "Räumlichkeiten; Räume; Gastwirtschaft; Laden; Dorfladen; Buchladen; Weltladen;"
        "*promenade; *pfarramt; *büro; *sternwarte; *planetarium; *zoo"
    ),
    Cue.AT: (
        "ins; auf; aufs; vorm; hinterm; unterm; im Bereich; rund um; rund ums; nahe; "
        "auf einem; in einem; in einer; in unserem; in unserer; auf unserem; in die; "
        "auf die; in das; auf das; an den; an die; in der Nähe; neben dem; neben der; "
        "hinter dem; hinter der; "
        "ab; ab der; ab dem; "
        "im; in; in der; in den; auf dem; auf der; am; an der; bei; beim; vor dem; vor der; zum;"
        "zur; hinter; neben; gegenüber"
    ),
    Cue.HERE: ("vor ort; im laufe; an ort und stelle; platz nehmen; platz machen; platz für"),
    Cue.ONLINE: (
        "online; virtuell; digital; Onlineveranstaltung; Online-Veranstaltung; Online-Vortrag;"
        "per Zoom; via Zoom; über Zoom; Videokonferenz; per Video; Livestream; Live-Stream;"
        "im Livestream; im Netz; per Teams; via Teams; telefonisch"
    ),
    Cue.HAPPEN: (
        "heißt es von; heißt es ab; heißt es um; heißt es wieder; heißt es dann; heißt es im;"
        "abgehalten; durchgeführt; veranstaltet; ausgetragen; aufgeführt; los geht; losgeht; "
        "steht auf dem Programm; "
        "findet statt; finden statt; stattfinden; stattfindet; stattfindende;"
        "wird stattfinden; werden stattfinden; findet; finden; beginnt; beginnen; startet;"
        "starten; ist geplant; sind geplant; wird gefeiert; wird eröffnet; wird gezeigt;"
        "werden gezeigt; wird aufgeführt; wird veranstaltet; wird durchgeführt; wird angeboten;"
        "werden angeboten; steht an; stehen an; steigt; geht los; los geht's; kehrt zurück;"
        "ist zu sehen; sind zu sehen; zu sehen; tagt; trifft sich; treffen sich; gastiert;"
        "gastieren; es spielt; es spielen; tritt auf; treten auf; auf dem Programm; lockt;"
        "öffnet; öffnen"
    ),
    Cue.PLANNED: (
        "voraussichtlich; "
        "geplant; geplante; geplanten; vorgesehen; vorgesehene; vorgesehenen; angesetzt; "
        "angesetzte; terminiert; terminierte; ursprünglich; angekündigt; angekündigte; "
        "bestätigt; unter Vorbehalt; vorläufig; ohne Gewähr"
    ),
    Cue.HOST: (
        "lädt ein; laden ein; lädt; laden; einladen; Einladung; eingeladen; herzlich eingeladen;"
        "sind herzlich eingeladen; veranstaltet; veranstalten; organisiert; organisieren;"
        "präsentiert; präsentieren; zeigt; zeigen; bietet; bieten; bietet an; feiert; feiern;"
        "begrüßt; begrüßen; richtet aus; richten aus; empfängt; gibt; geben; spielt; spielen;"
        "liest; singt; singen; hält; referiert; stellt vor; ist zu Gast; zu Gast; freut sich auf;"
        "freuen uns auf; kommen Sie; kommt vorbei; seid dabei; machen Sie mit; sind Sie dabei;"
        "erwartet Sie; erwarten Sie; begeht; führt durch; ruft auf; eröffnet"
    ),
    Cue.CANCELLED: (
        "abgesagt; abgesagte; abgesagter; Absage; Absagen; entfällt; entfallen; fällt aus;"
        "nicht stattfinden; nicht stattfindet;"
        "fallen aus; ausgefallen; ausfallen; ausfällt; fällt leider aus; findet nicht statt;"
        "finden nicht statt; nicht statt; storniert; gestrichen; wird abgesagt; annulliert"
    ),
    Cue.CALLING_OFF: "abzusagen",
    Cue.POSTPONED: (
        "verschoben; verschobene; verschobener; verschiebt; Verschiebung; verlegt; verlegt auf;"
        "Ersatztermin; Nachholtermin; neuer Termin; neues Datum; neuer Zeitpunkt; Terminänderung;"
        "Terminverschiebung; nachgeholt; vertagt; findet nun am; wird verlegt; vorverlegt;"
        "Ausweichtermin; nun am; jetzt am;"
        "auf unbestimmte Zeit verschoben; auf unbestimmte Zeit vertagt; "
        "auf einen späteren Termin verschoben; stattdessen am"
    ),
    Cue.STAMP: (
        "Min. Lesezeit;"
        "Drucklegung; Redaktionsende;"
        "Stand; Stand vom; veröffentlicht; veröffentlicht am; publiziert; publiziert am;"
        "aktualisiert; aktualisiert am; zuletzt aktualisiert; zuletzt geändert;"
        "zuletzt bearbeitet; letzte Änderung; letzte Aktualisierung; letztes Update; geändert am;"
        "erstellt am; erstellt von; geschrieben von; geschrieben am; verfasst am; verfasst von;"
        "eingestellt am; eingetragen am; gedruckt am; Druckdatum; Erscheinungsdatum;"
        "erschienen am; erschienen; Ausgabe vom; Ausgabe Nr; Meldung vom; Mitteilung vom;"
        "Pressemitteilung; Pressemitteilung vom; Artikel vom; Beitrag vom; Bericht vom;"
        "Nachricht vom; abgerufen am; Lesezeit; Minuten Lesezeit; Amtsblatt Nr; Amtsblatt vom;"
        "Fassung vom; Protokoll vom; online seit; gepostet am; Veröffentlichung am;"
        "Veröffentlichungsdatum"
    ),
    Cue.DEADLINE: (
        "Steuertermin; Steuertermine; Grundsteuer; Gewerbesteuer; Steuererklärung; "
        "Anträge werden; Einsendungen sind; Einsendungen werden; Bewerbungen werden; "
        "Benachrichtigung der Autoren; Benachrichtigung der Autorinnen; Benachrichtigung über;"
        "liegt aus; liegen aus; einsehbar; zur Einsicht;"
        "*frist; einsendeschluss; anmeldeschluss; Redaktionsschluss; Anzeigenschluss; "
        "Annahmeschluss; Abgabeschluss; Meldeschluss; Nennschluss; Fristen; Fristende; "
        "Deadline; Stichtag; spätestens; bis spätestens; Anmeldung bis; Anmeldungen bis; "
        "anmelden bis; Anmeldung bis zum; bitte bis; Abgabe bis; Rückmeldung bis; Bewerbung*; "
        "Bewerbungen bis; Einreichung; Einreichungen; einzureichen; abzugeben; Anmeldestart; "
        "Anmeldebeginn; Anmeldung ab; Anmeldungen ab; Vorverkauf; Vorverkauf ab; "
        "Vorverkaufsstart; Kartenvorverkauf; Rückgabe bis; gültig bis; läuft ab; fällig; "
        "Ausschreibung; Frühbucher*; Zahlungsziel; Einsendeschluss ist; Meldeschluss ist"
    ),
    Cue.OPENING: (
        "Schulzeiten; Unterrichtszeiten; "
        "schließt um; schließt bereits; schließt früher; schließt schon; "
        "wie folgt besetzt; nicht besetzt; wie folgt geöffnet;"
        "schließen um; schließen bereits; "
        "im Urlaub; in Urlaub; abwesend; ist nicht im Haus; nicht im Dienst; "
        "schließt am; schließen am; heute geöffnet; heute geschlossen;"
        "Trainingszeiten; Übungszeiten; Hallenzeiten; "
        "Öffnungszeiten; Öffnungszeit; geöffnet; geschlossen; bleibt geschlossen;"
        "geschlossen bleibt; Bürozeiten; Sprechzeiten; Sprechzeit; Geschäftszeiten;"
        "Geschäftsstelle; Schalterstunden; Kassenöffnung; Betriebsferien; Ruhetag;"
        "täglich geöffnet; Montag bis Freitag; Montag - Freitag; Mo - Fr; Mo bis Fr; Mo-Do;"
        "Di - So; Di - Sa; Dienstag bis Sonntag; Dienstag bis Samstag; Einwohnermeldeamt;"
        "Schließung; Schließtag; Schließtage; Schließzeit; Schließzeiten; Müllabfuhr; Abfuhr;"
        "Abfuhrtermine; Restmüll; Biotonne; Sperrmüll; Altpapier; Gelber Sack; gelbe Tonne;"
        "Wertstoffhof; Recyclinghof; Notdienst; Bereitschaftsdienst; Telefonzeiten;"
        "Besuchszeiten; hat geöffnet; ist geöffnet; sind geöffnet; Büro geöffnet;"
        "telefonisch erreichbar"
    ),
    Cue.PAST: (
        "erbrachte; erbrachten; ergab; ergaben; verlief; verliefen; nahmen; sammelte; sammelten; "
        "überreichte; überreichten; eröffnete; endete; begann; sang; sangen; ehrte; ehrten; "
        "spendete; spendeten; lockte; lockten; strömten; genossen; lauschten; gratulierte; "
        "gratulierten; verbrachten; sorgte; sorgten; erlebten; freuten sich; "
        "konnte nicht stattfinden; konnten nicht stattfinden; fiel aus; fielen aus;"
        "war; waren; fand statt; fanden statt; fand; fanden; stattgefunden; hat stattgefunden;"
        "wurde; wurden; hatte; hatten; gab; gaben; ging; gingen; kam; kamen; besuchten; feierten;"
        "feierte; trafen sich; traf sich; versammelten; nahmen teil; begrüßte; begrüßten; dankte;"
        "lud; luden; zeigte; zeigten; spielte; spielten; konnte; konnten; gewann; gewannen;"
        "siegte; gegründet im; gegründet am; vor einem Jahr; letztes Jahr; letzten Jahr;"
        "letzter Woche; letzte Woche; letzten Monat; vergangenen; vergangene; vergangenes;"
        "vergangener; im vergangenen Jahr; gestern; Rückblick; Rückschau; Bericht von;"
        "gewählt wurde; verabschiedete; berichtete; stellte; wählten; erhielt; erhielten;"
        "entstand; entstanden; verstarb"
    ),
    Cue.BORN: (
        "geboren; geboren am; geboren in; gestorben; starb; verstorben; Lebenslauf; Biografie;"
        "Biographie; Nachruf; Geburt von; Geburtsdatum; Tod von; Todestag von"
    ),
    Cue.BUSINESS: "tagesordnung; tagesordnungspunkte; beratungsgegenstände; beratungspunkte",
    Cue.ROTA: (
        "Apothekennotdienst; Apotheken-Notdienst; Apothekendienst; Notdienst der Apotheken; "
        "Notdienste; Notdienst; Ärztlicher Notdienst; Bereitschaftsdienst; "
        "Ärztlicher Bereitschaftsdienst; Müllabfuhr; Müllabfuhrtermine; Abfuhrtermine; "
        "Abfallkalender; Abfalltermine; Müllkalender; Leerungstermine"
    ),
    Cue.ARCHIVE: (
        "ältere Ausgaben; alte Ausgaben; "
        "was wir gemacht haben; was wir getan haben; was getan wurde; das haben wir gemacht; "
        "letzte Ergebnisse; aktuelle Ergebnisse;"
        "vergangene Ausgaben; frühere Ausgaben; vergangene Auflagen;"
        "Archiv; Archive; vergangene Veranstaltungen; vergangene Termine;"
        "frühere Veranstaltungen; vergangene; frühere; frühere Jahre; Vorjahre; Vorjahr;"
        "Rückblick; Rückblicke; Rückschau; abgelaufen; abgelaufene; beendet; vorbei; bisherige;"
        "Chronik; Nachlese; Bildergalerie; Bilder vom; Fotos vom; Geschichte; Ergebnisse;"
        "Historie; Protokolle"
    ),
    Cue.REGISTER: (
        "Familiennachrichten; Familienchronik; Familienbuch; Freud und Leid; Standesamt; "
        "Standesamtliche Nachrichten; Personenstand; Geburten; Geburtstage; Sterbefälle; "
        "Gebetsanliegen; Verstorbene; Eheschließungen; Beerdigungen; Bestattungen; Kasualien; "
        "Wir gratulieren; Wir gratulieren zum Geburtstag; Geburtstage im Monat; Zum Geburtstag; "
        "Wir gratulieren herzlich; Herzlichen Glückwunsch; Unsere Geburtstagskinder; "
        "Personalien; Personalia; Geburtstagskinder; Jubilare; Getauft wurden; Bestattet wurden"
    ),
    Cue.RELATED: (
        "meist gelesen; am meisten gelesen; meistgelesene artikel; "
        "Veranstaltung ansehen; "
        "lesezeit; min lesezeit; mehr lesen; weiterlesen; weiter lesen; lesen Sie mehr;"
        "mehr erfahren; mehr Infos;"
        "mehr Informationen; weitere Informationen; weitere Infos; weitere Artikel;"
        "weitere Termine; weitere Veranstaltungen; "
        "alle anzeigen; alle News; mehr anzeigen; zur Veranstaltung; zum Artikel; siehe auch;"
        "lesen Sie auch; auch interessant; das könnte Sie auch interessieren; ähnliche Artikel;"
        "ähnliche Beiträge; ähnliche Veranstaltungen; verwandte Themen; neueste Beiträge;"
        "letzte Beiträge; meistgelesen; Nachrichten; Neuigkeiten; News; aktuelles; teilen;"
        "drucken; Seite drucken; Newsletter; abonnieren; abmelden; abbestellen; Impressum;"
        "Datenschutz; Datenschutzerklärung; AGB; Sitemap; Inhaltsverzeichnis; Startseite; zurück;"
        "nächste Seite; vorherige; nach oben; Seitenanfang; herunterladen; Download;"
        "hier klicken; zum Kalender hinzufügen; in Kalender eintragen; Kalender exportieren;"
        "iCal; Tickets kaufen; jetzt buchen; folgen Sie uns; Facebook; Twitter; Instagram;"
        "LinkedIn; YouTube; WhatsApp; Kommentare; Kommentar schreiben; Schlagwörter; Kategorien;"
        "einloggen; anmelden; Anzeige; Werbung; Cookies; Links; Kontakt; über uns; Menü"
    ),
    Cue.ELSEWHERE: (
        "meist gelesen; am meisten gelesen; meistgelesene artikel; "
        "letzte Beiträge; neueste artikel; vorheriger beitrag; nächster beitrag; "
        "lesen sie auch; auch interessant; mehr zum thema; das könnte sie auch interessieren;"
        "weitere artikel; ähnliche artikel; meistgelesen; neueste beiträge"
    ),
    Cue.PRICE: (
        "kostenlos; kostenfrei; gratis; freier Eintritt; Eintritt frei; Eintritt; Eintrittspreis;"
        "Eintrittspreise; Preis; Preise; Kosten; Gebühr; Kursgebühr; Teilnahmegebühr;"
        "Unkostenbeitrag; Kostenbeitrag; Teilnehmerbeitrag; Euro; EUR; ermäßigt; Ermäßigung;"
        "Vorverkauf; VVK; AK; Abendkasse; Spende; Spenden; um Spenden; Kollekte; Karten; Tickets;"
        "Ticket; Eintrittskarte*; Mitglieder; Nichtmitglieder; pro Person; Erwachsene;"
        "Hutkonzert; Austritt frei; CHF; Franken"
    ),
    Cue.CONTACT: (
        "Tel; Telefon; Telefonnummer; Mobil; Handy; Fax; Mail; E-Mail; Email; Kontakt;"
        "Ansprechpartner; Ansprechpartnerin; Info; Infos; Information; Informationen; Auskunft;"
        "Auskünfte; Rückfragen; unter www; www; http; https; Website; Webseite; Homepage;"
        "Internet; weitere Auskünfte"
    ),
    Cue.BOOKING: (
        "neue Abos; neue Abonnements; Abonnements vom; Verlängerung der Abonnements; "
        "erhältlich bis; im Verkauf bis; Kartenverkauf; Vorverkaufsstart; "
        "Karten im Verkauf; im Verkauf ab; Karten sind erhältlich; "
        "entgegen; nimmt entgegen; nehmen entgegen; entgegengenommen; "
        "bestellen; Bestellung; Bestellungen; Anmeldung; Anmeldungen; Anmeldung erforderlich;"
        "Anmeldung erwünscht; ohne Anmeldung; keine Anmeldung; mit Anmeldung; um Anmeldung;"
        "Voranmeldung; nach Vereinbarung; Terminvereinbarung; nur mit Termin; Reservierung;"
        "Reservierungen; reservieren; Platzreservierung; Kartenreservierung; Kartenbestellung;"
        "buchen; Buchung; begrenzte Plätze; begrenzte Teilnehmerzahl; Teilnehmerzahl;"
        "begrenzt; Restkarten; Warteliste; Vorverkaufsstelle; Vorverkaufsstellen;"
        "Tickets unter; Karten unter; Karten gibt es; Anmeldeformular; bitte anmelden;"
        "sich anmelden"
    ),
    Cue.SOLD_OUT: (
        "ausgebucht; ausverkauft; restlos ausverkauft; keine Plätze mehr; keine Karten mehr"
    ),
    Cue.AUDIENCE: (
        "für alle; für Kinder; Kinder; für Erwachsene; Erwachsene; für Jugendliche; Jugendliche;"
        "Familien; für Familien; Familie; Senioren; für Senioren; Seniorinnen; Jahren;"
        "ab 6 Jahren; Jahre; Altersgruppe; jedermann; alle Interessierten; Interessierte; Gäste;"
        "Gäste willkommen; Anfänger; Fortgeschrittene; Schüler; Schülerinnen; Studierende;"
        "Eltern; Frauen; Männer; Mitglieder; nur für Mitglieder; öffentlich; nicht öffentlich;"
        "nichtöffentlich; Bürgerinnen und Bürger; ab Jahren; FSK"
    ),
    Cue.JOB: (
        "Stellenangebot; Stellenangebote; Stellenausschreibung; Stellenausschreibungen;"
        "Stellenanzeige; Stellenmarkt; sucht zum; wir suchen; Mitarbeiter gesucht; Bewerber*;"
        "Bewerbungsunterlagen; Ausbildungsplatz; Ausbildungsplätze; Vollzeit; Teilzeit; Minijob;"
        "befristet; unbefristet; Praktikant*; Azubi; m/w/d; FSJ; Bundesfreiwilligendienst;"
        "gesucht wird; Personal gesucht"
    ),
    Cue.SERVICE: (
        "nächsten Gemeindebrief; nächste Amtsblatt; nächstes Amtsblatt;"
        "gesperrt; Vollsperrung; Straßensperrung; nächste Gemeindebrief;"
        "nächste Ausgabe; nächster Newsletter; Schulferien; Sommerferien; Osterferien;"
        "Herbstferien; Weihnachtsferien;"
        "nächster Gemeindebrief;"
        "Müll; Müllabfuhr*; Mülltonne*; Müllsäcke; Müllabholung; Hausmüll; Restmüll; Biotonne; "
        "Bioabfall; Altpapier; gelber Sack; gelbe Säcke; gelbe Tonne; "
        "Sperrmüll*; *abfuhr; Papiertonne; Leerung; Mitgliedsbeitrag; Jahresbeitrag; "
        "Grundsteuer; Schulbus"
    ),
    Cue.NOTHING: (
        "kein; keine; keinen; entfällt; spielfrei; Sommerpause; Winterpause; vorlesungsfrei;"
        "keiner; nichts geplant; nichts vorgesehen"
    ),
    Cue.INSTEAD: (
        "statt wie geplant; anstatt; anstelle von; ursprünglich; ursprünglich geplant; und "
        "nicht am; nicht am; nicht wie geplant; nicht wie angekündigt; bisher; bisher am; statt "
        "am; zunächst für; zunächst geplant; zunächst angesetzt"
    ),
    Cue.END: "Rückkehr; Rückkehr gegen; Ende; Ende gegen; Ankunft gegen",
    Cue.DOORS: (
        "Einlass; Einlass ab; Saalöffnung; Türöffnung; Kassenöffnung; Anmeldung ab;"
        "Kirche geöffnet; Saal geöffnet; Halle geöffnet; Hallenöffnung; Abendkasse; Abendkasse ab;"
        "Saal offen; Kirche offen"
    ),
    Cue.LABEL_DATE: (
        "Sitzungstermin; Sitzungstermine; Sitzungstag; Sitzungsdatum; Kurstermin; "
        "Kurstermine; Konzerttermin; Konzerttermine; Aufführungstermin; Aufführungstermine; "
        "Führungstermin; Führungstermine; "
        "erster Tag; letzter Tag; von;"
        "Datum; Tag; Tage; Termin; Termine; wann; Wochentag; Datum und Uhrzeit; Datum/Uhrzeit;"
        "Tag und Uhrzeit; Zeitraum; Dauer vom; bis; vom; ab; nächster Termin; nächste Termine;"
        "Veranstaltungsdatum; Veranstaltungstag; Veranstaltungstermin; Startdatum; Enddatum;"
        "Kursbeginn;"
        "Vorstellungen; Vorstellungstermine; Spieltermine; Spielzeiten"
    ),
    Cue.LABEL_TIME: (
        "Veranstaltungsende; Beginn der Veranstaltung; "
        "Ende der Veranstaltung; "
        "Uhrzeit; Uhr; Zeit; Zeiten; Beginn; Ende; Anfang; Start; Startzeit; Einlass; Einlass ab;"
        "Uhrzeit von; um wie viel Uhr; Anstoß; Anpfiff; Anfangszeit; Abmarsch;"
        "Veranstaltungsbeginn; Spielbeginn; Vorstellungsbeginn; Abfahrtszeit"
    ),
    Cue.ALL_DAY: (
        "ganztägig; ganztags; den ganzen Tag; ganzer Tag; zu den Öffnungszeiten;"
        "während der Öffnungszeiten; zu den üblichen Öffnungszeiten"
    ),
    Cue.LABEL_PLACE: (
        "Treff;"
        "Ort; Orte; Veranstaltungsort; Veranstaltungsorte; wo; Adresse; Anschrift; Treffpunkt;"
        "Raum; Saal; Lokal; Location; Spielort; Spielstätte; Halle; Stadt; Gemeinde; Lage;"
        "Standort; Austragungsort; Kursort; Tagungsort; Startort; Startpunkt; Start und Ziel;"
        "Abfahrt ab; Abfahrtsort; Ortschaft; Platz; Ort und Zeit; Ausstellungsort; Sitzungsort;"
        "Ziel; Haltestelle"
    ),
    Cue.LABEL_NAME: (
        "außerdem; ebenfalls; und außerdem;"
        "Veranstaltung; Veranstaltungen; Titel; Name; was; Thema; Bezeichnung; Betreff; Anlass;"
        "Ereignis; Aktivität; Event; Programmpunkt; Paarung; Gegner; Veranstaltungstitel;"
        "Kurstitel"
    ),
    Cue.LABEL_STATUS: (
        "Wichtig; Neu; Erinnerung; zur Erinnerung; Eilmeldung; kurzfristig;"
        "Status; Bemerkung; Bemerkungen; Hinweis; Hinweise; Anmerkung; Anmerkungen; Info; Notiz;"
        "Zustand; Achtung"
    ),
    Cue.LABEL_OTHER: (
        "Institution; Zugehörigkeit; "
        "bei Regen; bei schlechtem Wetter; bei Regenwetter; Ausweichtermin; "
        "beschreibung; Veranstalter; Veranstalterin; Organisator; Organisation; Ausrichter; "
        "Träger; Verein; Kontakt; Ansprechpartner; Ansprechpartnerin; Ansprechperson; "
        "Telefon; Tel; Mobil; Mail; E-Mail; Website; Webseite; Internet; Homepage; Info; "
        "Infos; Information; Informationen; Eintritt; Preis; Preise; Kosten; Gebühr; "
        "Kursgebühr; Beitrag; Karten; Tickets; Vorverkauf; Abendkasse; Anmeldung; "
        "Anmeldungen; Reservierung; Dauer; Länge; Strecke; Distanz; Gehzeit; Wanderzeit; "
        "Alter; Altersgruppe; Zielgruppe; Teilnehmer; Teilnehmerzahl; max Teilnehmer; "
        "Sprache; Genre; Kategorie; Rubrik; Art; Format; Typ; Stufe; Niveau; Leitung; "
        "Kursleitung; Leiter; Leiterin; Referent; Referentin; Referenten; Dozent; Dozentin; "
        "Trainer; Künstler; Mitwirkende; Besetzung; Regie; Autor; Autorin; Dirigent; Solist; "
        "Solisten; Musik; von und mit; Moderation; Predigt; Programm; Inhalt; Details; "
        "Plätze; freie Plätze; Kapazität; Anfahrt; Anreise; Parken; Verpflegung; Ausrüstung; "
        "mitbringen; bitte mitbringen; Kleidung; Voraussetzungen; Material; Sponsor; "
        "Förderer; Schirmherr; Kooperation; in Kooperation mit; Kursnummer; Nummer; Nr; "
        "Region; Klasse; Liga; Tagesordnung; Foto; Quelle; Rückkehr; Rückfahrt"
    ),
    Cue.COMPANY: (
        "anschl; anschließend; anschließendes; danach; hernach; im Anschluss; "
        "in Anwesenheit der; in Anwesenheit des; in Anwesenheit von; im Beisein der; im Beisein; "
        "im Rahmen der; im Rahmen des; im Rahmen von; anlässlich der; anlässlich des; "
        "anlässlich von; aus Anlass der; aus Anlass des; zum Auftakt der; zum Abschluss der; "
        "organisiert von; veranstaltet von; geleitet von; präsentiert von; dargeboten von; "
        "gestaltet von; begleitet von; gefolgt von; unter der Leitung von; unter Leitung von; "
        "in Zusammenarbeit mit; in Kooperation mit; mit anschließendem; mit anschließender; "
        "zugunsten der; zugunsten des; zugunsten von"
    ),
    Cue.SINCE: ("seit; gültig ab; gilt ab; gelten ab; in Kraft"),
    Cue.LABEL_HOME: "heim; heimmannschaft; heimteam; gastgeber",
    Cue.LABEL_AWAY: "gast; gäste; gastmannschaft; auswärts; gegner",
}
