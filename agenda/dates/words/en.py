"""English words for days and hours that CLDR does not list."""

from agenda.dates.words.fields import Table

TABLE = Table(
    tag="en",
    month_first=True,
    months=(
        "sept=9|febr=2|octob=10|febuary=2|feburary=2|febrary=2|septmber=9|setpember=9|janurary=1"
        "|januray=1|ocotber=10|novemeber=11|decemeber=12|agust=8"
    ),
    weak_months="may=5|march=3|august=8|mar=3|sept=9|jly=7",
    weekdays=(
        "tues=1|thurs=3|thur=3|weds=2|wednes=2|monday's=0|tuesday's=1|wednesday's=2"
        "|thursday's=3|friday's=4|saturday's=5|sunday's=6|wendesday=2|wensday=2|wednsday=2"
        "|wedensday=2"
        "|thrusday=3|tuseday=1|teusday=1|saterday=5|satruday=5|firday=4|firday=4|mondya=0"
    ),
    weak_weekdays="tue=1|thu=3|mo=0|tu=1|we=2|th=3|fr=4|sa=5|su=6",
    numbers=(
        "one|two/a couple of/couple of/a couple|three/a few|four|five|six|seven|eight|nine|ten"
        "|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
        "|twenty-one|twenty-two|twenty-three|twenty-four|twenty-five|twenty-six|twenty-seven"
        "|twenty-eight|twenty-nine|thirty|thirty-one"
    ),
    single="a|an",
    scale="hundred=100|thousand=1000",
    tens="forty=40|fifty=50|sixty=60|seventy=70|eighty=80|ninety=90",
    paired="seventeen=17|eighteen=18|nineteen=19|twenty=20",
    ordinals=(
        "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
        "|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
        "|twenty-first|twenty-second|twenty-third|twenty-fourth|twenty-fifth|twenty-sixth"
        "|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first"
    ),
    last="penultimate=-2|next-to-last=-2|second-to-last=-2|last but one=-2|final",
    suffixes="st|nd|rd|th",
    article="the|on|on the|date|this",
    of=(
        "the morning of|on the morning of|the evening of=evening|on the evening of=evening"
        "|the afternoon of=evening|on the afternoon of=evening|in the early hours of"
        "|on the night of=night|the night of=night|of"
    ),
    between="between|between the=the",
    to="to|through|thru|to the|through to",
    and_=(
        "and|or|and/or|&=sign|+=sign|and on|and the|as well as|plus|and again|and again on"
        "|and again on the"
    ),
    at="at|@|at about|at around|around=about|doors|doors open",
    hour="h|hr|hrs|o'clock=said|oclock=said|hours|hundred hours|noon",
    past=(
        "five minutes past=5|five minutes to=-5|5 minutes past=5|5 minutes to=-5"
        "|ten minutes past=10|ten minutes to=-10|10 minutes past=10|10 minutes to=-10"
        "|fifteen minutes past=15|fifteen minutes to=-15|15 minutes past=15|15 minutes to=-15"
        "|twenty minutes past=20|twenty minutes to=-20|20 minutes past=20|20 minutes to=-20"
        "|twenty-five minutes past=25|twenty-five minutes to=-25|25 minutes past=25"
        "|25 minutes to=-25|twenty-five to=-25|5 past=5|10 past=10|15 past=15|20 past=20"
        "|25 past=25|half past=30|half-past=30|quarter-past=15|quarter past=15|quarter to=-15"
        "|ten past=10|twenty past=20"
        "|five past=5|a quarter to=-15|a quarter past=15|twenty to=-20|ten to=-10|five to=-5"
        "|twenty-five past=25"
    ),
    am="am|a.m|a.m.|in the morning|morning|o'clock in the morning|a m",
    pm="pm|p.m|p.m.|in the afternoon|in the evening|p m|o'clock in the evening",
    night="at night",
    clock="noon=12:00|midday=12:00|midnight=24:00|12 noon=12:00|12 midnight=24:00",
    until=(
        "until about|until around|till about|until approx|until|till|til|until the|up to"
        "|up to and including|runs until|open until|on view until"
        "|ends"
    ),
    since=(
        "from the|starting=lasting|starting on=lasting|starting from=lasting|as of"
        "|beginning=lasting|beginning on=lasting|as from|from"
        "|since=past|since the=past|ever since=past|commencing|effective|onwards from"
    ),
    besides="except|except for|excluding|not on|apart from|but not|but not on|except on|excl",
    every=(
        "on alternate=other|every other=other|every second=other|every alternate=other"
        "|alternate=other|every|each|all=whole|any=whole"
    ),
    daily="daily|every day|each day|everyday|seven days a week|7 days a week",
    fortnightly="fortnightly|biweekly|bi-weekly",
    weekly="weekly|every week|each week|once a week",
    monthly="monthly|every month|each month|once a month|of every month|of each month",
    yearly="yearly|every year|each year|annually|once a year",
    plural_weekdays=(
        "on mondays=0|on tuesdays=1|on wednesdays=2|on thursdays=3|on fridays=4|on saturdays=5"
        "|on sundays=6|mondays=0|tuesdays=1|wednesdays=2|thursdays=3|fridays=4|saturdays=5"
        "|sundays=6"
    ),
    part=(
        "later this=6|later in the=6|earlier this=7|earlier in the=7|early=1|mid=2|late=3"
        "|beginning of=1|end of=3|middle of=2|the end of=3|start of=1|towards the end of=3"
        "|by the end of=3|by end of=3"
    ),
    in_=(
        "during|in the course of|over the course of|throughout|all of|the whole of"
        "|in the month of|for=for|since|month of=month"
    ),
    relative=(
        "early tomorrow morning=day+1|early tomorrow=day+1|late tonight=day+0~"
        "|early this morning=day+0|late last night=day-1~|over the weekend=weekend+0"
        "|earlier today=day+0|later today=day+0|later tonight=day+0*|the week before last=week-2"
        "|week before last=week-2|the month before last=month-2|the year before last=year-2"
        "|the weekend before last=weekend-2|a week today=day+7|two weeks today=day+14"
        "|a fortnight today=day+14|a week tomorrow=day+8|tomorrow week=day+8"
        "|half a year ago=months-6|in half a year=months+6|a year and a half ago=months-18"
        "|in a year and a half=months+18|one and a half years ago=months-18|today=day+0"
        "|tomorrow=day+1|yesterday=day-1|the day after tomorrow=day+2|day after tomorrow=day+2"
        "|the day before yesterday=day-2|day before yesterday=day-2|tonight=day+0*|tmrw=day+1"
        "|tmr=day+1|this evening=day+0*|the weekend=weekend+0|at the weekend=weekend+0"
        "|this morning=day+0|the week after next=week+2|week after next=week+2"
        "|the month after next=month+2|the weekend after next=weekend+2|the year after next=year+2"
        "|this afternoon=day+0*|last night=day-1~|tonite=day+0*|tomorow=day+1|2morrow=day+1"
        "|tomorrow night=day+1*|tomorrow morning=day+1"
    ),
    shift=(
        "this=0|next=1/week|last=-1|this coming=1/soon|coming=1/soon|the coming=1/soon|past=-1"
        "|previous=-1|upcoming=1/soon|current=0|this past=-1|the following=1|following=1"
        "|this next=1"
    ),
    shift_after="before last=-2|next=1|last=-1|coming=1/soon|after next=2",
    units=(
        "week ending=week to|week ending on=week to|w/e=week to|day=day|days=day*|week=week"
        "|weeks=week*|month=month|months=month*|year=year|years=year*|weekend=weekend"
        "|weekends=weekend*|week-end=weekend|fortnight=fortnight|fortnights=fortnight*"
        "|quarter=quarter|wk=week|wks=week*|yr=year|yrs=year*|mth=month|half=half|w/c=week|wc=week"
        "|week commencing=week|week beginning=week|week starting=week|week of=week|the week of=week"
        "|weekend of=weekend|the weekend of=weekend|semester=semester|decade=decade|decades=decade*"
    ),
    ahead=(
        "in less than|in around|in approximately|in roughly|in just over|in under|in exactly|in"
        "|within|in about"
    ),
    ahead_after="' time|'s time|from now|later|hence|from today=today|time|out|after today|ahead",
    beside="before=before|after|prior to=before",
    ago="ago=ago|before now|back|earlier",
    holidays=(
        "first sunday of lent=easter-42|first sunday in lent=easter-42|"
        "1st sunday of lent=easter-42|1st sunday in lent=easter-42|"
        "second sunday of lent=easter-35|second sunday in lent=easter-35|"
        "2nd sunday of lent=easter-35|2nd sunday in lent=easter-35|"
        "third sunday of lent=easter-28|third sunday in lent=easter-28|"
        "3rd sunday of lent=easter-28|3rd sunday in lent=easter-28|"
        "fourth sunday of lent=easter-21|fourth sunday in lent=easter-21|"
        "4th sunday of lent=easter-21|4th sunday in lent=easter-21|"
        "fifth sunday of lent=easter-14|fifth sunday in lent=easter-14|"
        "5th sunday of lent=easter-14|5th sunday in lent=easter-14|"
        "first sunday of advent=advent+0|first sunday in advent=advent+0"
        "|1st sunday of advent=advent+0|advent sunday=advent+0|second sunday of advent=advent+7"
        "|second sunday in advent=advent+7|2nd sunday of advent=advent+7"
        "|third sunday of advent=advent+14|third sunday in advent=advent+14"
        "|3rd sunday of advent=advent+14|fourth sunday of advent=advent+21"
        "|fourth sunday in advent=advent+21|4th sunday of advent=advent+21"
        "|pancake tuesday=easter-47|holy thursday=easter-3|ascension thursday=easter+39"
        "|trinity sunday=easter+56|st stephen's day=12-26|saint stephen's day=12-26"
        "|whitsun=easter+49|armistice day=11-11|veterans' day=11-11|mothering sunday=easter-21"
        "|shrove monday=easter-48|fat tuesday=easter-47|candlemas=2-2|new year eve=12-31"
        "|clean monday=easter-48|holy wednesday=easter-4|spy wednesday=easter-4"
        "|low sunday=easter+7|divine mercy sunday=easter+7|remembrance sunday=remembrance+0"
        "|orthodox easter=orthodox+0|orthodox easter sunday=orthodox+0"
        "|orthodox good friday=orthodox-2|orthodox easter monday=orthodox+1"
        "|orthodox christmas=1-7|april fools' day=4-1|christmas=12-25|christmas day=12-25"
        "|xmas=12-25|xmas day=12-25|christmas eve=12-24|xmas eve=12-24|boxing day=12-26"
        "|new year's eve=12-31|new years eve=12-31|new year's day=1-1|new years day=1-1|nye=12-31"
        "|new year's=1-1|halloween=10-31|hallowe'en=10-31|valentine's day=2-14"
        "|valentines day=2-14|valentine's=2-14|st patrick's day=3-17|saint patrick's day=3-17"
        "|st. patrick's day=3-17|independence day=7-4|fourth of july=7-4|4th of july=7-4"
        "|thanksgiving=thanksgiving+0|thanksgiving day=thanksgiving+0|black friday=thanksgiving+1"
        "|cyber monday=thanksgiving+4|easter=easter+0|easter sunday=easter+0"
        "|easter monday=easter+1|good friday=easter-2|easter saturday=easter-1"
        "|holy saturday=easter-1|palm sunday=easter-7|maundy thursday=easter-3"
        "|ash wednesday=easter-46|shrove tuesday=easter-47|pancake day=easter-47"
        "|pentecost=easter+49|whit sunday=easter+49|whit monday=easter+50|ascension day=easter+39"
        "|corpus christi=easter+60|mardi gras=easter-47|mother's day=mothers+0"
        "|mothers day=mothers+0|father's day=fathers+0|fathers day=fathers+0|labor day=labor+0"
        "|labour day=5-1|may day=5-1|memorial day=memorial+0|veterans day=11-11"
        "|veteran's day=11-11|martin luther king day=mlk+0|mlk day=mlk+0"
        "|presidents day=presidents+0|presidents' day=presidents+0|columbus day=columbus+0"
        "|epiphany=1-6|all saints day=11-1|all saints' day=11-1|guy fawkes night=11-5"
        "|bonfire night=11-5|april fools day=4-1|april fool's day=4-1|april fools=4-1"
        "|groundhog day=2-2|earth day=4-22|women's day=3-8|international women's day=3-8"
        "|remembrance day=11-11|burns night=1-25|st andrew's day=11-30|st george's day=4-23"
        "|juneteenth=6-19|cinco de mayo=5-5|early may bank holiday=maybank+0"
        "|may bank holiday=maybank+0|spring bank holiday=memorial+0"
        "|late may bank holiday=memorial+0|august bank holiday=augustbank+0"
        "|summer bank holiday=augustbank+0"
    ),
    seasons="spring=spring|summer=summer|autumn=autumn|fall=autumn|winter=winter",
    counted=(
        "years old|people|euros|pounds|dollars|miles|guests|tickets|places|seats|children|km|pages"
        "|percent|per cent|points|goals|times|teams|members|metres|meters|feet|inches|visitors"
        "|artists|million|billion|year old|yards|acres|cents|items|road=road|street=road"
        "|avenue=road|lane=road|hours long|degrees|players|films|stars|rooms|bedrooms|seconds"
        "|copies|votes|runs|wickets|weeks old|kg|litres|century|centuries|edition|anniversary|floor"
        "|birthday|grade|place|round|position|annual|season"
    ),
    numbered=(
        "page|pages|p|room|no|no.|number|bus|route|line|vol|volume|chapter|building|hall|gate"
        "|floor|act|season|episode|platform|article|section|version|level|tel|phone|fax|stage"
        "|pp|part|issue|lot|flat|unit|apt|suite|table|figure|fig|class|grade|year|group|size"
        "|aged|age|ages|row|step|phase|top|highway|zone|track|court|studio|box|rule|v|under"
        "|over|score|won|world war"
    ),
    idioms=(
        "christmas holidays|christmas break|christmas vacation|easter holidays|easter break"
        "|chinese new year|lunar new year|jewish new year|all day|all week|all month|all year"
        "|all night|may be|may not|may have|may also|may well|may only|may or may not|may vary"
        "|may change|march past|second hand|may include|may need|may apply|the previous day"
        "|the evening before|the night before|the morning before|the afternoon before"
    ),
    told=(
        "the same day=0|same day=0|on the same day=0|that same day=0|the next day=1|next day=1"
        "|the following day=1"
    ),
    skipped="est|edt|pst|pdt|cst|cdt|mst|mdt|bst|morning|inclusive|incl|year|all day|all day long",
    minute="minutes|mins|min|minute",
    lasting="duration|running time|lasting|lasts|for about|length",
    parts_of_year="q=3",
    evening=(
        "early in the morning=0|late at night=5|late in the evening=1|first thing in the morning=0"
        "|first thing=0|in the early evening=1|in the late afternoon=1|early evening=1"
        "|late afternoon=1|mid-morning=0|mid-afternoon=1|early morning=0|late morning=0"
        "|late evening=1|early afternoon=1|late night=5|in the late morning=0"
        "|in the early morning=0|in the early afternoon=1|over lunch=0|mornings=0|nights=5"
        "|afternoons=1|evening=1|afternoon=1|night=5|evenings=1|lunchtime=1"
    ),
    decade_ends="s",
    decades=(
        "twenties=20|thirties=30|forties=40|fifties=50|sixties=60|seventies=70|eighties=80"
        "|nineties=90"
    ),
    alone=(
        "all saints=11-1|all souls=11-2|st stephen's=12-26|st andrew's=11-30|in the morning=day+0"
        "|in the afternoon=day+0|in the evening=day+0|at night=day+0|later today=day+0"
        "|right away=day+0|at the moment=day+0|in a moment=day+0|half an hour from now=day+0"
        "|now=day+0|right now=day+0|just now=day+0|the next day=day+1|the following day=day+1"
        "|the previous day=day-1|the day before=day-1|in half an hour=day+0"
        "|half an hour ago=day+0"
    ),
    next_to=(
        "the eve of=days-1|on the eve of=days-1|a week on=weeks+1|a fortnight on=weeks+2"
        "|the weekend before=weekends-1|the weekend after=weekends+1"
    ),
    half="and a half=30",
)

