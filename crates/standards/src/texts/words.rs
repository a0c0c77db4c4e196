//! The words on the pages.

use base::Lang;

macro_rules! words {
    ($($name:ident: $de:literal, $en:literal;)*) => {
        pub(crate) struct Texts {
            $(pub(crate) $name: &'static str,)*
        }
        static DE: Texts = Texts { $($name: $de,)* };
        static EN: Texts = Texts { $($name: $en,)* };
    };
}

words! {
    standards: "Standards", "Standards";
    lead: "U sagt, wie einheitlich der Verbund dort ist, wo es technisch sinnvoll ist. D sagt, wie viel bewusst und begründet abweicht. Beide stehen immer zusammen.",
        "U says how uniform the association is where that is technically sensible. D says how much differs on purpose and for a reason. Both always stand together.";
    uniformity: "Einheitlichkeit U", "Uniformity U";
    differentiation: "Differenzierung D", "Differentiation D";
    bar: "Balken zu U", "Bar of U";
    per_member: "Je Mitglied", "By member";
    member: "Mitglied", "Member";
    all_members: "Verbund", "Association";
    over_time: "Verlauf", "Over time";
    as_table: "Werte als Tabelle", "Values as a table";
    day: "Stand", "Day";
    setting: "Vorgabe", "Setting";
    settings_by_member: "Vorgaben je Mitglied", "Settings by member";
    settings_hint: "Jede Zahl: Geräte, die weder der Vorgabe entsprechen noch begründet abweichen. Sie führt zu diesen Geräten.",
        "Each figure: devices that neither fulfil the setting nor differ for a reason. It leads to these devices.";
    undecided: "Noch nicht vorgegeben", "Not prescribed yet";
    undecided_hint: "Diese Einstellungen kennt der Katalog. Solange nichts vorgegeben ist, zählen sie in keine Zahl.",
        "The catalogue knows these settings. As long as nothing is prescribed, they count in no figure.";
    wanted: "Soll", "Expected";
    found: "Ist", "Found";
    state: "Zustand", "State";
    origin: "Herkunft", "Origin";
    since: "so seit", "so since";
    not_wanted: "nichts vorgegeben", "nothing prescribed";
    deviations: "Abweichungen", "Deviations";
    of_devices: "Vorgaben an Geräten, ohne Grund nicht erfüllt", "settings on devices, not fulfilled without a reason";
    in_use: "Geräte in Betrieb", "devices in use";
    exceptions: "Ausnahmen", "Exceptions";
    in_force: "in Kraft", "in force";
    to_decide: "zu entscheiden", "to be decided";
    devices: "Geräte", "Devices";
    device: "Gerät", "Device";
    site: "Standort", "Site";
    kind: "Art", "Kind";
    total: "zusammen", "in total";
    how_uniform: "Wie einheitlich sind wir?", "How uniform are we?";
    the_whole: "Alles zusammen", "All together";
    settings_on_devices: "Vorgaben an Geräten", "Settings on devices";
    colour: "Farbe im Bild", "Colour in the picture";
    count: "Anzahl", "Count";
    what_is_wrong: "Was nicht stimmt", "What is wrong";
    nothing_wrong: "Alles, was einheitlich sein soll, ist es oder hat einen Grund.", "All that should be uniform is, or has a reason.";
    what_differs: "Was mit Grund anders ist", "What differs for a reason";
    nothing_differs: "Es gilt keine Ausnahme.", "No exception is in force.";
    what_is_next: "Was als Nächstes geschieht", "What happens next";
    nothing_next: "In den nächsten sechs Monaten steht nichts an.", "Nothing is due in the next six months.";
    report: "Bericht zu den Standards", "Report on the standards";
    causes: "Offene Ursachen", "Open causes";
    causes_hint: "Was ohne Grund abweicht, nach Ursache: eine Vorgabe, ein Soll, ein Ist. Hundert Geräte mit derselben Ursache sind eine Arbeit.",
        "What deviates without a reason, by cause: one setting, one expected value, one found. A hundred devices with the same cause are one piece of work.";
    decides_which: "Über welche Geräte diese Zeile entscheidet", "Which devices this line decides";
    decides_hint: "Gezählt wird am Stichtag. „Gilt“ heißt: ihr Wert ist dort das Soll.",
        "Counted on the day looked at. “Applies” means: its value is what is expected there.";
    decides_none: "Über kein Gerät.", "None.";
    became: "Was daraus wurde", "What became of it";
    than: "gegenüber", "than";
    exception_over: "abgelaufen am", "over since";
    measures: "Messgrößen", "Measures";
    measures_hint: "U: was einheitlich sein soll und es ist. D: was mit Grund anders ist. E: wie U, aber ohne Nachsicht für Begründetes. Die Zahlen daneben zählen Vorgaben an Geräten und führen zu ihnen.",
        "U: what should be uniform and is. D: what differs for a reason. E: like U, but without credit for reasons. The figures beside count settings on devices and lead to them.";
    raw: "Einheitlichkeit ohne Nachsicht E", "Raw uniformity E";
    by: "Gliedern nach", "Divide by";
    nowhere: "ohne Standort", "without a site";
    counts: "Zählt als", "Counts as";
    counts_any: "alles, was zählt", "all that counts";
    values_found: "Was es wirklich gibt", "What there really is";
    values_hint: "Jeder Wert mit den Geräten, die ihn haben. „Wirksam“ sagt, wie vielen gleich häufigen Werten diese Mischung entspricht; „gleich zu zweit“, wie oft zwei zufällig gewählte Geräte übereinstimmen.",
        "Each value with the devices that have it. “Effective” says to how many equally frequent values this mixture corresponds; “alike in pairs” how often two devices picked at random agree.";
    effective: "Wirksam verschiedene Werte", "Effective number of values";
    agreement: "Gleich zu zweit", "Alike in pairs";
    known_of: "Geräte mit bekanntem Wert", "devices with a known value";
    values: "Werte", "Values";
    share: "Anteil", "Share";
    none_yet: "Noch nichts vorgegeben", "Nothing prescribed yet";
    none_yet_hint: "Sobald der Verbund Werte vorgibt und Geräte bekannt sind, steht hier, wie einheitlich sie sind.",
        "As soon as the association prescribes values and devices are known, this shows how uniform they are.";
    why: "Warum?", "Why?";
    why_hint: "Von allgemein nach besonders. Die unterste gültige Vorgabe gilt.",
        "From general to special. The lowest one that applies is the one.";
    applies: "gilt", "applies";
    joined: "gilt mit", "applies, too";
    weaker: "schwächer", "weaker";
    shut_out: "verdrängt durch Sperre", "shut out by a lock";
    out_of_bound: "außerhalb des Rahmens", "outside of what is allowed";
    bound: "Rahmen", "Range";
    locked: "verbindlich", "binding";
    mode: "Verbindlichkeit", "Force";
    mode_default: "Vorgabe, darf begründet ersetzt werden", "May be replaced for a reason";
    mode_bound: "Rahmen, darf in Grenzen ersetzt werden", "May be replaced within limits";
    mode_locked: "verbindlich, nur mit Ausnahme anders", "Binding, different only by exception";
    least: "mindestens", "at least";
    most: "höchstens", "at most";
    everybody: "Verbund", "Association";
    unknown_value: "keine Angabe", "not known";
    prescribed: "Was gilt", "What is in force";
    scope: "Bereich", "Scope";
    decision: "Beschluss", "Decision";
    valid: "gilt", "valid";
    from: "ab", "from";
    until: "bis", "until";
    prescribe: "Wert vorgeben", "Prescribe a value";
    value: "Wert", "Value";
    first_day: "Erster Tag", "First day";
    day_hint: "TT.MM.JJJJ", "YYYY-MM-DD";
    decision_hint: "Wer hat es wann beschlossen, und wo steht das?", "Who resolved it when, and where is that written?";
    weight: "Gewicht", "Weight";
    grace: "Zeit zum Umstellen", "Time to change over";
    longest: "Ausnahme höchstens", "Exception at most";
    days: "Tage", "days";
    propose: "Ausnahme beantragen", "Propose an exception";
    exception: "Ausnahme", "Exception";
    whole_member: "ganzes Mitglied", "whole member";
    part: "Teil", "Part";
    part_hint: "Schlüssel der Mitgliedsgemeinde oder Kennung der Schule; leer für das ganze Mitglied",
        "Key of the constituent municipality or code of the school; empty for the whole member";
    category: "Grund", "Ground";
    reason: "Begründung", "Reason";
    compensation: "Ausgleich", "Compensation";
    compensation_hint: "Was getan wird, damit der Unterschied keinen Schaden macht",
        "What is done so that the difference does no harm";
    instead: "Stattdessen erlaubt", "Allowed instead";
    instead_hint: "Leer: beliebig", "Empty: anything";
    last_day: "Letzter Tag", "Last day";
    proposed: "Beantragt", "Proposed";
    accepted: "Angenommen", "Accepted";
    refused: "Abgelehnt", "Refused";
    withdrawn: "Zurückgezogen", "Withdrawn";
    accept: "Annehmen", "Accept";
    refuse: "Ablehnen", "Refuse";
    refuse_why: "Warum nicht?", "Why not?";
    withdraw: "Zurückziehen", "Withdraw";
    end: "Beenden", "End";
    renew: "Verlängerung beantragen", "Propose a renewal";
    renew_why: "Warum wird sie noch gebraucht?", "Why is it still needed?";
    renewed_from: "Verlängert", "Renews";
    renewed_by: "Verlängert durch", "Renewed by";
    in_all: "mit allen Verlängerungen höchstens", "with all renewals at most";
    told: "Erinnert", "Reminded";
    days_before: "Tage vorher", "days before";
    days_left: "noch", "left:";
    ends_next: "Was als Nächstes endet", "What ends next";
    ends_next_hint: "Danach zählen die Geräte wieder als falsch, wenn bis dahin nichts geschieht.",
        "After that the devices count as wrong again if nothing happens until then.";
    ends_within: "Endet in höchstens", "Ends within";
    none_ends: "In den nächsten 30 Tagen endet keine Ausnahme.", "No exception ends within 30 days.";
    own_proposal: "Über den eigenen Antrag entscheidet jemand anderes.", "Somebody else decides on one's own proposal.";
    effect: "Betrifft", "Concerns";
    rule_sets: "Regelwerk", "Rule set";
    rule_sets_lead: "Jede Fassung ist ein für alle Mal festgehalten: was galt, wer es beschlossen hat, was sie geändert hat. Was heute gilt, lässt sich als YAML mitnehmen, prüfen und wieder einlesen.",
        "Each version is kept for good: what was in force, who resolved it, what it changed. What is in force today can be taken away as YAML, reviewed and read again.";
    take_away: "Heute gültig (YAML)", "In force today (YAML)";
    new_draft: "Entwurf anlegen", "New draft";
    draft: "Entwurf", "Draft";
    drafts: "Entwürfe", "Drafts";
    no_drafts: "Kein Entwurf offen.", "No open draft.";
    drafted: "Zuletzt geändert am", "Changed last on";
    published: "Veröffentlicht", "Published";
    none_published: "Noch keine Fassung veröffentlicht.", "No version published yet.";
    version: "Fassung", "Version";
    draft_title: "Titel", "Title";
    valid_from: "Gilt ab", "In force from";
    published_on: "Veröffentlicht am", "Published on";
    trial: "Erprobung", "Trial";
    not_yet: "Beschluss steht aus", "Not resolved yet";
    four_eyes: "Vier Augen", "Four eyes";
    four_eyes_wanted: "Wer einen Entwurf zuletzt geändert hat, veröffentlicht ihn nicht selbst",
        "Who changed a draft last does not publish it";
    save: "Speichern", "Save";
    changed_since: "Geändert gegenüber Fassung", "Changed since version";
    no_difference: "Nichts geändert.", "Nothing changed.";
    was: "bisher", "before";
    is_now: "jetzt", "now";
    is_then: "dann", "then";
    draft_lead: "Ein Entwurf gilt für niemanden, bis er veröffentlicht ist. Zuerst zeigt die Vorschau, was er ändern würde.",
        "A draft is in force for nobody until it is published. First the preview shows what it would change.";
    rules_as_yaml: "Regeln als YAML", "Rules as YAML";
    yaml_hint: "Nur was sich ändern soll; was fehlt, bleibt. Wo from fehlt, gilt der Tag oben. unset: true beendet eine Vorgabe.",
        "Only what is to change; what is missing stays. Without from, the day above counts. unset: true ends a rule.";
    or_file: "oder als Datei", "or as a file";
    to_preview: "Zur Vorschau", "To the preview";
    publish_for_all: "Für alle veröffentlichen", "Publish for all";
    not_publishable: "So kann er nicht veröffentlicht werden", "It cannot be published like this";
    begins: "beginnt", "begins";
    ends: "endet", "ends";
    unchanged: "unverändert", "unchanged";
    not_possible: "nicht möglich", "not possible";
    rules_begin: "Regeln beginnen", "Rules begin";
    rules_end: "es enden", "ending:";
    rules_unchanged: "unverändert", "unchanged:";
    turned: "Betroffene Geräte", "Devices concerned";
    turn: "Folge", "Effect";
    turns_expected: "Anderes Soll", "Other value expected";
    turns_worse: "Künftig abweichend", "Deviating in future";
    turns_better: "Künftig passend", "Fitting in future";
    state_then: "dann", "then";
    of_settings_on_devices: "Vorgaben an Geräten", "settings on devices";
    nothing_known: "davon ohne Angabe", "nothing known of";
    before: "bisher", "before";
    afterwards: "danach", "afterwards";
    preview: "Vorschau", "Preview";
    preview_hint: "Gezählt an den Geräten von heute und an dem Tag, ab dem es gilt; die Zeit zum Umstellen ist nicht eingerechnet.",
        "Counted on the devices of today and on the day from which it is in force; the time to change over is left out.";
    no_device_turns: "Für kein Gerät ändert sich etwas.", "Nothing changes for any device.";
    bar_of_turns: "Balken: links künftig abweichend, rechts künftig passend", "Bar: deviating left, fitting right";
    bar_of_two: "Balken: oben bisher, unten danach", "Bar: before above, afterwards below";
    displaced: "Verdrängte Werte", "Displaced values";
    displaced_hint: "Diese eigenen Werte liegen außerhalb dessen, was der Entwurf zulässt. Sie bleiben stehen, gelten aber nicht, solange er gilt.",
        "These values of narrower scopes lie outside of what the draft allows. They stay written down, but do not hold as long as it does.";
    displaced_by: "verdrängt durch", "displaced by";
    entries: "Einträge", "Entries";
    no_entries: "Der Entwurf ist noch leer.", "The draft is still empty.";
    line: "Zeile", "Line";
    go_on: "Weiter", "Go on";
    add_rule: "Regel hinzufügen", "Add a rule";
    device_kind: "Geräteart", "Kind of device";
    kind_hint: "notebook, pc, tablet …; leer für alle", "notebook, pc, tablet …; empty for all";
    value_hint: "Leer: ab dem Tag nichts mehr vorgegeben", "Empty: nothing prescribed from that day on";
    reason_hint: "Nötig, wo es nicht für den ganzen Verbund ist", "Needed where it is not for the whole association";
    try_first: "Zuerst erproben", "Try first";
    trial_hint: "Was für alle gedacht ist, gilt für diese Mitglieder schon vorher, bis zu dem Tag, ab dem es für alle gilt. Eigene Werte eines Mitglieds bleiben.",
        "What is meant for all holds for these members before, up to the day from which it holds for all. Values of a member's own stay.";
    who_tries: "Diese Mitglieder", "These members";
    change_text: "Entwurf ändern", "Change the draft";
    cut: "Die Liste ist gekürzt", "The list is cut";
    cut_hint: "Gezeigt sind die ersten 5.000. Bitte nach Vorgabe oder Mitglied eingrenzen.",
        "The first 5,000 are shown. Please narrow by setting or member.";
}

pub(crate) fn texts(lang: Lang) -> &'static Texts {
    lang.choose(&DE, &EN)
}
