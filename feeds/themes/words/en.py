"""Themes of local government, and the words that tell them, in English."""

from feeds.themes.theme import Kind, Words

WORDS = {
    Kind.DIGITAL: Words(
        "Digital",
        "digital; computer*; computing; internet; software; artificial intelligence; ai; "
        "data; open data; cyber*; smart city; smart cities; hackathon*; broadband; 5g; "
        "coding; social media; online safety",
    ),
    Kind.ENERGY: Words(
        "Energy",
        "energy; solar panel; solar panels; solar power; photovoltaic*; wind farm; wind "
        "farms; wind power; hydrogen; biogas; biomass; electricity; geothermal; nuclear; "
        "insulation",
    ),
    Kind.MOBILITY: Words(
        "Mobility",
        "mobility; transport; public transport; cycle lane; cycle lanes; cycling "
        "infrastructure; bike to work; car sharing; car pool; carpool*; tram; tramway*; "
        "railway*; road safety; electric vehicle; electric vehicles; electric cars; parking",
    ),
    Kind.COUNCIL: Words(
        "Council",
        "council; councils; councillor*; mayor; mayors; mayoral; mp; mps; member of "
        "parliament; local government; local authority; local authorities; public "
        "consultation; consultation; town hall meeting; public meeting; public services; "
        "democracy; general election; local elections; municipal elections; ombudsman",
    ),
    Kind.CULTURE: Words(
        "Culture",
        "concert*; exhibition*; theatre*; theater*; cinema*; film; films; movie*; music; "
        "musical*; dance; dances; dancing; play; plays; reading; readings; book; books; "
        "library; libraries; museum*; heritage; poetry; poet; poets; literature; literary; "
        "opera*; orchestra*; choir*; jazz; rock; circus; gallery; galleries; photography; "
        "painting; paintings; sculpture*; storytelling; storytime; pantomime*; art; arts; "
        "artist; artists",
        "library; museum; theatre; theater; opera house; cinema; art gallery",
    ),
    Kind.SPORT: Words(
        "Sport",
        "sport; sports; football; soccer; rugby; tennis; cricket; netball; hockey; "
        "basketball; volleyball; judo; karate; swimming; athletics; gymnastics; marathon*; "
        "half marathon; triathlon*; fun run; parkrun; hike; hikes; hiking; olympic*; "
        "paralympic*; rowing; fencing; golf; cycling club",
        "stadium; sports hall; swimming pool; leisure centre",
    ),
    Kind.HEALTH: Words(
        "Health",
        "health; healthcare; hospital*; doctor; doctors; medical; medicine; vaccination*; "
        "vaccine*; blood donor; blood donors; blood donation; give blood; cancer; screening "
        "clinic; dementia; alzheimer*; addiction; nutrition; nurse; nurses; pharmacy; first "
        "aid; mental health; nhs",
        "hospital; health centre",
    ),
    Kind.EDUCATION: Words(
        "Education",
        "school; schools; college; colleges; university; universities; student*; teacher*; "
        "teaching; education; educational; pupil*; training; apprentice*; apprenticeship*; "
        "early years; parents evening",
    ),
    Kind.ENVIRONMENT: Words(
        "Environment",
        "environment; environmental; ecology; ecological; biodiversity; climate; sustainable; "
        "sustainability; nature walk; nature walks; nature reserve; wildlife; recycling; "
        "litter pick; litter picks; waste; zero waste; compost*; conservation; pollution; air "
        "quality; water management; rewilding",
    ),
    Kind.ECONOMY: Words(
        "Economy",
        "economy; economic; business; businesses; entrepreneur*; jobs; job fair; jobs fair; "
        "careers fair; recruitment; startup*; start up; start ups; trade; retail; industry; "
        "industries; industrial; tourism; chamber of commerce",
    ),
    Kind.SOCIAL: Words(
        "Social",
        "social care; social work; social services; social inclusion; charity; charities; "
        "charitable; volunteer*; disability; disabilities; disabled; pensioners; seniors; "
        "over 60s; carers; food bank; foodbank*; homeless*; refugee*; red cross; community "
        "support; poverty; solidarity",
    ),
    Kind.HOUSING: Words(
        "Planning",
        "urban planning; town planning; planning committee; planning application*; housing; "
        "affordable homes; architecture; architect; architects; regeneration; real estate; "
        "local plan",
    ),
}
