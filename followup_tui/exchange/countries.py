"""Countries as address columns write them, as ISO codes: a phone without "+" is read in its own row's country."""

from typing import Final

from followup_tui.exchange.layouts import compact

_NAMES: Final = {
    "US": "United States; United States of America; USA; U.S.; Estados Unidos; États-Unis; Vereinigte Staaten",
    "CA": "Canada; Kanada; Canadá", "MX": "Mexico; México; Mexiko; Mexique", "BR": "Brazil; Brasil; Brasilien; Brésil",
    "AR": "Argentina", "CL": "Chile", "CO": "Colombia", "PE": "Peru; Perú",
    "GB": "United Kingdom; UK; Great Britain; England; Scotland; Wales; Royaume-Uni; Großbritannien; Reino Unido",
    "IE": "Ireland; Irland; Irlande; Irlanda", "DE": "Germany; Deutschland; Allemagne; Alemania; Germania; Duitsland",
    "AT": "Austria; Österreich; Autriche; Oostenrijk", "CH": "Switzerland; Schweiz; Suisse; Svizzera; Suiza",
    "FR": "France; Frankreich; Francia; Frankrijk; França", "BE": "Belgium; Belgien; Belgique; België; Bélgica; Belgio",
    "NL": "Netherlands; The Netherlands; Holland; Niederlande; Pays-Bas; Nederland; Países Bajos; Paesi Bassi",
    "LU": "Luxembourg; Luxemburg", "ES": "Spain; España; Spanien; Espagne; Spagna; Spanje; Espanha",
    "PT": "Portugal; Portogallo", "IT": "Italy; Italia; Italien; Italie; Italië; Itália", "GR": "Greece; Griechenland",
    "DK": "Denmark; Dänemark; Danmark", "SE": "Sweden; Schweden; Sverige; Suède", "NO": "Norway; Norwegen; Norge",
    "FI": "Finland; Finnland; Suomi", "PL": "Poland; Polen; Polska; Pologne", "CZ": "Czech Republic; Czechia",
    "SK": "Slovakia; Slowakei", "HU": "Hungary; Ungarn", "RO": "Romania; Rumänien", "TR": "Turkey; Türkei; Türkiye",
    "UA": "Ukraine", "IL": "Israel", "AE": "United Arab Emirates; UAE", "SA": "Saudi Arabia", "EG": "Egypt",
    "NG": "Nigeria", "KE": "Kenya", "ZA": "South Africa; Südafrika", "IN": "India; Indien; Inde", "CN": "China; 中国",
    "JP": "Japan; 日本", "KR": "South Korea; Korea; Südkorea", "SG": "Singapore; Singapur", "MY": "Malaysia",
    "ID": "Indonesia", "PH": "Philippines", "TH": "Thailand", "VN": "Vietnam", "HK": "Hong Kong", "TW": "Taiwan",
    "AU": "Australia; Australien", "NZ": "New Zealand; Neuseeland",
}  # fmt: skip  # a list of names reads better in lines
_CODES: Final = {compact(name): code for code, names in _NAMES.items() for name in names.split(";")}


def find_country(text: str) -> str:
    """The ISO code of a country by name or code, or "" where it is not known."""
    key = compact(text)
    return key.upper() if key.upper() in _NAMES else _CODES.get(key, "")
