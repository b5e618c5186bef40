"""English cues."""

from agenda.vocabulary.lexicon import Cue

CUES = {
    Cue.AGENDA: (
        "current exhibitions; exhibitions on now;"
        "all events; regular events; regular activities; "
        "ideas for; suggestions; our pick; our picks;"
        "agenda; what's on; what is on; events; upcoming; upcoming events; coming up; coming soon;"
        "looking ahead; forthcoming; diary; diary dates; dates for your diary; calendar; programme;"
        "program;"
        "schedule; fixtures; fixture list; this week; this weekend; this month; next week;"
        "next month; save the date; save the dates; mark your calendar; mark your calendars;"
        "don't miss; highlights; listings; in brief; noticeboard; notices; announcements;"
        "meeting dates; key dates; dates; our dates; things to do; what's happening; where to go;"
        "season; services this week; services in; services for; church services; service times;"
        "future events; out and about; community news; around town;"
        "weekend guide"
    ),
    Cue.EVENT: (
        "repair café; repair cafés; confession; confessions;"
        "concert*; show; shows; exhibition*; exhibit; exhibits; expo; expos; festival*; fest;"
        "fair; fairs; fete; fetes; fayre; fayres; funfair; gala; galas; conference*; congress*;"
        "symposium*; convention*; summit*; forum; forums; meeting; meetings; workshop*; class;"
        "classes; courses; masterclass*; tournament*; match; matches; game; games; race; races;"
        "fun run; marathon*; half marathon; triathlon*; duathlon*; trail run; bike ride;"
        "cycle ride; ride; hike; hikes; walk; walks; ramble; rambles; stroll; tour; tours;"
        "guided tour;"
        "visit; visits; trip; trips; outing*; excursion*; open day; open days; open house;"
        "open evening; open studio; open studios; open mic; open garden; open gardens;"
        "registration day; registration evening; enrolment day; enrolment evening;"
        "screening*; film; films; movie*; play; plays; theatre; pantomime*; panto; puppet show;"
        "magic show; dance; dances; ceilidh*; disco*; bingo; raffle*; jumble sale; car boot;"
        "boot sale; garage sale; yard sale; book sale; book fair; bake sale; cake sale; plant sale;"
        "rummage sale; sale; sales; market; markets; swap; auction*; lunch; lunches; luncheon*;"
        "dinner*; supper*; breakfast*; brunch; barbecue*; bbq; picnic*; afternoon tea; cream tea;"
        "cream teas; tea party; coffee morning; coffee mornings; banquet*; feast; tasting*;"
        "potluck; ceremony; ceremonies; commemoration*; remembrance; launch; unveiling;"
        "inauguration*; private view; vernissage*; council meeting; annual meeting; AGM; EGM;"
        "general meeting; assembly; session; sessions; hearing; public hearing; debate*;"
        "hustings; round table; roundtable*; panel; panels; webinar*; seminar*; lecture*; talk;"
        "talks; reading; readings; book club; book signing; book launch; signing; storytime;"
        "book group; reading group; book swap; book exchange; book talk; book week;"
        "book evening; book festival; craft group; art group; walking group;"
        "story time; storytelling; rhyme time; story hour; mass; eucharist; holy communion;"
        "service; evensong; worship; communion; baptism*; nativity; procession*; pilgrimage*;"
        "parade*; carnival*; fireworks; bonfire*; contest*; competition*; championship*; cup;"
        "trophy; regatta*; rally; rallies; derby; finals; semi-final; semi-finals; playoff*; quiz;"
        "quizzes; trivia; karaoke; recital*; musical*; ballet; performance*; gig; gigs; party;"
        "parties; celebration*; reception*; night; evening; blood drive; blood donation;"
        "fundraiser*; fundraising; training; retreat*; camp; camps; meetup*; meet-up; hackathon*;"
        "rehearsal*; choir; jam session; sing-along; singalong; drop-in; clinic; clean-up;"
        "cleanup; litter pick; working party; work party;"
        "flower show; craft; crafts; election; elections; anniversary;"
        "jubilee; harvest festival; sports day; family day; fun day; day of action; gathering*;"
        "get-together; gymkhana; demonstration*; protest; premiere*; cruise; egg hunt;"
        "treasure hunt; scavenger hunt; yoga; playgroup*; toddler group; warm-up; keynote*;"
        "induction; tryouts; prize giving; prizegiving; graduation; awards; homecoming; reunion*;"
        "barn dance; tea dance; cook-off; street party; block party; airshow; air show;"
        "light show; planetarium show; stargazing; birdwatching; craft fair; halloween;"
        "grand opening; official opening; opening night; opera; operas; operetta*; carol; carols;"
        "vigil; vigils; protest march; sports tournament; church service; memorial service;"
        "christening*; easter egg hunt; christmas market; summer school; skills session;"
        "team building; volunteer day"
    ),
    Cue.PLACE: (
        "office; parish office; box office; "
        "sports pitch; playing field; clubrooms; club rooms; tennis club; bowls club; "
        "function room; meeting house; "
        "monument; monuments; "
        "fort; citadel; ramparts; forecourt; esplanade; embankment; docks; jetty; "
        "lighthouse; towpath; heath; meadows; orchard; allotment; farmyard; stables; "
        "paddock; golf course; sports ground; sports field; leisure center; ice rink; "
        "velodrome; skatepark; skate park; dojo; town square; high street; crossroads; "
        "roundabout; town centre; city centre; clinic; surgery; care home; memorial gardens; "
        "assembly rooms; civic centre; civic center; corn exchange; convent; monastery; "
        "shrine; vestry; chapter house; oratory; opera house; shop; bakery; garden centre; "
        "garden center; cellar; vineyard; factory; depot; yard; courthouse; embassy; "
        "showgrounds; caravan park; campsite; campground; beer garden; refectory; canteen; "
        "terminal; airport; hotels; premises; village square; playground; play area; "
        "skating rink; bowling green; tennis courts; car parks; hillside; island; "
        "castle grounds; galleries; museums; libraries; theatres; schools; pubs; tearoom; "
        "tearooms; tea room; tea rooms; rotunda; gazebo; summerhouse; greenhouse; "
        "walled garden; visitors' centre; heritage centre; resource centre; health centre; "
        "drill hall; hostel; bunkhouse; retreat centre; convention center; "
        "convention centre; fire hall; firehouse; sanctuary; fountain; "
        "cenotaph; slipway; boathouse; harbourside; quayside; village pond; pond; reservoir; "
        "river; riverbank; borough hall; courthouse square; grandstand; speedway; pavilions; "
        "annex; annexe; outbuilding; woodland; country park; "
        "presbytery; exhibition centre;"
        "hall; halls; village hall; dance studio; yoga studio; dance hall; music room;"
        "church; churches; chapel; cathedral; abbey; minster; priory;"
        "temple; mosque; synagogue; town hall; city hall; guildhall; townhall; theatre; theater;"
        "playhouse; cinema; library; branch; museum; gallery; gym; gymnasium; stadium; arena;"
        "square;"
        "street; road; rd; avenue; ave; lane; drive; boulevard; blvd; crescent; quay;"
        "promenade; park; garden; gardens; green; meadow; wood; woods; forest; beach; harbour;"
        "harbor; pier; lake; riverside; seafront; waterfront; castle; manor; mansion; estate;"
        "farm; barn; house; centre; center; clubhouse; club; pavilion; pitch; field; fields;"
        "playing fields; grounds; recreation ground; fairground; fairgrounds; showground;"
        "racecourse; racetrack; courts; court; school; college; university; campus; academy;"
        "kindergarten; auditorium; amphitheatre; amphitheater; conservatory; conservatoire;"
        "studio; studios; room; rooms; lounge; foyer; lobby; hub; café; coffee shop; pub; tavern;"
        "inn; bar; restaurant; hotel; arms; brewery; winery; bookshop; bookstore; mall;"
        "shopping centre; station; car park; parking lot; community centre; community center;"
        "leisure centre; sports centre; day centre; visitor centre; visitor center; youth centre;"
        "swimming pool; pool; rink; hospital; vicarage; rectory; parish hall; church hall;"
        "scout hut; cemetery; churchyard; war memorial; bandstand; marquee; tent; stage; bridge;"
        "mill; marketplace; market place; market square; airfield; marina; building; tower;"
        "headquarters; hq; lodge; grange; ballroom; boardroom; chambers;"
        "council chamber; venue; terrace; plaza; courtyard; crypt; cloister; arboretum; zoo;"
        "aquarium; planetarium; observatory; fire station; post office; warehouse; hangar;"
        "basement; downtown; village green; allotments; nature reserve"
    ),
    Cue.AT: (
        "on the; around; around the; along; along the; beside; beside the; next to; "
        "outside the; inside the; near the; behind the; opposite the; aboard; "
        "at; at the; in; in the; outside; inside; opposite; near; in front of; behind"
    ),
    Cue.HERE: (
        "on site; in the course of; of course; in place of; in the place of; at home; at the "
        "latest; at last; at least; at first"
    ),
    Cue.ONLINE: (
        "online; on-line; virtual; virtually; via zoom; on zoom; by zoom; over zoom;"
        "zoom meeting; live stream; livestream; livestreamed; streamed; via teams; on teams;"
        "microsoft teams; google meet; remote; remotely; video call; videoconference; webcast;"
        "by phone"
    ),
    Cue.HAPPEN: (
        "still showing; now showing; still on view; on view;"
        "happens; happen;"
        "takes place; take place; taking place; will take place; will be taking place; commence;"
        "to take place; will be held; is held; are held; being held; to be held; is being held;"
        "is to be held; will be; is scheduled; are scheduled; is planned; are planned;"
        "is organised; is organized; are organised; are organized; will be organised;"
        "will be organized; starts; start; starts at; starting at; begins; begin; begins at;"
        "will start; will begin; kicks off; kick off; gets under way; returns; will return;"
        "is back; are back; comes to; is coming to; runs from; will run; opens on; will open;"
        "will be shown; will be screened; will be performed; will be celebrated;"
        "will be presented; will be launched; will be unveiled; is taking place;"
        "are taking place; meets; meets at; meet at; meet on; will meet; continues; features;"
        "will feature; is on; will see; running; runs; continuing; on show; on display"
    ),
    Cue.PLANNED: (
        "planned; scheduled; announced for; due; slated; pencilled in; confirmed; goes ahead; go "
        "ahead; will go ahead; going ahead; originally;"
        "provisional; to be confirmed; tbc; subject to change"
    ),
    Cue.HOST: (
        "hosts; host; hosting; will host; hosted by; is hosting; are hosting; presents; present;"
        "will present; presented by; invites; invite; invited; are invited; you are invited;"
        "is invited; cordially invited; organises; organizes; organise; organize; organising;"
        "organizing; will organise; will organize; organised by; organized by; welcomes; welcome;"
        "will welcome; holds; hold; holding; will hold; is holding; are holding; offers;"
        "will offer; offering; stages; staging; will stage; celebrates; celebrate;"
        "will celebrate; celebrating; performs; perform; will perform; performing; join us; join;"
        "come along; come and; come to; come join; brings; bring; launches; will launch;"
        "opens its doors; runs; are running; is running; puts on; putting on; throws; unveils;"
        "showcases; gives; will give; will play; will speak; will read; will lead; led by;"
        "await you; don't forget"
    ),
    Cue.CANCELLED: (
        "cannot take place; can't take place; cannot go ahead; can't go ahead;"
        "unable to go ahead;"
        "is off; are off; is now off; "
        "cancelled; canceled; cancellation; cancelation; called off; will not take place;"
        "won't take place; will not be held; will not be taking place; not taking place;"
        "not be going ahead; will not go ahead; won't go ahead; no longer taking place;"
        "no meeting; no service; no session; no class; no classes; will not be meeting"
    ),
    Cue.CALLING_OFF: (
        "decided to cancel; decision to cancel; had to cancel; forced to cancel; "
        "obliged to cancel; chosen to cancel; decided to call off"
    ),
    Cue.POSTPONED: (
        "postponed; postponement; rescheduled; re-scheduled; deferred; put back; has been moved;"
        "new date; new dates; now takes place; will now take place; will now be held;"
        "date change; change of date; changed to; delayed until; put off until; brought forward;"
        "has moved to; have been moved; moved to; moves to; is moving to; moved to a new date;"
        "moved to a later date;"
        "it will now be; now on"
    ),
    Cue.STAMP: (
        "posted from; displayed from; list compiled; "
        "mins read; min to read; mins to read; minutes to read;"
        "going to press; gone to press; went to press; copy date; press date; this issue closed;"
        "published; posted; posted on; posted by; updated; updated on; last updated;"
        "last modified; last edited; last reviewed; last revised; last change; latest update;"
        "modified; modified on; edited on; page updated; written on; issued on; date of issue;"
        "date issued; issue dated; issue no; printed on; retrieved on; accessed on; uploaded;"
        "uploaded on; created on; added on; release date; press release; for immediate release;"
        "submitted; submitted by; submitted on; reviewed on; version dated; as of; copyright;"
        "all rights reserved; date published; date posted; publication date; first published;"
        "this page was; sent on; min read; minutes read; minute read; newsletter no; minutes of"
    ),
    Cue.DEADLINE: (
        "council tax; tax return; tax returns; tax due; taxes due; "
        "entries are welcome; entries welcome; entries are accepted; submissions are welcome; "
        "notification of acceptance; notification to authors; author notification;"
        "notification of authors; camera-ready;"
        "available to view; open for comment; have your say by; vote by;"
        "deadline*; closing date; closing dates; closes on; apply by; apply before; applications;"
        "application; applications by; applications close; submit by; submit your; submissions;"
        "submission; no later than; not later than; at the latest; register by; register before;"
        "register now; registration closes; registration opens; registration open;"
        "registration deadline; registration is open; early bird; rsvp by; reply by; replies by;"
        "respond by; response by; book by; book before; order by; orders by; due by; due on;"
        "due date; is due; are due; entries close; entries by; entry closes; entries must;"
        "expires; expiry; expires on; valid until; valid till; last day to; cut-off;"
        "cut off date; cutoff; call for applications; tickets on sale; on sale from; go on sale;"
        "goes on sale; on general sale; bookings open; bookings close; booking opens;"
        "booking closes; sign up by; sign up before; return by; return to us by; enrol by;"
        "enroll by; enrolment; enrollment; must be received; must be returned; must be submitted;"
        "nominations; nominations close; consultation closes; comments by; renew by; renewals;"
        "payable by; payment by; pay by; before the end of"
    ),
    Cue.OPENING: (
        "school hours; school day; "
        "training times; training hours; practice times; "
        "will close at; will close early; close at; is closing early; are closing early; "
        "closing early; "
        "on leave; is on holiday; are on holiday; will be on holiday; is away; are away; "
        "will be away; out of office; "
        "today's hours; hours today; open today; closed today; library hours; office hours; "
        "shop hours; business hours; hours of opening; opening "
        "hours; opening times; open hours; hours of operation; open daily; open every day; "
        "open from; open on; open until; open weekdays; open monday; open tuesday; open "
        "wednesday; open thursday; open friday; open saturday; open sunday; is open; are "
        "open; we are open; remains open; closed; closure; closures; will be closed; closes "
        "at; closing time; closes early; monday to friday; monday - friday; mon - fri; mon to "
        "fri; monday to saturday; tuesday to saturday; tuesday to sunday; monday through "
        "friday; weekdays only; front desk; visiting hours; bin collection; bin collections; "
        "bin day; refuse collection; waste collection; trash pickup; recycling collection; "
        "bulky waste; household waste; helpline; switchboard; help desk; surgery hours; out "
        "of hours; 24/7; last admission; last entry; office open; office is open; parish "
        "office; council office; council offices; refuse day; is closed; are closed; will be "
        "closing"
    ),
    Cue.PAST: (
        "released on; published on; "
        "could not take place; couldn't take place; could not be held; did not take place;"
        "could not go ahead; couldn't go ahead;"
        "was; were; wasn't; weren't; had; hadn't; took place; was held; were held; has been;"
        "have been; had been; been held; has taken; welcomed; gathered; went; came; won; said;"
        "told; became; began; founded in; established in; was founded; opened in; voted; thanked;"
        "raised; decided; reported; joined us; ago; last year; last month; last week; last night;"
        "last summer; last winter; last spring; last autumn; last season; last weekend;"
        "yesterday; looking back; look back; a look back; congratulations to; well done;"
        "thanks to everyone; thank you to; passed away; took part; brought together;"
        "dates back to; dating from; dates from; built in"
    ),
    Cue.BORN: (
        "born; was born; born in; born on; died; died on; died in; biography; obituary;"
        "obituaries; née; birth of; death of; date of birth"
    ),
    Cue.BUSINESS: "order of business; items of business; agenda items; business of the meeting",
    Cue.ROTA: (
        "duty chemist; duty chemists; duty pharmacy; duty pharmacies; pharmacy rota; "
        "duty doctors; on duty; bin days; bin collection; bin collections; "
        "bin collection dates; refuse collection; refuse collections; waste collection; "
        "recycling collections; rota; rotas; flower rota; cleaning rota; coffee rota; "
        "reading rota; readers' rota"
    ),
    Cue.ARCHIVE: (
        "older issues; back issues; past issues; previous issues; "
        "what we did; what we have done; what we've done; what has been done; "
        "earlier editions; editions so far;"
        "archive; archives; archived; past events; previous events; past; previous;"
        "previous years; previous editions; past editions; earlier events; last year;"
        "past meetings; previous meetings; past seasons; past exhibitions; past concerts;"
        "history; looking back; recent events; finished; ended; has ended; event has passed;"
        "this event has passed; gallery of; photos from; in pictures; minutes; results;"
        "latest results; recent results"
    ),
    Cue.REGISTER: (
        "prayer intentions; births; marriages; deaths; funerals; funeral; obituaries; in memoriam; "
        "births marriages and deaths; from the registers; parish registers; "
        "new appointments; appointments and moves; people on the move; "
        "those who have died; birthdays; birthdays this month; birthday greetings"
    ),
    Cue.RELATED: (
        "most viewed; most shared; popular posts; "
        "see event; "
        "reading time; colophon; min read; read more; find out more; learn more; more info;"
        "more information; more details;"
        "see more; see also; see all; view all; view more; show more; load more; view details;"
        "view event; more events; all news; latest news; related; related articles;"
        "related posts; related events; you may also like; recent posts; recent articles;"
        "most read; most popular; trending; further reading; share; share this; tweet; subscribe;"
        "unsubscribe; sign up to our newsletter; newsletter; privacy policy; privacy;"
        "cookie policy; cookies; terms and conditions; terms of use; legal notice; site map;"
        "sitemap; contact us; about us; login; log in; sign in; back to top; next page;"
        "previous page; print; print this page; download; click here; add to calendar;"
        "add to my calendar; export; ical; google calendar; buy tickets; get tickets; discover;"
        "discover more; follow us; facebook; twitter; linkedin; instagram; youtube; comments;"
        "leave a comment; leave a reply; filed under; tagged; tags; skip to content;"
        "advertisement; sponsored"
    ),
    Cue.ELSEWHERE: (
        "popular posts; "
        "recent articles; previous article; next article; previous post; next post; "
        "read also; see also; related articles; related posts; related news; you may also like;"
        "more like this; recent posts; latest posts; most read; more stories; more news"
    ),
    Cue.PRICE: (
        "free; free entry; free admission; free of charge; free event; admission; admission free;"
        "entry; entry fee; entrance; entrance fee; price; prices; fee; fees; ticket*; cost;"
        "costs; donation; donations; donation requested; suggested donation; pay what you can;"
        "concession*; members; non-members; per person; adults; euro; euros; pounds; gbp; usd;"
        "eur; dollars; day pass; season ticket; discount; full price; reduced price"
    ),
    Cue.CONTACT: (
        "tel; telephone; phone; call; ring; mobile; fax; email; e-mail; mail; contact; contacts;"
        "enquiries; inquiries; info; information; further information; for details; details from;"
        "website; web; www; http; https; facebook page"
    ),
    Cue.BOOKING: (
        "entries close; entries for; new subscriptions; renewal of subscriptions; "
        "are on sale; is on sale; ticket sales; sale of tickets; "
        "now on sale; tickets are on sale; tickets on sale; on sale from; "
        "accepted until; "
        "booking; bookings; book; book now; book online; book your; booking required;"
        "booking essential; registration; registration required; register; pre-register;"
        "pre-book; prebook; reserve; reservation*; rsvp; sign up; signup; tickets;"
        "tickets from; tickets available; by appointment; appointment; appointments;"
        "places limited;"
        "limited places; spaces limited; limited spaces; limited number; waiting list;"
        "no booking; no booking required; no registration; advance booking;"
        "in advance; box office; eventbrite"
    ),
    Cue.SOLD_OUT: ("sold out; fully booked; now full; house full; no places left; no tickets left"),
    Cue.AUDIENCE: (
        "all welcome; everyone welcome; everybody welcome; all are welcome; everyone is welcome;"
        "for all; all ages; ages; aged; for children; children; kids; for kids; toddlers; babies;"
        "adults; for adults; adults only; over 18; over 18s; teens; teenagers; young people;"
        "youth; families; family; family friendly; seniors; over 60s; beginners; for beginners;"
        "members only; open to all; open to everyone; open to the public; general public;"
        "suitable for; under 5s; under 12s; under 16s; years old; years and over; years and up;"
        "parents; students"
    ),
    Cue.JOB: (
        "vacancy; vacancies; job offer; job offers; job vacancy; hiring; we are hiring;"
        "we're hiring; recruitment; is looking for; we are looking for; full-time; part-time; cv;"
        "curriculum vitae; applicants; permanent contract; fixed-term; job description;"
        "staff wanted; join our team; is recruiting"
    ),
    Cue.SERVICE: (
        "road closed; roads closed; road closure; roadworks; closed to traffic;"
        "work starts; work begins; work will start; work will begin; works start; works begin;"
        "next issue; next edition of the newsletter; school holidays; term time;"
        "next newsletter;"
        "bin; bins; bin collection; bin day; waste collection; refuse; refuse collection; "
        "recycling collection; garden waste; bulky waste; food waste; council tax; membership "
        "fee; membership fees; subscriptions; school bus"
    ),
    Cue.NOTHING: (
        "no meeting; no meetings; no class; no classes; no service; no session; no sessions;"
        "no rehearsal; no concert; no club; no game; no match; no practice; no school; no events;"
        "nothing scheduled; nothing planned; nothing on; tba; tbc; bye week; no august; no event;"
        "none; bye"
    ),
    Cue.INSTEAD: (
        "was planned for; was scheduled for; was due on; "
        "instead of; rather than; and not on; originally; originally planned for; originally "
        "scheduled for; previously scheduled for; not on; previously; formerly; was on; first "
        "set for; first planned for; first announced for; first scheduled for; originally set "
        "for; originally fixed for; originally announced for"
    ),
    Cue.END: ("return; returning; back by; back at; ends at; finish; finishes at; ending at"),
    Cue.DOORS: (
        "doors; doors open; doors at; registration; registration from; check-in; arrivals from;"
        "church open; hall open; church opens; hall opens; gates open; gates; bar open; bar opens;"
        "box office opens"
    ),
    Cue.LABEL_DATE: (
        "first day; last day; until;"
        "date; dates; when; date and time; dates and times; date & time; date and place;"
        "date and venue; event date; period; next date; next dates; next meeting; date of event;"
        "start date; end date; from; to; starts on; weekday; day of the week; which day;"
        "showtimes; screenings; performances; performance dates; sessions"
    ),
    Cue.LABEL_TIME: (
        "event start; event end; start of event; end of event; event starts; event ends; "
        "time; times; hour; hours; what time; start; starts; start time; starting time; begins;"
        "beginning;"
        "end time; ends; end; finish; doors; doors open; doors at; kick-off; showtime; showtimes;"
        "curtain up; starting at"
    ),
    Cue.ALL_DAY: (
        "all day; all day long; full day; during opening hours; in opening hours;"
        "during library hours; during office hours; during opening times"
    ),
    Cue.LABEL_PLACE: (
        "meet; venue; venues; where; place; location; locations; address; room; hall; site;"
        "town; city;"
        "village; meeting place; meeting point; meet at; held at; meeting location; start point;"
        "starting point; departure; start from; postcode; event location; grid reference; ground;"
        "map"
    ),
    Cue.LABEL_NAME: (
        "opponents; opposition; "
        "also; also coming up; and also;"
        "event; events; title; name; what; subject; topic; theme; activity; activities;"
        "event name; event title; occasion; opponent"
    ),
    Cue.LABEL_STATUS: (
        "reminder; important; new; stop press; late news; urgent; please note;"
        "status; note; notes; nb; remark; remarks; comment; comments; info; update; notice; state"
    ),
    Cue.LABEL_OTHER: (
        "competition; division; "
        "affiliation; institution; "
        "editor; editors; editorial team; layout; printed by; distribution;"
        "event details; rain date; rain dates; snow date; if wet; "
        "in case of rain; if it rains; in bad weather; in case of bad weather; "
        "organiser; organisers; organizer; organizers; organised by; organized by; presented by;"
        "host; hosts; contact; contacts; tel; phone; telephone; mobile; email; e-mail; website;"
        "web; info; information; more info; further information; price; prices; cost; costs; fee;"
        "fees; tickets; ticket; admission; entry; entrance; booking; bookings; book;"
        "registration; rsvp; register; duration; length; distance; running time; age; ages;"
        "age group; audience; language; genre; category; type; tags; format; level; grade;"
        "leader; leaders; speaker; speakers; guest speaker; tutor; teacher; instructor;"
        "facilitator; artist; artists; performers; cast; director; directed by; author; by; with;"
        "featuring; line-up; lineup; programme; program; agenda; description; summary; capacity;"
        "places; access; accessibility; parking; transport; public transport; directions;"
        "how to get there; what to bring; bring; equipment; menu; food; dress code; sponsor;"
        "sponsors; supported by; club; team; department; region; country; county; topics;"
        "membership; members; credit; credits; photo; source"
    ),
    Cue.COMPANY: (
        "in the presence of the; in presence of the; "
        "as part of; on the occasion of; to mark the; to celebrate the; in connection with; "
        "organised by; organized by; hosted by; presented by; led by; run by; given by; "
        "followed by; preceded by; accompanied by; conducted by; in aid of; in support of; "
        "in partnership with; in association with; supported by"
    ),
    Cue.SINCE: (
        "since; comes into force; come into force; in force from; takes effect; take "
        "effect; effective from; valid from"
    ),
    Cue.LABEL_HOME: "home; home team",
    Cue.LABEL_AWAY: "away; away team; visitors; opponent; versus",
}
