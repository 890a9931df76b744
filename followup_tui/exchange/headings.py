"""What headings mean: the words of seven languages and four programs for each field a table may hold.

Headings are compared by their letters and figures alone, without case, accents, blanks or signs, so "E-Mail",
"e_mail" and "Email" are one. Labels ("work", "mobil") are taken off the words for phones, mails and addresses.
"""

from typing import Final, Literal

Field = Literal[
    "name", "first name", "middle name", "last name", "suffix", "company", "role",
    "email", "phone", "link", "address", "street", "city", "state", "zip", "country",
    "zone", "tags", "source", "need", "why", "note", "call back", "call back time",
    "history", "do not contact", "no mail", "label", "left out",
]  # fmt: skip  # one line a theme

ADDRESS_PARTS: Final = ("street", "zip", "city", "state", "country")
LABELLED: Final = frozenset({"email", "phone", "link", "address", *ADDRESS_PARTS})
"""Fields whose heading may carry a label, and which may come several times."""
CORE: Final = frozenset({"name", "first name", "last name", "company", "email", "phone"})
"""Fields that say who somebody is; a row of headings names at least one."""

# fmt: off  # the lines follow the languages: English, German, French, Spanish, Dutch, Portuguese, Italian
WORDS: Final[dict[Field, str]] = {
    "name": """name; full name; contact; contact name; contact person; person; display name; lead; lead name;
        client; client name; customer; customer name; prospect; prospect name; person name; who; complete name;
        attendee; vollständiger name; ansprechpartner; ansprechpartnerin; ansprechperson; kontakt; kontaktname;
        kontaktperson; kunde; kundenname; voller name; anzeigename; nom; nom complet; nom et prénom; nom prénom;
        prénom nom; nom du contact; interlocuteur; client nom; nombre completo; nombre y apellidos; nombre y
        apellido; contacto; nombre del contacto; persona de contacto; cliente; naam; volledige naam;
        contactpersoon; klant; klantnaam; nome completo; contato; nome do contato; nome do cliente; nominativo;
        nome e cognome; contatto; referente""",
    "first name": """first name; first; given name; forename; fname; christian name; vorname; rufname; prénom;
        nombre de pila; primer nombre; nombre; nombres; nome; nomi; voornaam; primeiro nome; nome próprio; nome
        di battesimo""",
    "middle name": """middle name; middle; middle initial; additional name; middle names; zweiter vorname;
        deuxième prénom; segundo nombre; tussenvoegsel; tussenvoegsels; nome do meio; secondo nome""",
    "last name": """last name; last; surname; family name; lname; nachname; familienname; zuname; nom de
        famille; apellido; apellidos; primer apellido; achternaam; familienaam; sobrenome; apelido; último nome;
        cognome""",
    "suffix": """suffix; name suffix; namenszusatz; suffixe; sufijo; achtervoegsel; sufixo; suffisso""",
    "company": """company; company name; organization; organisation; organization name; organisation name;
        account; account name; accounts name; business; business name; employer; firm; co; primary associated
        company; associated company; associated companies; company or account; current company; company
        organization; studio; agency; firma; firmenname; unternehmen; unternehmensname; arbeitgeber; betrieb;
        gesellschaft; organisation firma; société; entreprise; nom de l'entreprise; nom de la société; raison
        sociale; organisme; établissement; empresa; nombre de la empresa; compañía; organización; razón social;
        nombre empresa; bedrijf; bedrijfsnaam; organisatie; onderneming; werkgever; nome da empresa; companhia;
        organização; razão social; azienda; nome azienda; società; impresa; ragione sociale; ditta;
        organizzazione; ente""",
    "role": """job title; title; role; position; job; function; job role; occupation; designation; organization
        title; current position; job position; headline; profession; berufsbezeichnung; funktion; stelle; rolle;
        beruf; titre du poste; poste; fonction; métier; intitulé du poste; titre; rôle; cargo; puesto; función;
        ocupación; profesión; rol; titel; functie; functietitel; beroep; função; profissão; ocupação; ruolo;
        posizione; mansione; qualifica; professione; titolo""",
    "email": """email; e-mail; email address; e-mail address; mail; mail address; email addresses; emails; email
        id; eaddress; e-mail-adresse; mailadresse; emailadressen; adresse email; adresse e-mail; courriel;
        adresse mail; adresse de messagerie; adresse électronique; mél; correo; correo electrónico; email
        contacto; dirección de correo; dirección de correo electrónico; e-mailadres; mailadres; endereço de
        e-mail; endereço eletrônico; endereço de email; correio eletrônico; indirizzo e-mail; indirizzo email;
        posta elettronica; indirizzo di posta elettronica""",
    "phone": """phone; phone number; phones; phone numbers; telephone; telephone number; tel; tel no; ph; phone
        no; mobile; mobile number; mobile no; cell; cellphone; cell phone number; contact number; number to
        call; whatsapp; whatsapp phone number; whatsapp number; landline; direct line; direct dial; switchboard;
        car phone; company main phone; radio phone; telefon; telefonnummer; telefonnr; rufnummer; handy;
        handynummer; mobil; mobilnummer; mobiltelefon; mobilfunk; festnetz; durchwahl; fon; téléphone; numéro de
        téléphone; n° de téléphone; portable; téléphone portable; tél; mobile portable; ligne directe; téléphone
        fixe; fixe; gsm; teléfono; número de teléfono; móvil; celular; teléfono móvil; teléfono celular;
        teléfono fijo; telefoon; telefoonnummer; mobiel; mobiele telefoon; mobiel nummer; vaste telefoon;
        telefone; número de telefone; telemóvel; número de celular; telefono; numero di telefono; cellulare;
        telefono cellulare; numero; telefono fisso; numero cellulare; recapito telefonico""",
    "link": """url; website; web site; web; link; homepage; home page; web page; webpage; linkedin; linkedin
        url; linkedin profile; linkedin profile url; person linkedin url; profile url; profile; linkedin link;
        company domain; linkedin bio; company domain name; website url; company website; site; social; xing;
        twitter; domain; webseite; internetseite; internet; profil; linkedin profil; site web; site internet;
        page web; profil linkedin; sitio web; página web; perfil; perfil de linkedin; site da empresa; página da
        web; perfil do linkedin; sito; sito web; pagina web; profilo; profilo linkedin""",
    "address": """address; full address; postal address; mailing address; street and city; formatted; location;
        formatted address; address formatted; adresse; anschrift; postanschrift; postadresse; adresse postale;
        adresse complète; dirección; dirección postal; domicilio; adres; postadres; endereço; morada; indirizzo;
        endereço completo; indirizzo completo""",
    "street": """street; street address; address line 1; address line 2; address line 3; address street;
        address1; address2; straße; strasse; straße und hausnummer; straße nr; rue; voie; adresse ligne 1;
        adresse ligne 2; calle; calle y número; straat; straat en huisnummer; rua; logradouro; via; via e numero
        civico""",
    "city": """city; town; address city; ort; stadt; wohnort; ville; commune; ciudad; localidad; población;
        stad; plaats; woonplaats; cidade; localidade; città; comune; località""",
    "state": """state; region; province; county; state region; state or province; address region; bundesland;
        région; département; provincia; comunidad; provincie; estado; distrito; provincia sigla; regione;
        región; região""",
    "zip": """zip; zip code; zipcode; postal code; postcode; post code; address postal code; plz; postleitzahl;
        code postal; cp; código postal; cep; cap; codice postale""",
    "country": """country; country region; address country; nation; country code; land; staat; pays; país;
        paese; nazione; landesregion; land region""",
    "zone": """time zone; timezone; tz; tzid; zone; their time zone; utc offset; zeitzone; fuseau horaire;
        fuseau; zona horaria; huso horario; tijdzone; fuso horário; fuso orario; fuso""",
    "tags": """tags; tag; labels; label; categories; category; groups; group; group membership; lifecycle stage;
        lead status; segment; list; lists; person labels; status; stage; type; contact type; rating; contact
        status; schlagworte; schlagwörter; kategorie; kategorien; gruppe; gruppen; etiketten; stichworte;
        lebenszyklusphase; étiquettes; étiquette; catégorie; catégories; groupe; groupes; statut; libellés; mots
        clés; etiquetas; etiqueta; categoría; categorías; grupo; grupos; estado del lead; categorie;
        categorieën; groep; groepen; categoria; categorias; marcadores; etichette; etichetta; categorie
        contatti; gruppo; gruppi; stato""",
    "source": """source; lead source; original source; contact source; how we met; where from; heard from;
        origin; met at; quelle; herkunft; leadquelle; lead quelle; kennengelernt; provenance; origine; source du
        lead; fuente; origen; origen del lead; bron; herkomst; fonte; origem; origem do lead; fonte contatto;
        provenienza""",
    "need": """need; needs; wants; want; what they want; what they need; interest; interests; interested in;
        looking for; pain; requirement; requirements; product interest; bedarf; interesse; interessen; wunsch;
        besoin; besoins; intérêt; intérêts; necesidad; necesidades; interés; behoefte; behoeften; interesses;
        necessidade; interessi; esigenza; esigenze; bisogno""",
    "why": "why; why them; why i want them; warum; pourquoi; por qué; waarom; por quê; perché",
    "note": """notes; note; comment; comments; remark; remarks; message; messages; description; details; memo;
        about; additional info; additional information; last message; history notes; what we said; bemerkung;
        bemerkungen; notiz; notizen; kommentar; kommentare; anmerkung; anmerkungen; beschreibung; nachricht;
        hinweis; remarque; remarques; commentaire; commentaires; observations; nota; notas; comentario;
        comentarios; observaciones; mensaje; observación; opmerking; opmerkingen; notitie; notities; bericht;
        toelichting; observações; observação; comentário; comentários; mensagem; anotações; annotazioni;
        commento; commenti; osservazioni; messaggio; descrição; descripción; descrizione; omschrijving""",
    "call back": """call back; callback; call back when; when to call back; callback when; call them;
        callback date; call back date; call back on; call on; next call; next call date; next activity date;
        next activity; next step; next step date; next contact; next contact date; follow up; follow up date;
        followup date; next follow up; next follow up date; next action; next action date; next touch; reminder;
        reminder date; due; due date; recall; recall date; scheduled; scheduled call; ring back; call date;
        call when; when to call; appointment; next meeting; date of next activity; next task due date;
        call again; nächster anruf; naechster anruf; nächster kontakt; naechster kontakt; rückruf; rueckruf;
        rückruf am; rückruftermin; wiedervorlage; wiedervorlage am; nächste aktivität;
        datum der nächsten aktivität; anrufen am; nächster schritt; erinnerung; termin; fällig; fällig am;
        nachfassen; nachfassen am; wiedervorlagedatum; rappel; rappeler; rappeler le; à rappeler; à rappeler le;
        date de rappel; prochain appel; relance; relancer; date de relance; prochaine relance; prochaine action;
        prochain contact; prochaine activité; échéance; date de la prochaine activité; próxima llamada; llamar;
        llamar el; volver a llamar; próximo contacto; seguimiento; fecha de seguimiento; próxima actividad;
        recordatorio; fecha de llamada; próximo seguimiento; próxima acción; fecha de la próxima actividad;
        terugbellen; terugbellen op; terugbeldatum; volgende afspraak; bellen op; volgend gesprek;
        volgend contact; opvolgen; opvolging; opvolgdatum; herinnering; volgende activiteit; volgende actie;
        nabellen; próxima ligação; retorno; data de retorno; ligar em; ligar de volta; retornar;
        próxima atividade; próximo contato; acompanhamento; lembrete; próxima chamada; próximo passo;
        richiamare; richiamare il; data richiamo; richiamo; prossima chiamata; prossimo contatto;
        prossima attività; promemoria; prossima azione; da richiamare; scadenza; ricontattare; ricontattare il;
        prossima telefonata""",
    "call back time": """callback time; call back time; call time; next activity time; follow up time; time to
        call; next call time; time; uhrzeit; rückrufzeit; anrufzeit; zeit; heure; heure de rappel; heure du
        rappel; hora; hora de llamada; tijd; tijdstip; beltijd; horário; hora da ligação; ora; orario; ora
        richiamo""",
    "history": """connected on; verbunden am; connecté le; conectado el; connessione il; conectado em; last
        activity date; last activity; last contacted time; last contacted; last contact; last contact date; last
        touch; last call; last call date; last email date; last modified activity; nickname; birthday;
        birthdate; date of birth; department; organization department; anniversary; spouse; children; hobby;
        hobbies; deal value; amount; value; deal amount; deal size; revenue; budget; referred by; assistant;
        manager name; deal stage; manager; assistant name; assistant's name; manager's name; maiden name; file
        as; last meeting; won deals; letzter kontakt; letzte aktivität; letzter anruf; geburtstag; geburtsdatum;
        abteilung; spitzname; umsatz; auftragswert; betrag; wert; dernier contact; dernière activité; dernier
        appel; anniversaire; surnom; montant; date de naissance; service; último contacto; última actividad;
        última llamada; cumpleaños; departamento; fecha de nacimiento; apodo; importe; valor; laatste contact;
        laatste activiteit; verjaardag; geboortedatum; afdeling; bijnaam; bedrag; waarde; último contato; última
        atividade; aniversário; data de nascimento; setor; ultimo contatto; ultima attività; compleanno; data di
        nascita; reparto; soprannome; importo; valore; letzte kontaktaufnahme; dernier échange; ultima chiamata;
        montante""",
    "do not contact": """do not contact; do not call; dnc; donotcall; donotcontact; no contact; do not disturb;
        unsubscribed from all; nicht kontaktieren; nicht anrufen; keine anrufe; ne pas contacter; ne pas
        appeler; no contactar; no llamar; niet bellen; niet contacteren; niet benaderen; não contatar; não
        ligar; não contactar; non contattare; non chiamare""",
    "no mail": """email opt out; opt out; opted out; unsubscribed; unsubscribed from all email; has opted out of
        email; email opted out; do not email; do not mail; keine werbung; désinscrit; désabonné""",
    "left out": """organization type; organization label; organization symbol; organization location;
        organization job description; organization yomi name; record id contact; record id company; hubspot
        team; e-mail display name; e-mail 2 display name; e-mail 3 display name; e-mail type; e-mail 2 type;
        e-mail 3 type; id; record id; person id; contact id; lead id; account id; external id; uuid; guid;
        owner; contact owner; lead owner; sales owner; account owner; record owner; created by; modified by;
        create date; created; created at; created on; created time; created date; creation date; date created;
        person created; add time; update time; updated; updated at; last modified; last modified date; modified;
        modified time; modified at; last updated; photo; picture; image; avatar; gender; sex; salutation;
        prefix; name prefix; courtesy title; mr mrs; language; preferred language; locale; phonetic name;
        phonetic first name; phonetic middle name; phonetic last name; yomi name; given name yomi; family name
        yomi; additional name yomi; company yomi; initials; short name; priority; sensitivity; private; account
        number; customer number; row; no; number; nr; index; visible to; person visible to; open deals; closed
        deals; lost deals; total activities; done activities; activities to do; email messages count; marketing
        contact status; associated company ids; primary associated company id; associated contact ids; currency;
        mileage; government id number; hobby code; subject; directory server; internet free busy; billing
        information; datensatz-id; kundennummer; anrede; geschlecht; besitzer; zuständig; erstellt; erstellt am;
        geändert am; bild; sprache; lfd nr; civilité; propriétaire; date de création; créé le; modifié le;
        langue; sexe; propietario; fecha de creación; idioma; tratamiento; género; eigenaar; aanhef; aangemaakt;
        aangemaakt op; geslacht; taal; proprietário; data de criação; criado em; gênero; proprietario; data di
        creazione; creato il; lingua; sesso""",
}

