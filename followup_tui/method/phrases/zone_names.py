"""Cities and countries by the zone their clocks are in; those that may be two places are kept apart."""

from functools import cache

# Each line: a zone of the region, and after "=" further names for it; its own name counts unless it begins with "!".
_REGIONS = {
    "Africa": """
Abidjan, Accra=ghana, Addis_Ababa, Algiers, Asmara, Asmera, Bamako, Bangui, Banjul, Bissau, Blantyre
Brazzaville, Bujumbura, Cairo=egypt, Casablanca=morocco, Ceuta, Conakry, Dakar, Dar_es_Salaam, Djibouti
Douala, El_Aaiun, Freetown, Gaborone, Harare, Johannesburg=south africa|cape town|durban|pretoria|joburg
Juba, Kampala, Khartoum, Kigali, Kinshasa, Lagos=nigeria|abuja, Libreville, Lome, Luanda, Lubumbashi, Lusaka
Malabo, Maputo, Maseru, Mbabane, Mogadishu, Monrovia, Nairobi=kenya, Ndjamena, Niamey, Nouakchott
Ouagadougou, Porto-Novo, Sao_Tome, Timbuktu, Tripoli, Tunis, Windhoek
""",
    "America": """
Adak, Anchorage=alaska, Anguilla, Antigua, Araguaina, Argentina/Buenos_Aires=argentina, Argentina/Catamarca
Argentina/ComodRivadavia, Argentina/Jujuy, Argentina/La_Rioja, Argentina/Rio_Gallegos, Argentina/Salta
Argentina/San_Luis, Argentina/Tucuman, Argentina/Ushuaia, Aruba, Asuncion, Atikokan, Atka, Bahia
Bahia_Banderas, Barbados, Belem, Belize, Blanc-Sablon, Boa_Vista, Bogota=colombia|medellin, Boise
Cambridge_Bay, Campo_Grande, Cancun, Caracas=venezuela, Cayenne, Cayman
Chicago=dallas|houston|austin|san antonio|minneapolis|st louis|milwaukee|new orleans|nashville|memphis|
kansas city|oklahoma city|omaha|des moines|fort worth|illinois|minnesota|wisconsin|iowa|missouri|louisiana|
alabama|mississippi|oklahoma|arkansas, Chihuahua, Ciudad_Juarez, Coral_Harbour, Costa_Rica, Coyhaique
Creston, Cuiaba, Curacao, Danmarkshavn, Dawson, Dawson_Creek
Denver=salt lake city|albuquerque|colorado springs|boulder|colorado|utah|new mexico|wyoming|montana
Detroit=ann arbor, Dominica, Edmonton=calgary|alberta, Eirunepe, El_Salvador, Ensenada, Fort_Nelson
Fort_Wayne, Fortaleza, Glace_Bay, Godthab, Goose_Bay, Grand_Turk, Grenada, Guadeloupe, Guatemala, Guayaquil
Guyana, Halifax=nova scotia, Havana, Hermosillo, Indiana/Indianapolis=indiana, Indiana/Petersburg
Indiana/Tell_City, Indiana/Vevay, Indiana/Winamac, Inuvik, Iqaluit, Jamaica, Juneau, Kentucky/Louisville
Kentucky/Monticello, Knox_IN, Kralendijk, La_Paz, Lima=peru
Los_Angeles=la|san francisco|sf|seattle|san diego|las vegas|vegas|sacramento|oakland|palo alto|
silicon valley|california|nevada|west coast, Lower_Princes, Maceio, Managua, Manaus, Marigot, Martinique
Matamoros, Mazatlan, Menominee, Merida, Metlakatla, Mexico_City=cdmx|guadalajara, Miquelon, Moncton
Monterrey, Montevideo, Montserrat, Nassau
New_York=nyc|ny|boston|philadelphia|philly|washington|washington dc|dc|atlanta|miami|orlando|tampa|
charlotte|raleigh|pittsburgh|cleveland|cincinnati|baltimore|buffalo|jacksonville|newark|brooklyn|manhattan|
hartford|florida|massachusetts|virginia|maine|ohio|pennsylvania|new jersey|north carolina|south carolina|
connecticut|east coast, Nipigon, Noronha, North_Dakota/Beulah, North_Dakota/New_Salem, Nuuk, Ojinaga, Panama
Pangnirtung, Paramaribo, Phoenix=tucson|scottsdale|arizona, Port-au-Prince, Port_of_Spain, Porto_Acre
Porto_Velho, Puerto_Rico=san juan, Punta_Arenas, Rainy_River, Rankin_Inlet, Recife
Regina=saskatchewan|saskatoon, Resolute, Rio_Branco, Rosario, Santa_Isabel, Santarem, Santo_Domingo
Sao_Paulo=rio de janeiro|rio|brasilia, Scoresbysund, Shiprock, St_Barthelemy, St_Johns=newfoundland
St_Kitts, St_Lucia, St_Thomas, St_Vincent, Swift_Current, Tegucigalpa, Thunder_Bay, Tijuana
Toronto=ottawa|montreal|quebec|ontario, Tortola, Vancouver=british columbia, Virgin, Whitehorse
Winnipeg=manitoba, Yakutat, Yellowknife
""",
    "Antarctica": """
DumontDUrville, Macquarie, Mawson, McMurdo, Palmer, Rothera, South_Pole, Syowa, Vostok
""",
    "Arctic": """
Longyearbyen
""",
    "Asia": """
Aden, Almaty, Amman, Anadyr, Aqtau, Aqtobe, Ashgabat, Ashkhabad, Atyrau, Baghdad, Bahrain, Baku
Bangkok=thailand, Barnaul, Beirut, Bishkek, Brunei, Chita, Choibalsan, Chongqing, Chungking
Colombo=sri lanka, Dacca, Damascus, Dhaka=bangladesh, Dili, Dubai=uae|abu dhabi, Dushanbe, Famagusta, Gaza
Harbin, Hebron, Ho_Chi_Minh=ho chi minh city|saigon|hanoi|vietnam, Hong_Kong, Hovd, Irkutsk, Jakarta
Jayapura, Jerusalem=israel|tel aviv|haifa, Kabul, Kamchatka, Karachi=pakistan|lahore|islamabad, Kashgar
Kathmandu=nepal, Katmandu, Khandyga
Kolkata=calcutta|india|mumbai|bombay|delhi|new delhi|bangalore|bengaluru|chennai|hyderabad|pune|indian
Krasnoyarsk, Kuala_Lumpur=malaysia, Kuching, Kuwait, Macao, Macau, Magadan, Makassar, Manila=philippines
Muscat, Nicosia, Novokuznetsk, Novosibirsk, Omsk, Oral, Phnom_Penh, Pontianak, Pyongyang, Qatar, Qostanay
Qyzylorda, Rangoon, Riyadh=saudi arabia|jeddah, Sakhalin, Samarkand, Seoul=korea|south korea|busan
Shanghai=china|beijing|shenzhen|guangzhou, Singapore, Srednekolymsk, Taipei=taiwan, Tashkent, Tbilisi
Tehran, Thimbu, Thimphu, Tokyo=japan|osaka|kyoto, Tomsk, Ujung_Pandang, Ulaanbaatar, Ulan_Bator, Urumqi
Ust-Nera, Vientiane, Vladivostok, Yakutsk, Yangon, Yekaterinburg, Yerevan
""",
    "Atlantic": """
Azores, Bermuda, Canary, Cape_Verde, Faeroe, Faroe, Jan_Mayen, Madeira, Reykjavik=iceland, South_Georgia
St_Helena, Stanley
""",
    "Australia": """
Adelaide, Brisbane=queensland|gold coast, Broken_Hill, Darwin, Eucla, Hobart=tasmania, Lindeman, Lord_Howe
Melbourne, Perth, Sydney=canberra|new south wales, Yancowinna
""",
    "Europe": """
Amsterdam=netherlands|holland|rotterdam|utrecht|the hague|eindhoven, Andorra, Astrakhan
Athens=greece|thessaloniki, Belgrade
Berlin=germany|munich|hamburg|frankfurt|cologne|stuttgart|dusseldorf|leipzig|bonn|dresden|hanover
Bratislava, Brussels=belgium|antwerp|ghent, Bucharest=romania|cluj, Budapest=hungary, Busingen, Chisinau
Copenhagen=denmark|aarhus, Dublin=ireland|cork|galway, Gibraltar, Guernsey, Helsinki=finland|espoo|tampere
Isle_of_Man, Istanbul=turkey|ankara|izmir, Jersey, Kaliningrad, Kirov, Kyiv=kiev|ukraine|lviv
Lisbon=portugal|porto, Ljubljana
London=uk|england|scotland|wales|britain|united kingdom|edinburgh|glasgow|leeds|liverpool|bristol|cardiff|
belfast|oxford|sheffield, Luxembourg, Madrid=spain|barcelona|sevilla|seville|malaga|bilbao, Malta, Mariehamn
Minsk, Monaco, Moscow=st petersburg, Oslo=norway|bergen
Paris=france|lyon|marseille|toulouse|bordeaux|strasbourg, Podgorica, Prague=czechia|brno, Riga
Rome=italy|milan|turin|naples|florence|bologna|venice, Samara, San_Marino, Sarajevo, Saratov, Simferopol
Skopje, Sofia=bulgaria, Stockholm=sweden|gothenburg|malmo, Tallinn, Tirane, Tiraspol, Ulyanovsk, Uzhgorod
Vaduz, Vatican, Vienna=austria|graz|salzburg, Vilnius, Volgograd, Warsaw=poland|krakow|wroclaw|gdansk
Zagreb, Zaporozhye, Zurich=switzerland|geneva|basel|bern|lausanne
""",
    "Indian": """
Antananarivo, Chagos, Christmas, Cocos, Comoro, Kerguelen, Mahe, Maldives, Mauritius, Mayotte, Reunion
""",
    "Pacific": """
Apia, Auckland=new zealand|nz|wellington|christchurch, Bougainville, Chuuk, Efate, Enderbury, Fakaofo, Fiji
Funafuti, Galapagos, Gambier, Guadalcanal, Guam, Honolulu=hawaii, Johnston, Kanton, Kiritimati, Kosrae
Kwajalein, Majuro, Marquesas, Nauru, Niue, Norfolk, Noumea, Pago_Pago, Palau, Pitcairn, Pohnpei, Ponape
Port_Moresby, Rarotonga, Saipan, Tahiti, Tarawa, Tongatapu, Truk, Wallis
""",
}


