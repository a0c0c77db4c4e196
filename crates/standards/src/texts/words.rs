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
}

pub(crate) fn texts(lang: Lang) -> &'static Texts {
    lang.choose(&DE, &EN)
}