LABELS: Final[dict[str, str]] = {
    "work": """work; business; office; professional; corporate; büro; geschäftlich; arbeit; dienstlich;
        beruflich; firma; professionnel; pro; bureau; travail; trabajo; laboral; oficina; werk; zakelijk;
        kantoor; trabalho; comercial; lavoro; ufficio; aziendale""",
    "home": """home; private; personal; personnel; personnelle; privat; persönlich; zuhause; domicile; perso;
        privé; particular; casa; personale; privato; thuis; prive; pessoal""",
    "mobile": """mobile; cell; cellular; handy; mobil; portable; móvil; celular; telemóvel; cellulare; mobiel;
        gsm; whatsapp; mobiltelefon; handynummer; mobilnummer""",
    "main": "main; primary; haupt; zentrale; principal; hauptsächlich; hoofd; principale; standard; default; company",
    "direct": "direct; durchwahl; directe; directo; directa; direto; diretto",
    "other": """other; andere; weitere; sonstige; autre; otro; otra; overig; ander; outro; outra; altro; altra;
        alternate; secondary; second; additional; alternative; zweite; mailing; billing; shipping; 2nd; 3rd""",
}
FILLERS: Final = (
    "number; nr; no; value; wert; current; best; person; contact; lead; the; my; de; do; da; del; di; du"
)
FAX: Final = "fax; telefax; telex; pager; isdn; tty; telecopie; beeper; fernschreiber; funkruf"
# fmt: on