@cache
def cities() -> dict[str, str]:
    """City, state or country in lower case to its IANA zone; built when first asked for, to start quickly."""
    table = {}
    for region, text in _REGIONS.items():
        for entry in text.replace("|\n", "|").replace("\n", ", ").split(", "):
            tail, _, names = entry.strip(" ,").partition("=")
            zone = f"{region}/{tail.lstrip('!')}"
            if tail and not tail.startswith("!"):
                table[tail.rpartition("/")[2].replace("_", " ").replace("-", " ").lower()] = zone
            table |= dict.fromkeys(filter(None, names.split("|")), zone)
    return table


UNCLEAR_CITIES: dict[str, tuple[str, ...]] = {
    "arlington": ("America/Chicago", "America/New_York"),
    "aurora": ("America/Denver", "America/Chicago"),
    "birmingham": ("Europe/London", "America/Chicago"),
    "cambridge": ("Europe/London", "America/New_York"),
    "columbus": ("America/New_York", "America/Chicago"),
    "cordoba": ("Europe/Madrid", "America/Argentina/Cordoba"),
    "georgetown": ("America/Guyana", "America/Chicago"),
    "georgia": ("America/New_York", "Asia/Tbilisi"),
    "hamilton": ("America/Toronto", "Pacific/Auckland"),
    "kentucky": ("America/New_York", "America/Chicago"),
    "kingston": ("America/Jamaica", "America/Toronto"),
    "manchester": ("Europe/London", "America/New_York"),
    "newcastle": ("Europe/London", "Australia/Sydney"),
    "portland": ("America/Los_Angeles", "America/New_York"),
    "richmond": ("America/New_York", "America/Los_Angeles"),
    "san jose": ("America/Los_Angeles", "America/Costa_Rica"),
    "santiago": ("America/Santiago", "America/Santo_Domingo"),
    "tennessee": ("America/Chicago", "America/New_York"),
    "texas": ("America/Chicago", "America/Denver"),
    "valencia": ("Europe/Madrid", "America/Caracas"),
    "victoria": ("America/Vancouver", "Australia/Melbourne"),
}
"""Names of two places whose clocks differ."""