SPOKEN = {
    "tens": "few=3",
    "part": "rest of=5|the rest of=5|remainder of=5",
    "units": (
        "season=year|academic year=year|school year=year|century=century|c.=century|hour=hour"
        "|hours=hour*|hrs=hour*|hr=hour|minute=minute|minutes=minute*|mins=minute*|second=second"
        "|seconds=second*|w=isoweek"
    ),
    "holidays": (
        "rosh hashanah=new year+0|rosh hashana=new year+0|jewish new year=new year+0"
        "|yom kippur=new year+9|sukkot=new year+14|sukkos=new year+14|simchat torah=new year+22"
        "|shemini atzeret=new year+21|hanukkah=hanukkah+0/7|hanukah=hanukkah+0/7"
        "|chanukah=hanukkah+0/7|purim=passover-30|passover=passover+0|pesach=passover+0"
        "|shavuot=passover+50|lag baomer=passover+33|lag b'omer=passover+33|ramadan=ramadan+0/29"
        "|ramadhan=ramadan+0/29|eid=eid+0|eid al-fitr=eid+0|eid ul-fitr=eid+0|eid-ul-fitr=eid+0"
        "|eid al fitr=eid+0|eid al-adha=eid adha+0|eid ul-adha=eid adha+0|eid al adha=eid adha+0"
        "|bakrid=eid adha+0|ashura=muharram+9|islamic new year=muharram+0"
        "|muslim new year=muharram+0|mawlid=mawlid+0"
        ""
        "|greek easter=orthodox+0|x-mas=12-25|new years=1-1"
        "|three kings day=1-6|three kings' day=1-6|valentine day=2-14|valentine's=2-14"
        "|st paddy's day=3-17|ascension=easter+39|workers' day=5-1|workers day=5-1"
        "|international workers' day=5-1|ve day=5-8|europe day=5-9|midsummer day=6-24"
        "|st john's day=6-24|bastille day=7-14|assumption=8-15|assumption day=8-15"
        "|assumption of mary=8-15|all hallows' eve=10-31|all hallows eve=10-31|all hallows=11-1"
        "|day of the dead=11-2|martinmas=11-11|st nicholas day=12-6|saint nicholas day=12-6"
        "|st nicholas' day=12-6|st. nicholas day=12-6|immaculate conception=12-8"
        "|guy fawkes day=11-5|guy fawkes=11-5|saint george's day=4-23|st. george's day=4-23"
        "|saint andrew's day=11-30|st david's day=3-1|saint david's day=3-1"
        "|martin luther king's day=mlk+0|president's day=presidents+0"
        "|washington's birthday=presidents+0|election day=election+1|tax day=4-15|pi day=3-14"
        "|flag day=6-14|world environment day=6-5|world water day=3-22|human rights day=12-10"
        "|patriot day=9-11|d-day=6-6|australia day=1-26|anzac day=4-25|canada day=7-1"
        "|waitangi day=2-6|kwanzaa=12-26|twelfth night=1-5|st lucy's day=12-13"
        "|groundhog's day=2-2|grandparents day=labor+6|grandparents' day=labor+6"
        "|giving tuesday=thanksgiving+5|small business saturday=thanksgiving+2|boss's day=10-16"
        "|bosses day=10-16|santa lucia day=12-13|lincoln's birthday=2-12"
        "|women's equality day=8-26|world vegan day=11-1|star wars day=5-4|world food day=10-16"
        "|earth hour=earthhour+0|new year=1-1|the new year=1-1|over christmas=12-25"
        "|all souls day=11-2|all souls' day=11-2|indigenous peoples' day=columbus+0"
        "|martin luther king jr. day=mlk+0|martin luther king jr day=mlk+0|holy week=easter-7/6"
        "|carnival=easter-47|passion sunday=easter-14"
    ),
    "part_of": "eow=3:week|eom=3:month|eoy=3:year",
    "workdays": (
        "every weekday=5|weekdays=5|on weekdays=5|every working day=5|every business day=5"
        "|each weekday=5|on working days=5|every workday=5"
    ),
    "relative": "weekend=weekend+0|over the weekend=weekend+0|on the weekend=weekend+0",
}
