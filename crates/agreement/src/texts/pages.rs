//! Words of the pages.

use base::Lang;

/// A word in both languages; the struct makes a missing one an error of the compiler.
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
    about: "Worum es geht", "About";
    abstained: "Enthaltungen", "Abstentions";
    added: "neu", "new";
    address: "Anschrift", "Address";
    agreement: "Vereinbarung", "Agreement";
    ags: "Gemeindeschlüssel (AGS)", "Municipality key (AGS)";
    annex: "Anlage", "Annex";
    annexes: "Anlagen", "Annexes";
    annexes_hint:
        "Titel in der ersten Zeile, dann der Text. Eine leere Zeile trennt die Anlagen.",
        "Title in the first line, then the text. An empty line parts the annexes.";
    answer: "Antwort", "Answer";
    applies: "gilt", "applies";
    ars: "Regionalschlüssel (ARS)", "Regional key (ARS)";
    ars_hint:
        "5 Ziffern für einen Landkreis, 9 für eine Samtgemeinde, 12 für eine Gemeinde",
        "5 digits for a county, 9 for a joint municipality, 12 for a municipality";
    as_pdf: "Als PDF", "As PDF";
    authority: "Behörde", "Authority";
    begin: "Neue Fassung beginnen", "Begin a new version";
    bodies: "Körperschaften", "Bodies";
    bodies_hint:
        "Wer Mitglied ist, folgt aus der Vereinbarung, die gilt.",
        "Who is a member follows from the agreement in force.";
    body: "Name des Verbands oder der Anstalt", "Name of the association or institution";
    body_hint: "Nur, wenn es keine Zweckvereinbarung ist", "Only if it is not an agreement on a purpose";
    changed: "geändert", "changed";
    changed_of: "Stellen geändert, von", "places changed, of";
    checked: "Geprüft", "Checked";
    clauses: "Paragrafen", "Clauses";
    clauses_hint:
        "Je Paragraf: „§ 1“, Titel und Text in eigenen Zeilen. Eine leere Zeile trennt die Paragrafen.",
        "For each clause: “§ 1”, title and text in lines of their own. An empty line parts the clauses.";
    clear: "Intern freigeben", "Release internally";
    clearance: "Interne Freigabe", "Internal release";
    clearance_hint:
        "Eine interne Freigabe ist keine Unterschrift. Unterschrieben wird von Hand oder mit qualifizierter elektronischer Signatur.",
        "An internal release is no signature. One signs by hand or with a qualified electronic signature.";
    cleared: "freigegeben", "released";
    committee: "Gremium", "Committee";
    committee_hint: "Kreistag, Rat, Samtgemeinderat oder ein Ausschuss", "County council, council or a committee";
    conditions: "Wann diese Fassung gilt", "When this version applies";
    conditions_hint:
        "Eine Fassung tritt in Kraft, wenn alle Bedingungen erfüllt sind.",
        "A version comes into force when all conditions are met.";
    constituents: "Mitgliedsgemeinden", "Constituent municipalities";
    content: "Inhalt", "Content";
    count: "Einwohner eintragen", "Record the population";
    counted_on: "gezählt am", "counted on";
    day_hint: "TT.MM.JJJJ", "DD.MM.YYYY";
    delegated: "übertragen", "delegated";
    difference: "Was sich ändert gegenüber Fassung", "What changes against version";
    document: "Dokument", "Document";
    documents: "Dokumente", "Documents";
    draft_hint:
        "Vorbelegt mit der Fassung davor. Niemand sieht den Wortlaut als beschlussreif, bevor er den Räten vorgelegt ist.",
        "Filled with the version before. The wording is before no council until it is put there.";
    dropped: "entfallen", "dropped";
    ends: "Ende", "End";
    ends_hint: "Leer: auf Dauer", "Empty: for good";
    facts: "Angaben", "Facts";
    form: "Rechtsform", "Legal form";
    from: "ab", "from";
    gazette: "Verkündungsblatt", "Gazette";
    gazette_hint: "zum Beispiel Amtsblatt für den Landkreis Gifhorn", "for example the gazette of the county";
    granted: "erteilt oder entgegengenommen", "granted or received";
    heading: "Vereinbarung über den IT-Verbund", "Agreement on the IT association";
    issue: "Nummer und Seite", "Issue and page";
    issue_hint: "zum Beispiel Nr. 3/2020, Seite 71", "for example No. 3/2020, page 71";
    kept_on: "abgelegt am", "kept on";
    key: "Wer welche Kosten trägt", "Who bears which costs";
    key_name: "Name des Schlüssels", "Name of the key";
    kind: "Art", "Kind";
    law: "Was wir als Recht annehmen", "What we take the law to be";
    law_hint:
        "Gesetze ändern sich, und nicht jede Stelle ist nachgelesen. Jeder Wert hat eine Quelle und gilt ab einem Tag.",
        "Laws change, and not every place was read. Each value has a source and holds from a day on.";
    leave: "Kündigung eintragen", "Record a notice";
    leave_hint: "Bei Eingang heute endet die Mitgliedschaft am", "Received today, the membership ends on";
    limit: "Beschränkt auf", "Restricted to";
    mandated: "beauftragt", "mandated";
    member: "Mitglied", "Member";
    memberships: "Mitgliedschaften", "Memberships";
    name: "Name", "Name";
    name_hint: "zum Beispiel Samtgemeinde Brome", "for example Samtgemeinde Brome";
    nature: "Art der Aufgabe", "Nature of the task";
    new_task: "Weitere Aufgabe", "Another task";
    no: "Nein-Stimmen", "No votes";
    none: "Noch keine Vereinbarung", "No agreement yet";
    none_hint:
        "Hier stehen die Fassungen der Vereinbarung mit Beschlüssen und Unterschriften.",
        "Here are the versions of the agreement with resolutions and signatures.";
    notice_first_end: "Frühestes Ende", "First end";
    notice_months: "Kündigungsfrist in Monaten", "Notice in months";
    notice_to: "Kündigung zum", "Notice to";
    office: "Amt", "Office";
    office_hint: "zum Beispiel Samtgemeindebürgermeisterin", "for example mayor of the joint municipality";
    on: "am", "on";
    open_end: "ohne Ende", "without end";
    operator: "Träger", "Operator";
    outcome: "Ergebnis", "Outcome";
    overview: "Überblick", "Overview";
    own: "eigene", "own";
    paper: "Vorlage", "Council paper";
    paper_hint: "Nummer der Beschlussvorlage oder Aktenzeichen", "Number of the council paper or file";
    part_of: "Teil von", "Part of";
    parties: "Beteiligte", "Parties";
    party: "Körperschaft", "Body";
    path: "Pfad", "Path";
    point: "Annahme", "Point";
    pools: "Kostenblöcke", "Cost pools";
    pools_hint:
        "Je Zeile: Name: Bezugsgröße Gewicht, Bezugsgröße Gewicht. Bezugsgrößen: users, admin-devices, school-devices, inhabitants, sites, pupils, usage, equal, fixed",
        "One per line: name: measure weight, measure weight. Measures: users, admin-devices, school-devices, inhabitants, sites, pupils, usage, equal, fixed";
    population: "Einwohner", "Population";
    publication_add: "Bekanntmachung eintragen", "Record a publication";
    published_for: "Bekannt gemacht für", "Published for";
    put_point: "Anders ab einem Tag", "Other from a day on";
    reason: "Begründung", "Reason";
    received_on: "eingegangen am", "received on";
    record: "Eintragen", "Record";
    reference: "Aktenzeichen", "File number";
    refused: "abgelehnt oder zurückgegeben", "refused or sent back";
    register: "Körperschaft aufnehmen", "Register a body";
    release: "Den Räten vorlegen", "Put before the councils";
    release_hint:
        "Danach ändert sich dieser Wortlaut nicht mehr. Eine Änderung ist ein neuer Wortlaut, dem alle noch einmal zustimmen müssen.",
        "After that this wording does not change. A change is another wording, to which all must agree again.";
    release_warning: "Bitte vorher lesen", "Please read it first";
    remark: "Bemerkung", "Remark";
    remark_hint: "Bei „geändert beschlossen“: was geändert wurde", "If resolved with changes: what was changed";
    report: "Prüfbericht der Signatur", "Report of the validation";
    report_hint: "Nur bei einer qualifizierten elektronischen Signatur", "Only with a qualified electronic signature";
    resolution: "Beschluss", "Resolution";
    resolution_add: "Beschluss eintragen", "Record a resolution";
    resolutions: "Beschlüsse", "Resolutions";
    resolutions_and_signatures: "Beschlüsse und Unterschriften", "Resolutions and signatures";
    role: "Beratungsfolge", "Deliberation path";
    save: "Speichern", "Save";
    seen:
        "Ich habe das Original oder den Prüfbericht gesehen und bin nicht selbst die unterzeichnende Person.",
        "I have seen the original or the report, and am not the person who signed.";
    short_name: "Kurzname", "Short name";
    signature: "Unterschrift", "Signature";
    signature_add: "Unterschrift eintragen", "Record a signature";
    signature_hint:
        "Mit einem Prüfbericht ist es eine qualifizierte elektronische Signatur: Die Datei muss Byte für Byte das versandte Dokument sein, mit der Signatur dahinter. Ohne Prüfbericht ist es eine Unterschrift von Hand, und die Datei ist der Scan.",
        "With a report it is a qualified electronic signature: the file must be the document that was sent, byte for byte, with the signature behind it. Without a report it is a signature by hand, and the file is the scan.";
    signed_file: "Unterzeichnete Datei oder Scan", "Signed file or scan";
    signed_file_hint: "Höchstens 20 MB", "At most 20 MB";
    signer: "Wer unterschrieben hat", "Who signed";
    source: "Quelle", "Source";
    starts: "Beginn", "Start";
    state: "Stand", "State";
    step: "Schritt", "Step";
    still_missing: "fehlt", "missing";
    supervision_add: "Schreiben der Kommunalaufsicht eintragen", "Record a letter of the authority";
    taken_in: "Geänderte Beschlüsse, die dieser Wortlaut enthält", "Changed resolutions that this wording contains";
    task: "Aufgabe", "Task";
    tasks: "Wer welche Aufgabe abgibt", "Who hands over which task";
    tasks_hint:
        "Übertragen: der Träger ist zuständig. Beauftragt: das Mitglied bleibt zuständig.",
        "Delegated: the operator is responsible. Mandated: the member stays responsible.";
    term: "Dauer und Kündigung", "Term and notice";
    timeline_says:
        "Mitgliedschaften über die Jahre; die Zahlen oben sind Fassungen. Dieselben Tage stehen in der Tabelle.",
        "Memberships over the years; the numbers above are versions. The same days are in the table.";
    to_draft: "Zum Entwurf", "To the draft";
    to: "bis vor", "to before";
    unreleased: "Dieser Wortlaut ist ein Entwurf", "This wording is a draft";
    unreleased_hint: "Er liegt noch keinem Rat vor.", "It is before no council yet.";
    unverified: "nicht nachgelesen", "not read in the source";
    value: "Wert", "Value";
    value_hint:
        "none, notification oder approval; oder eine Zahl von Tagen; oder ein Name",
        "none, notification or approval; or a number of days; or a name";
    verified: "nachgelesen", "read in the source";
    verified_hint: "In der Quelle selbst nachgelesen", "Read in the source itself";
    version: "Fassung", "Version";
    versions: "Fassungen", "Versions";
    votes: "Ja : Nein : Enth.", "Yes : no : abst.";
    waits: "Worauf der Verbund wartet", "What the association waits for";
    waits_nothing: "Auf nichts.", "Nothing.";
    withdraw: "Fassung aufgeben", "Give this version up";
    wording: "Wortlaut", "Wording";
    write: "Wortlaut bearbeiten", "Edit the wording";
    yes: "Ja-Stimmen", "Yes votes";
}
