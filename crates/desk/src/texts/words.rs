//! The words of the pages.

use base::Lang;

/// Words of the pages; the struct makes a missing one an error of the compiler.
macro_rules! words {
    ($($name:ident: $de:literal, $en:literal;)*) => {
        pub(crate) struct Texts {
            $(pub(crate) $name: &'static str,)*
        }
        static DE: Texts = Texts { $($name: $de,)* };
        static EN: Texts = Texts { $($name: $en,)* };
    };
}

pub(crate) fn texts(lang: Lang) -> &'static Texts {
    lang.choose(&DE, &EN)
}

words! {
    affected: "Betroffene gemeldet", "Reported as hit";
    cause: "Ursache", "Cause";
    causes: "Abweichungen nach Ursache", "Deviations by cause";
    causes_hint: "Was ohne Grund von den Standards abweicht. Eine Ursache wird ein Vorgang je Mitglied, nicht einer je Gerät.",
        "What deviates from the standards without a reason. One cause becomes one ticket of each member, not one of each device.";
    causes_none: "Nichts weicht ohne Grund ab.", "Nothing deviates without a reason.";
    deviation: "Abweichung von den Standards", "Deviation from the standards";
    expected_value: "Soll", "Expected";
    found_value: "Ist", "Found";
    devices: "Geräte", "Devices";
    ticket_one: "Vorgang", "Ticket";
    open_for_it: "Vorgang dafür eröffnen", "Open a ticket for it";
    opened_for_it: "Vorgang eröffnet", "Ticket opened";
    expected: "voraussichtlich bis", "expected until";
    joined: "Schon mitgezählt", "Counted already";
    known: "Bekannte Störungen", "Known outages";
    known_hint:
        "Daran wird schon gearbeitet. Ein neuer Vorgang ist dafür nicht nötig.",
        "This is being worked on. It needs no new ticket.";
    known_outage: "Bekannte Störung", "Known outage";
    article: "Anleitung", "Article";
    article_new: "Neue Anleitung", "New article";
    article_open: "Anleitung öffnen", "Open the article";
    article_take: "In die Antwort übernehmen", "Put into the answer";
    article_words: "Stichwörter", "Words";
    article_words_hint:
        "Wortanfänge, mit Leerzeichen getrennt. Kommen sie in einer Meldung vor, wird die Anleitung vorgeschlagen.",
        "Beginnings of words, divided by spaces. If a report has them, the article is proposed.";
    articles: "Anleitungen", "Articles";
    articles_hint:
        "Was oft hilft, in einfachen Schritten. Bei der Annahme und beim Melden werden passende vorgeschlagen.",
        "What often helps, in simple steps. Fitting ones are proposed at intake and to who reports.";
    as_of: "Stand", "As of";
    audience: "Für wen", "For whom";
    does_not_help: "Hilft nicht: Störung melden", "Does not help: report it";
    earlier_version: "Frühere Fassung", "Earlier version";
    help: "Das könnte helfen", "This may help";
    look: "Passende Anleitungen zeigen", "Show fitting articles";
    no_help: "Keine passende Anleitung gefunden.", "No fitting article found.";
    rewrite: "Neue Fassung schreiben", "Write a new version";
    rewrite_hint:
        "Sie gilt ab heute. Frühere Fassungen bleiben lesbar; „zurückgezogen“ nimmt die Anleitung aus Suche und Vorschlägen.",
        "It holds from today on. Earlier versions stay readable; withdrawn, it is neither found nor proposed.";
    text: "Text", "Text";
    text_hint: "Reiner Text; eine Leerzeile trennt Absätze.", "Plain text; an empty line divides paragraphs.";
    title: "Überschrift", "Title";
    title_hint: "So, wie jemand danach fragt.", "As somebody would ask for it.";
    version: "Fassung", "Version";
    versions: "Fassungen", "Versions";
    withdrawn: "Zurückgezogen", "Withdrawn";
    ask_back: "Rückfrage, Uhr anhalten", "Ask back, stop the clock";
    doubles: "Dazu gehören", "Ending with it";
    ends_with: "Endet mit", "Ends with";
    merge: "Doppelt zu Vorgang", "Double of ticket";
    merge_do: "Zusammenlegen", "Put together";
    merge_hint:
        "Nummer wie 20-00033, vom selben Mitglied. Wird jener erledigt, ist es dieser auch.",
        "A number like 20-00033, of the same member. When that one is closed, this one is.";
    run_again: "Uhr läuft weiter", "Let the clock run";
    view: "Ansicht", "View";
    view_field: "Mein Fachgebiet", "My specialism";
    view_free: "Ohne Bearbeitung", "Nobody's";
    view_late: "Überfällig", "Overdue";
    view_mine: "Meine", "Mine";
    view_open: "Alle offenen", "All open";
    view_waiting: "Rückfrage offen", "Waiting";
    why: "Warum?", "Why?";
    why_hint: "Das lesen nur die Fachgebiete.", "Only the staff reads that.";
    me_too: "Das habe ich auch", "I have this too";
    since: "seit", "since";
    they_too: "Hat das auch", "Has this too";
    about: "Worum es geht", "About";
    agree: "Anders ab einem Tag", "Other from a day on";
    all: "alle", "all";
    answer: "Antwort", "Answer";
    assignee: "Bearbeitet von", "Assignee";
    by_words: "Nach den Worten entscheiden", "Let the words decide";
    callback: "Rückruf unter", "Call back at";
    find_by: "Nummer, Name oder Gerät", "Number, name or device";
    caller_first: "Zuerst feststellen, wer anruft.", "First find out who calls.";
    close: "Erledigt", "Close";
    closed: "erledigt", "closed";
    confidential: "vertraulich", "confidential";
    confidential_hint:
        "Vertraulich: nur für die meldende Person und den Service-Desk",
        "Confidential: only for the reporter and the desk";
    create: "Vorgang anlegen", "Create the ticket";
    day_hint: "TT.MM.JJJJ", "DD.MM.YYYY";
    device: "Gerät", "Device";
    devices_here: "Geräte hier", "devices here";
    due: "Frist", "Due";
    facts: "Angaben", "Facts";
    find: "Suchen", "Find";
    for_all: "für alle", "for all";
    from: "ab", "from";
    hand_on: "Weitergeben", "Hand on";
    hours: "Servicezeit", "Service hours";
    impact: "Wen trifft es?", "Whom does it hit?";
    incident: "Etwas geht nicht", "Something does not work";
    intake: "Annahme", "Intake";
    kind: "Art", "Kind";
    level: "Dringlichkeit", "Urgency";
    levels: "Reaktion und behoben je Dringlichkeit", "Reaction and repair by urgency";
    levels_hint:
        "Vier Paare für Dringlichkeit 1 bis 4; m Minuten, h Stunden, d Servicetage",
        "Four pairs for urgency 1 to 4; m minutes, h hours, d service days";
    matter: "Was ist los?", "What is the matter?";
    member: "Mitglied", "Member";
    new_ticket: "Neuer Vorgang", "New ticket";
    nobody: "Niemand gefunden", "Nobody found";
    none: "keines", "none";
    note: "intern", "internal";
    note_add: "Nur intern vermerken", "Internal note only";
    number: "Vorgang", "Ticket";
    one: "eine Person", "one person";
    open_tickets: "offene Vorgänge", "open tickets";
    opened: "Gemeldet", "Reported";
    overview: "Überblick", "Overview";
    path: "Pfad", "Path";
    people: "da", "there";
    phone: "Telefon", "Telephone";
    reopen: "Wieder öffnen", "Reopen";
    reopen_why: "Warum ist es nicht erledigt?", "Why is it not solved?";
    report: "Störung melden", "Report something";
    report_hint:
        "Drei Angaben genügen. Wir melden uns, sobald jemand dran ist.",
        "Three entries are enough. We answer as soon as somebody is on it.";
    reporter: "Gemeldet von", "Reporter";
    request: "Ich möchte etwas", "Something is wanted";
    respond_by: "Antwort bis", "Answer by";
    restore_by: "Behoben bis", "Solved by";
    room: "Raum", "Room";
    said: "Verlauf", "Conversation";
    save: "Speichern", "Save";
    say: "Antwort schreiben", "Write an answer";
    send: "Senden", "Send";
    send_report: "Melden", "Report";
    several: "mehrere", "several";
    site: "Standort", "Site";
    solved: "erledigt", "closed";
    solved_at_once: "Gleich gelöst", "Solved at once";
    solved_by_phone: "Am Telefon gelöst.", "Solved on the telephone.";
    specialism: "Fachgebiet", "Specialism";
    state: "Stand", "State";
    take: "Ich übernehme", "I do it";
    terms: "Servicezeiten", "Service hours";
    terms_hint:
        "Wann jemand da ist und wie schnell. Für Schulen gilt eine Dringlichkeit weniger.",
        "When somebody is there and how soon. For schools one urgency less.";
    tickets: "Vorgänge", "Tickets";
    tickets_here: "Vorgänge", "tickets";
    usual:
        "Bei einer Störung für eine Person. Trifft es mehrere, geht es schneller.",
        "For a fault that hits one person. It is quicker for several.";
    waiting: "offen", "open";
    what: "Was", "What";
    where_: "Wo?", "Where?";
    who: "Wer ruft an", "Who calls";
    who_can: "Wer kann das?", "Who can do that?";
    whole_site: "ganzen Standort", "whole site";
}
