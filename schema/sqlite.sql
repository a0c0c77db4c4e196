CREATE TABLE accession_decision (
    member_id    UUID   NOT NULL,
    accession_id UUID   NOT NULL,
    decision_id  UUID   NOT NULL,
    conflict     TEXT   NOT NULL,
    answer       TEXT   NOT NULL,
    value        TEXT   NOT NULL,
    decided_by   UUID   NOT NULL,
    decided_at   BIGINT NOT NULL,
    PRIMARY KEY (member_id, accession_id, decision_id),
    FOREIGN KEY (member_id, accession_id) REFERENCES accession_opened
);
CREATE TABLE accession_estimate (
    member_id     UUID   NOT NULL,
    accession_id  UUID   NOT NULL,
    estimate_id   UUID   NOT NULL,
    costs_without BIGINT NOT NULL,
    costs_with    BIGINT NOT NULL,
    by_what       TEXT   NOT NULL,
    estimated_on  TEXT   NOT NULL,
    estimated_by  UUID   NOT NULL,
    PRIMARY KEY (member_id, accession_id, estimate_id),
    FOREIGN KEY (member_id, accession_id) REFERENCES accession_opened
);
CREATE TABLE accession_experience (
    party_id UUID   NOT NULL,
    step     TEXT   NOT NULL,
    began_on TEXT   NOT NULL,
    ended_on TEXT   NOT NULL,
    size     BIGINT NOT NULL,
    lesson   TEXT   NOT NULL,
    noted_by UUID   NOT NULL,
    PRIMARY KEY (party_id, step),
    CHECK (began_on < ended_on)
);
CREATE TABLE accession_file (
    member_id    UUID   NOT NULL,
    accession_id UUID   NOT NULL,
    name         TEXT   NOT NULL,
    sha256       BYTEA  NOT NULL,
    contents     TEXT   NOT NULL,
    read_at      BIGINT NOT NULL,
    read_by      UUID   NOT NULL,
    PRIMARY KEY (member_id, accession_id, name),
    FOREIGN KEY (member_id, accession_id) REFERENCES accession_opened
);
CREATE TABLE accession_interest (
    member_id UUID   NOT NULL,
    entry_id  UUID   NOT NULL,
    interest  TEXT   NOT NULL,
    note      TEXT   NOT NULL,
    noted_on  TEXT   NOT NULL,
    noted_by  UUID   NOT NULL,
    PRIMARY KEY (member_id, entry_id)
);
CREATE TABLE accession_moved (
    member_id    UUID NOT NULL,
    accession_id UUID NOT NULL,
    thing        TEXT NOT NULL,
    kind         TEXT NOT NULL,
    thing_id     UUID NOT NULL,
    part         TEXT NOT NULL,
    moved_on     TEXT NOT NULL,
    PRIMARY KEY (member_id, accession_id, thing),
    FOREIGN KEY (member_id, accession_id, part) REFERENCES accession_wave
);
CREATE TABLE accession_opened (
    member_id    UUID NOT NULL,
    accession_id UUID NOT NULL,
    sign         TEXT NOT NULL,
    pool         TEXT NOT NULL,
    wished_on    TEXT NOT NULL,
    opened_on    TEXT NOT NULL,
    opened_by    UUID NOT NULL,
    PRIMARY KEY (member_id, accession_id)
);
CREATE TABLE accession_stocktake (
    member_id      UUID   NOT NULL,
    accession_id   UUID   NOT NULL,
    stocktake_id   UUID   NOT NULL,
    taken_at       BIGINT NOT NULL,
    taken_by       UUID   NOT NULL,
    sites          BIGINT NOT NULL,
    users          BIGINT NOT NULL,
    admin_devices  BIGINT NOT NULL,
    school_devices BIGINT NOT NULL,
    complete       BOOLEAN NOT NULL,
    report         TEXT   NOT NULL,
    sha256         BYTEA  NOT NULL,
    PRIMARY KEY (member_id, accession_id, stocktake_id),
    FOREIGN KEY (member_id, accession_id) REFERENCES accession_opened
);
CREATE INDEX accession_stocktake_last ON accession_stocktake (member_id, accession_id, taken_at);
CREATE TABLE accession_task_done (
    member_id    UUID NOT NULL,
    accession_id UUID NOT NULL,
    task         TEXT NOT NULL,
    done_on      TEXT NOT NULL,
    done_by      UUID NOT NULL,
    note         TEXT NOT NULL,
    PRIMARY KEY (member_id, accession_id, task),
    FOREIGN KEY (member_id, accession_id) REFERENCES accession_opened
);
CREATE TABLE accession_transfer (
    member_id    UUID NOT NULL,
    accession_id UUID NOT NULL,
    person_id    UUID NOT NULL,
    specialism   TEXT NOT NULL,
    moves_on     TEXT NOT NULL,
    basis        TEXT NOT NULL,
    decided_on   TEXT NOT NULL,
    decided_by   UUID NOT NULL,
    PRIMARY KEY (member_id, accession_id, person_id),
    FOREIGN KEY (member_id, accession_id) REFERENCES accession_opened
);
CREATE TABLE accession_wave (
    member_id      UUID   NOT NULL,
    accession_id   UUID   NOT NULL,
    part           TEXT   NOT NULL,
    begins_on      TEXT   NOT NULL,
    through_on     TEXT   NOT NULL,
    wave           TEXT   NOT NULL,
    planned_by     UUID   NOT NULL,
    planned_at     BIGINT NOT NULL,
    cutover_on     TEXT,
    run_by         UUID,
    sites          BIGINT NOT NULL,
    users          BIGINT NOT NULL,
    admin_devices  BIGINT NOT NULL,
    school_devices BIGINT NOT NULL,
    PRIMARY KEY (member_id, accession_id, part),
    FOREIGN KEY (member_id, accession_id) REFERENCES accession_opened
);
CREATE TABLE agreement_clearance (
    version_id UUID   NOT NULL,
    revision   BIGINT NOT NULL,
    party_id   UUID   NOT NULL REFERENCES agreement_party,
    person_id  UUID   NOT NULL,
    cleared_on TEXT   NOT NULL,
    PRIMARY KEY (version_id, revision, party_id),
    FOREIGN KEY (version_id, revision) REFERENCES agreement_release
);
CREATE TABLE agreement_document (
    document_id UUID  PRIMARY KEY,
    name        TEXT  NOT NULL,
    media_type  TEXT  NOT NULL,
    sha256      BYTEA NOT NULL,
    content     BYTEA NOT NULL,
    kept_by     UUID  NOT NULL,
    kept_on     TEXT  NOT NULL
);
CREATE TABLE agreement_leaving (
    party_id    UUID NOT NULL REFERENCES agreement_party,
    received_on TEXT NOT NULL,
    last_day    TEXT NOT NULL,
    recorded_by UUID NOT NULL,
    PRIMARY KEY (party_id, received_on)
);
CREATE TABLE agreement_party (
    party_id      UUID PRIMARY KEY,
    kind          TEXT NOT NULL,
    ars           TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL CHECK (name <> ''),
    short_name    TEXT NOT NULL CHECK (short_name <> ''),
    address       TEXT NOT NULL,
    registered_by UUID NOT NULL,
    registered_on TEXT NOT NULL
);
CREATE TABLE agreement_point (
    point      TEXT    NOT NULL,
    valid_from TEXT    NOT NULL,
    value      TEXT    NOT NULL,
    source     TEXT    NOT NULL,
    verified   BOOLEAN NOT NULL,
    PRIMARY KEY (point, valid_from)
);
CREATE TABLE agreement_population (
    party_id   UUID   NOT NULL REFERENCES agreement_party,
    counted_on TEXT   NOT NULL,
    people     BIGINT NOT NULL CHECK (people >= 0),
    PRIMARY KEY (party_id, counted_on)
);
CREATE TABLE agreement_publication (
    version_id   UUID   NOT NULL,
    revision     BIGINT NOT NULL,
    party_id     UUID   NOT NULL REFERENCES agreement_party,
    published_on TEXT   NOT NULL,
    gazette      TEXT   NOT NULL,
    issue        TEXT   NOT NULL,
    recorded_by  UUID   NOT NULL,
    PRIMARY KEY (version_id, revision, party_id, published_on),
    FOREIGN KEY (version_id, revision) REFERENCES agreement_release
);
CREATE TABLE agreement_release (
    version_id  UUID   NOT NULL,
    revision    BIGINT NOT NULL,
    released_by UUID   NOT NULL,
    released_on TEXT   NOT NULL,
    document_id UUID   NOT NULL REFERENCES agreement_document,
    needs       TEXT   NOT NULL,
    PRIMARY KEY (version_id, revision),
    FOREIGN KEY (version_id, revision) REFERENCES agreement_text
);
CREATE TABLE agreement_resolution (
    resolution_id UUID   PRIMARY KEY,
    version_id    UUID   NOT NULL,
    revision      BIGINT NOT NULL,
    covers        BIGINT NOT NULL,
    party_id      UUID   NOT NULL REFERENCES agreement_party,
    committee     TEXT   NOT NULL,
    role          TEXT   NOT NULL,
    paper         TEXT   NOT NULL,
    resolved_on   TEXT   NOT NULL,
    yes           BIGINT NOT NULL,
    no            BIGINT NOT NULL,
    abstained     BIGINT NOT NULL,
    outcome       TEXT   NOT NULL,
    remark        TEXT   NOT NULL,
    recorded_by   UUID   NOT NULL,
    recorded_on   TEXT   NOT NULL,
    FOREIGN KEY (version_id, revision) REFERENCES agreement_release
);
CREATE TABLE agreement_signature (
    version_id  UUID   NOT NULL,
    revision    BIGINT NOT NULL,
    party_id    UUID   NOT NULL REFERENCES agreement_party,
    signer      UUID   NOT NULL,
    office      TEXT   NOT NULL,
    signed_on   TEXT   NOT NULL,
    kind        TEXT   NOT NULL,
    document_id UUID   NOT NULL REFERENCES agreement_document,
    report_id   UUID   NOT NULL REFERENCES agreement_document,
    seen_by     UUID   NOT NULL,
    recorded_on TEXT   NOT NULL,
    PRIMARY KEY (version_id, revision, party_id),
    FOREIGN KEY (version_id, revision) REFERENCES agreement_release,
    CHECK (signer <> seen_by)
);
CREATE TABLE agreement_supervision (
    supervision_id UUID    PRIMARY KEY,
    version_id     UUID    NOT NULL,
    revision       BIGINT  NOT NULL,
    step           TEXT    NOT NULL,
    authority      TEXT    NOT NULL,
    reference      TEXT    NOT NULL,
    answered_on    TEXT    NOT NULL,
    granted        BOOLEAN NOT NULL,
    recorded_by    UUID    NOT NULL,
    FOREIGN KEY (version_id, revision) REFERENCES agreement_release
);
CREATE TABLE agreement_text (
    version_id UUID   NOT NULL REFERENCES agreement_version,
    revision   BIGINT NOT NULL,
    body       TEXT   NOT NULL,
    hash       BYTEA  NOT NULL,
    written_by UUID   NOT NULL,
    written_on TEXT   NOT NULL,
    PRIMARY KEY (version_id, revision)
);
CREATE TABLE agreement_version (
    version_id UUID   PRIMARY KEY,
    number     BIGINT NOT NULL UNIQUE CHECK (number > 0),
    follows    BIGINT NOT NULL,
    drafted_by UUID   NOT NULL,
    drafted_on TEXT   NOT NULL,
    CHECK (follows < number)
);
CREATE TABLE agreement_withdrawal (
    version_id   UUID PRIMARY KEY REFERENCES agreement_version,
    withdrawn_by UUID NOT NULL,
    withdrawn_on TEXT NOT NULL,
    reason       TEXT NOT NULL
);
CREATE TABLE base_account (
    person_id UUID   PRIMARY KEY,
    login     TEXT   NOT NULL UNIQUE,
    name      TEXT   NOT NULL,
    made_at   BIGINT NOT NULL
);
CREATE TABLE base_account_closed (
    person_id UUID   PRIMARY KEY REFERENCES base_account,
    closed_by UUID   NOT NULL,
    closed_at BIGINT NOT NULL
);
CREATE TABLE base_brake (
    name     TEXT   PRIMARY KEY,
    failures BIGINT NOT NULL,
    until    BIGINT NOT NULL
);
CREATE TABLE base_fact (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE base_file (
    member_id  UUID   NOT NULL,
    file_id    UUID   NOT NULL,
    part       TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    media_type TEXT   NOT NULL,
    sha256     BYTEA  NOT NULL,
    content    BYTEA  NOT NULL,
    kept_by    UUID   NOT NULL,
    kept_on    TEXT   NOT NULL,
    PRIMARY KEY (member_id, file_id)
);
CREATE INDEX base_file_by_id ON base_file (file_id);
CREATE TABLE base_grant (
    member_id  UUID    NOT NULL,
    person_id  UUID    NOT NULL,
    role       TEXT    NOT NULL,
    part       TEXT    NOT NULL,
    everywhere BOOLEAN NOT NULL,
    valid_from TEXT    NOT NULL,
    valid_to   TEXT    NOT NULL,
    PRIMARY KEY (member_id, person_id, role, part, valid_from),
    CHECK (valid_from <= valid_to)
);
CREATE INDEX base_grant_of_person ON base_grant (person_id, role, member_id);
CREATE TRIGGER base_journal_sealed BEFORE UPDATE ON base_journal WHEN OLD.seq IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a sealed entry does not change'); END;
CREATE TRIGGER base_journal_stays BEFORE DELETE ON base_journal
    BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;
CREATE TABLE base_journal (
    member_id    UUID   NOT NULL,
    entry_id     UUID   NOT NULL,
    at_wall      BIGINT NOT NULL,
    at_business  BIGINT NOT NULL,
    person_id    UUID   NOT NULL,
    deed         TEXT   NOT NULL,
    thing        UUID   NOT NULL,
    details_hash BYTEA  NOT NULL,
    seq          BIGINT,
    chain        BYTEA,
    PRIMARY KEY (member_id, entry_id)
);
CREATE INDEX base_journal_by_day ON base_journal (at_business, entry_id);
CREATE INDEX base_journal_of_thing ON base_journal (thing, entry_id);
CREATE UNIQUE INDEX base_journal_order ON base_journal (seq);
CREATE TABLE base_journal_details (
    member_id UUID  NOT NULL,
    entry_id  UUID  NOT NULL,
    salt      BYTEA NOT NULL,
    body      TEXT  NOT NULL,
    PRIMARY KEY (member_id, entry_id)
);
CREATE TABLE base_lease (
    name       TEXT   PRIMARY KEY,
    holder     TEXT   NOT NULL,
    held_until BIGINT NOT NULL
);
CREATE TABLE base_password (
    person_id UUID   PRIMARY KEY REFERENCES base_account,
    phc       TEXT   NOT NULL,
    set_at    BIGINT NOT NULL
);
CREATE TABLE base_role_duty (
    role TEXT NOT NULL,
    duty TEXT NOT NULL,
    PRIMARY KEY (role, duty)
);
CREATE TABLE base_search (
    member_id UUID NOT NULL,
    thing     UUID NOT NULL,
    part      TEXT NOT NULL,
    duty      TEXT NOT NULL,
    kind      TEXT NOT NULL,
    title     TEXT NOT NULL,
    detail    TEXT NOT NULL,
    href      TEXT NOT NULL,
    PRIMARY KEY (member_id, thing)
);
CREATE TABLE base_search_word (
    member_id UUID NOT NULL,
    thing     UUID NOT NULL,
    word      TEXT NOT NULL,
    PRIMARY KEY (member_id, thing, word)
);
CREATE INDEX base_search_by_word ON base_search_word (word, member_id, thing);
CREATE TABLE base_session (
    token_hash BYTEA  PRIMARY KEY,
    person_id  UUID   NOT NULL,
    duties     TEXT   NOT NULL,
    device     TEXT   NOT NULL,
    begun_at   BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL,
    idle_at    BIGINT NOT NULL,
    ends_at    BIGINT NOT NULL
);
CREATE INDEX base_session_of_person ON base_session (person_id);
CREATE TABLE base_token (
    member_id   UUID   NOT NULL,
    token_id    UUID   NOT NULL,
    person_id   UUID   NOT NULL REFERENCES base_account,
    name        TEXT   NOT NULL,
    secret_hash BYTEA  NOT NULL,
    duties      TEXT   NOT NULL,
    valid_from  TEXT   NOT NULL,
    valid_to    TEXT   NOT NULL,
    PRIMARY KEY (member_id, token_id)
);
CREATE UNIQUE INDEX base_token_by_secret ON base_token (secret_hash);
CREATE TABLE base_version
    (number BIGINT PRIMARY KEY, name TEXT NOT NULL, checksum BYTEA NOT NULL, at_wall BIGINT NOT NULL);
CREATE TABLE desk_affected (
    member_id UUID   NOT NULL,
    ticket_id UUID   NOT NULL,
    person_id UUID   NOT NULL,
    said_by   UUID   NOT NULL,
    said_at   BIGINT NOT NULL,
    PRIMARY KEY (member_id, ticket_id, person_id),
    FOREIGN KEY (member_id, ticket_id) REFERENCES desk_ticket
);
CREATE TABLE desk_article (
    article_id UUID   NOT NULL,
    version    BIGINT NOT NULL,
    valid_from TEXT   NOT NULL,
    title      TEXT   NOT NULL,
    body       TEXT   NOT NULL,
    words      TEXT   NOT NULL,
    specialism TEXT   NOT NULL REFERENCES desk_specialism,
    audience   TEXT   NOT NULL CHECK (audience IN ('desk', 'all', 'nobody')),
    written_by UUID   NOT NULL,
    PRIMARY KEY (article_id, version)
);
CREATE TABLE desk_counter (
    year BIGINT PRIMARY KEY,
    last BIGINT NOT NULL
);
CREATE TABLE desk_entry (
    member_id UUID   NOT NULL,
    ticket_id UUID   NOT NULL,
    entry_id  UUID   NOT NULL,
    kind      TEXT   NOT NULL,
    body      TEXT   NOT NULL,
    said_by   UUID   NOT NULL,
    said_at   BIGINT NOT NULL,
    PRIMARY KEY (member_id, ticket_id, entry_id),
    FOREIGN KEY (member_id, ticket_id) REFERENCES desk_ticket
);
CREATE TABLE desk_specialism (
    specialism TEXT   PRIMARY KEY,
    de         TEXT   NOT NULL,
    en         TEXT   NOT NULL,
    place      BIGINT NOT NULL
);
CREATE TABLE desk_staff (
    person_id  UUID NOT NULL,
    specialism TEXT NOT NULL REFERENCES desk_specialism,
    PRIMARY KEY (person_id, specialism)
);
CREATE TABLE desk_terms (
    member     TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    hours      TEXT NOT NULL,
    levels     TEXT NOT NULL,
    PRIMARY KEY (member, valid_from)
);
CREATE TABLE desk_ticket (
    member_id    UUID    NOT NULL,
    ticket_id    UUID    NOT NULL,
    part         TEXT    NOT NULL,
    number       TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    impact       TEXT    NOT NULL,
    level        BIGINT  NOT NULL CHECK (level BETWEEN 1 AND 4),
    channel      TEXT    NOT NULL,
    title        TEXT    NOT NULL,
    site_id      UUID,
    device_id    UUID,
    reporter     UUID    NOT NULL,
    callback     TEXT    NOT NULL,
    confidential BOOLEAN NOT NULL,
    specialism   TEXT    NOT NULL REFERENCES desk_specialism,
    assignee     UUID,
    cause        TEXT    NOT NULL,
    opened_at    BIGINT  NOT NULL,
    respond_by   BIGINT  NOT NULL,
    restore_by   BIGINT  NOT NULL,
    answered_at  BIGINT,
    closed_at    BIGINT,
    cause_over_at BIGINT,
    waiting_since BIGINT,
    duplicate_of UUID,
    PRIMARY KEY (member_id, ticket_id)
);
CREATE INDEX desk_ticket_by_due ON desk_ticket (closed_at, restore_by, ticket_id);
CREATE INDEX desk_ticket_by_id ON desk_ticket (ticket_id);
CREATE UNIQUE INDEX desk_ticket_of_cause ON desk_ticket (member_id, cause) WHERE cause <> '';
CREATE INDEX desk_ticket_of_main ON desk_ticket (duplicate_of);
CREATE INDEX desk_ticket_of_reporter ON desk_ticket (reporter, opened_at);
CREATE TABLE desk_word (
    word       TEXT PRIMARY KEY,
    specialism TEXT NOT NULL REFERENCES desk_specialism
);
CREATE TABLE inventory_device  (device_id  UUID PRIMARY KEY);
CREATE TABLE inventory_draft (
    member_id  UUID   NOT NULL,
    draft_id   UUID   NOT NULL,
    kind       TEXT   NOT NULL,
    file_name  TEXT   NOT NULL,
    content    TEXT   NOT NULL,
    brought_by UUID   NOT NULL,
    brought_at BIGINT NOT NULL,
    PRIMARY KEY (member_id, draft_id)
);
CREATE INDEX inventory_draft_by_time ON inventory_draft (member_id, brought_at);
CREATE TABLE inventory_fact (
    member_id  UUID NOT NULL,
    device_id  UUID NOT NULL REFERENCES inventory_device,
    fact       TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to   TEXT NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (member_id, device_id, fact, valid_from),
    CHECK (valid_from < valid_to)
);
CREATE INDEX inventory_fact_by_name ON inventory_fact (fact, value, member_id, device_id);
CREATE TABLE inventory_holding (
    member_id    UUID   NOT NULL,
    device_id    UUID   NOT NULL REFERENCES inventory_device,
    valid_from   TEXT   NOT NULL,
    valid_to     TEXT   NOT NULL,
    part         TEXT   NOT NULL,
    class        TEXT   NOT NULL,
    kind         TEXT   NOT NULL,
    state        TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    name_key     TEXT   NOT NULL,
    maker        TEXT   NOT NULL,
    model        TEXT   NOT NULL,
    serial       TEXT   NOT NULL,
    asset_tag    TEXT   NOT NULL,
    os_name      TEXT   NOT NULL,
    os_version   TEXT   NOT NULL,
    os_key       TEXT   NOT NULL,
    site_id      UUID   REFERENCES inventory_site,
    room         TEXT   NOT NULL,
    person_id    UUID   REFERENCES inventory_person,
    bought_on    TEXT,
    price        BIGINT,
    warranty_to  TEXT,
    locked       TEXT   NOT NULL,
    source       TEXT   NOT NULL,
    changed_by   UUID   NOT NULL,
    changed_at   BIGINT NOT NULL,
    PRIMARY KEY (member_id, device_id, valid_from),
    CHECK (valid_from < valid_to),
    CHECK (class IN ('administration', 'school')),
    CHECK (state IN ('ordered', 'in-stock', 'in-use', 'in-repair', 'lent', 'retired', 'disposed'))
);
CREATE INDEX inventory_holding_at_site ON inventory_holding (site_id, name_key);
CREATE INDEX inventory_holding_by_name ON inventory_holding (name_key, device_id);
CREATE INDEX inventory_holding_by_serial ON inventory_holding (serial);
CREATE INDEX inventory_holding_of_device ON inventory_holding (device_id, valid_from);
CREATE INDEX inventory_holding_of_member ON inventory_holding (member_id, name_key);
CREATE INDEX inventory_holding_of_person ON inventory_holding (person_id);
CREATE TABLE inventory_import (
    member_id  UUID   NOT NULL,
    import_id  UUID   NOT NULL,
    part       TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    file_name  TEXT   NOT NULL,
    sha256     BYTEA  NOT NULL,
    mapping    TEXT   NOT NULL,
    taken      BIGINT NOT NULL,
    changed    BIGINT NOT NULL,
    unchanged  BIGINT NOT NULL,
    rejected   BIGINT NOT NULL,
    secrets    BIGINT NOT NULL,
    done_by    UUID   NOT NULL,
    done_on    TEXT   NOT NULL,
    done_at    BIGINT NOT NULL,
    PRIMARY KEY (member_id, import_id)
);
CREATE INDEX inventory_import_by_time ON inventory_import (done_at);
CREATE TABLE inventory_import_row (
    member_id   UUID   NOT NULL,
    import_id   UUID   NOT NULL,
    row_number  BIGINT NOT NULL,
    outcome     TEXT   NOT NULL,
    thing       UUID,
    column_name TEXT   NOT NULL,
    value       TEXT   NOT NULL,
    reason      TEXT   NOT NULL,
    before      TEXT,
    name        TEXT   NOT NULL,
    PRIMARY KEY (member_id, import_id, row_number),
    FOREIGN KEY (member_id, import_id) REFERENCES inventory_import,
    CHECK (outcome IN ('taken', 'changed', 'unchanged', 'rejected'))
);
CREATE TABLE inventory_import_undone (
    member_id UUID   NOT NULL,
    import_id UUID   NOT NULL,
    undone_by UUID   NOT NULL,
    undone_at BIGINT NOT NULL,
    PRIMARY KEY (member_id, import_id),
    FOREIGN KEY (member_id, import_id) REFERENCES inventory_import
);
CREATE TABLE inventory_interface (
    member_id   UUID NOT NULL,
    device_id   UUID NOT NULL REFERENCES inventory_device,
    mac         TEXT NOT NULL,
    address     TEXT NOT NULL,
    valid_from  TEXT NOT NULL,
    valid_to    TEXT NOT NULL,
    name        TEXT NOT NULL,
    address_key TEXT NOT NULL,
    PRIMARY KEY (member_id, device_id, mac, address, name, valid_from),
    CHECK (valid_from < valid_to)
);
CREATE INDEX inventory_interface_by_address ON inventory_interface (address_key);
CREATE INDEX inventory_interface_by_mac ON inventory_interface (mac);
CREATE INDEX inventory_interface_of_device ON inventory_interface (device_id);
CREATE TABLE inventory_mark (
    member_id UUID   NOT NULL,
    mark      TEXT   NOT NULL,
    value     TEXT   NOT NULL,
    thing     UUID   NOT NULL,
    seen_at   BIGINT NOT NULL,
    PRIMARY KEY (member_id, mark, value, thing)
);
CREATE INDEX inventory_mark_by_value ON inventory_mark (mark, value);
CREATE INDEX inventory_mark_of_thing ON inventory_mark (thing, mark);
CREATE TABLE inventory_network (network_id UUID PRIMARY KEY);
CREATE TABLE inventory_person  (person_id  UUID PRIMARY KEY);
CREATE TABLE inventory_place (
    member_id    UUID   NOT NULL,
    site_id      UUID   NOT NULL REFERENCES inventory_site,
    valid_from   TEXT   NOT NULL,
    valid_to     TEXT   NOT NULL,
    part         TEXT   NOT NULL,
    code         TEXT   NOT NULL,
    kind         TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    name_key     TEXT   NOT NULL,
    street       TEXT   NOT NULL,
    town         TEXT   NOT NULL,
    municipality TEXT   NOT NULL,
    lat_e6       BIGINT,
    lon_e6       BIGINT,
    uplink       TEXT   NOT NULL,
    source       TEXT   NOT NULL,
    changed_by   UUID   NOT NULL,
    changed_at   BIGINT NOT NULL,
    PRIMARY KEY (member_id, site_id, valid_from),
    CHECK (valid_from < valid_to),
    CHECK (lat_e6 BETWEEN -90000000 AND 90000000 AND lon_e6 BETWEEN -180000000 AND 180000000)
);
CREATE INDEX inventory_place_by_code ON inventory_place (member_id, code);
CREATE INDEX inventory_place_by_name ON inventory_place (name_key, site_id);
CREATE INDEX inventory_place_of_site ON inventory_place (site_id, valid_from);
CREATE TABLE inventory_post (
    member_id   UUID   NOT NULL,
    person_id   UUID   NOT NULL REFERENCES inventory_person,
    valid_from  TEXT   NOT NULL,
    valid_to    TEXT   NOT NULL,
    part        TEXT   NOT NULL,
    given_name  TEXT   NOT NULL,
    family_name TEXT   NOT NULL,
    name_key    TEXT   NOT NULL,
    login       TEXT   NOT NULL,
    mail        TEXT   NOT NULL,
    phone       TEXT   NOT NULL,
    department  TEXT   NOT NULL,
    site_id     UUID   REFERENCES inventory_site,
    source      TEXT   NOT NULL,
    changed_by  UUID   NOT NULL,
    changed_at  BIGINT NOT NULL,
    PRIMARY KEY (member_id, person_id, valid_from),
    CHECK (valid_from < valid_to)
);
CREATE INDEX inventory_post_at_site ON inventory_post (site_id);
CREATE INDEX inventory_post_by_name ON inventory_post (name_key, person_id);
CREATE INDEX inventory_post_of_member ON inventory_post (member_id, name_key);
CREATE INDEX inventory_post_of_person ON inventory_post (person_id, valid_from);
CREATE TABLE inventory_prefix (
    member_id  UUID   NOT NULL,
    network_id UUID   NOT NULL REFERENCES inventory_network,
    valid_from TEXT   NOT NULL,
    valid_to   TEXT   NOT NULL,
    part       TEXT   NOT NULL,
    area       TEXT   NOT NULL,
    prefix     TEXT   NOT NULL,
    start_key  TEXT   NOT NULL,
    end_key    TEXT   NOT NULL,
    vlan       BIGINT,
    name       TEXT   NOT NULL,
    purpose    TEXT   NOT NULL,
    gateway    TEXT   NOT NULL,
    site_id    UUID   REFERENCES inventory_site,
    source     TEXT   NOT NULL,
    changed_by UUID   NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (member_id, network_id, valid_from),
    CHECK (valid_from < valid_to),
    CHECK (start_key <= end_key),
    CHECK (vlan BETWEEN 1 AND 4094)
);
CREATE INDEX inventory_prefix_at_site ON inventory_prefix (site_id);
CREATE INDEX inventory_prefix_by_start ON inventory_prefix (start_key, end_key);
CREATE INDEX inventory_prefix_of_network ON inventory_prefix (network_id, valid_from);
CREATE TABLE inventory_quarantine (
    member_id  UUID   NOT NULL,
    entry_id   UUID   NOT NULL,
    print      BYTEA  NOT NULL,
    reason     TEXT   NOT NULL,
    credential UUID,
    device_id  UUID,
    holder     UUID,
    name       TEXT   NOT NULL,
    serial     TEXT   NOT NULL,
    tag        TEXT   NOT NULL,
    agent      TEXT   NOT NULL,
    came_from  TEXT   NOT NULL,
    body       BYTEA  NOT NULL,
    first_at   BIGINT NOT NULL,
    last_at    BIGINT NOT NULL,
    times      BIGINT NOT NULL,
    PRIMARY KEY (member_id, entry_id),
    UNIQUE (member_id, print)
);
CREATE INDEX inventory_quarantine_by_time ON inventory_quarantine (last_at);
CREATE TABLE inventory_report (
    member_id UUID   NOT NULL,
    device_id UUID   NOT NULL REFERENCES inventory_device,
    said      BYTEA  NOT NULL,
    software  BYTEA  NOT NULL,
    body      TEXT   NOT NULL,
    agent     TEXT   NOT NULL,
    tag       TEXT   NOT NULL,
    refused   TEXT   NOT NULL,
    seen_at   BIGINT NOT NULL,
    PRIMARY KEY (member_id, device_id)
);
CREATE INDEX inventory_report_by_said ON inventory_report (member_id, said);
CREATE INDEX inventory_report_by_seen ON inventory_report (seen_at);
CREATE TABLE inventory_section (
    member_id  UUID  NOT NULL,
    device_id  UUID  NOT NULL REFERENCES inventory_device,
    section    TEXT  NOT NULL,
    valid_from TEXT  NOT NULL,
    valid_to   TEXT  NOT NULL,
    hash       BYTEA NOT NULL,
    body       TEXT  NOT NULL,
    PRIMARY KEY (member_id, device_id, section, valid_from),
    CHECK (valid_from < valid_to)
);
CREATE TABLE inventory_site    (site_id    UUID PRIMARY KEY);
CREATE TABLE inventory_software (
    member_id  UUID   NOT NULL,
    device_id  UUID   NOT NULL REFERENCES inventory_device,
    valid_from TEXT   NOT NULL,
    valid_to   TEXT   NOT NULL,
    hash       BYTEA  NOT NULL,
    titles     BYTEA  NOT NULL,
    PRIMARY KEY (member_id, device_id, valid_from),
    CHECK (valid_from < valid_to)
);
CREATE INDEX inventory_software_by_day ON inventory_software (valid_to, member_id);
CREATE TABLE inventory_title (
    title_id    UUID   PRIMARY KEY,
    number      BIGINT NOT NULL UNIQUE,
    name        TEXT   NOT NULL,
    publisher   TEXT   NOT NULL,
    version     TEXT   NOT NULL,
    product_key TEXT   NOT NULL,
    version_key TEXT   NOT NULL
);
CREATE INDEX inventory_title_by_product ON inventory_title (product_key, version_key, title_id);
CREATE TABLE operations_booking (
    member_id  UUID   NOT NULL,
    node_id    UUID   NOT NULL REFERENCES operations_node,
    valid_from TEXT   NOT NULL,
    valid_to   TEXT   NOT NULL,
    places     BIGINT NOT NULL,
    PRIMARY KEY (member_id, node_id, valid_from),
    CHECK (valid_from < valid_to AND places > 0)
);
CREATE TABLE operations_level (
    node_id    UUID   NOT NULL REFERENCES operations_node,
    valid_from TEXT   NOT NULL,
    valid_to   TEXT   NOT NULL,
    hours      TEXT   NOT NULL,
    target     BIGINT NOT NULL,
    PRIMARY KEY (node_id, valid_from),
    CHECK (valid_from < valid_to),
    CHECK (hours IN ('always', 'office') AND target BETWEEN 0 AND 10000)
);
CREATE TABLE operations_node (
    node_id       UUID   PRIMARY KEY,
    key           TEXT   NOT NULL UNIQUE,
    kind          TEXT   NOT NULL,
    name          TEXT   NOT NULL,
    name_en       TEXT   NOT NULL,
    purpose       TEXT   NOT NULL,
    offer         TEXT   NOT NULL,
    audience      TEXT   NOT NULL,
    registered_by UUID   NOT NULL,
    registered_on TEXT   NOT NULL,
    CHECK (kind <> 'service' OR (offer IN ('mandatory', 'optional') AND audience IN ('administration', 'school', 'all')))
);
CREATE TABLE operations_outage (
    member_id   UUID   NOT NULL,
    outage_id   UUID   NOT NULL,
    site        TEXT   NOT NULL,
    part        TEXT   NOT NULL,
    place       TEXT   NOT NULL,
    node_id     UUID   NOT NULL REFERENCES operations_node,
    target_id   UUID,
    since_at    BIGINT NOT NULL,
    until_at    BIGINT,
    expected_at BIGINT,
    words       TEXT   NOT NULL,
    declared_by UUID   NOT NULL,
    declared_at BIGINT NOT NULL,
    ended_by    UUID,
    PRIMARY KEY (member_id, outage_id, site),
    CHECK (until_at IS NULL OR since_at < until_at)
);
CREATE INDEX operations_outage_by_end ON operations_outage (until_at, since_at);
CREATE INDEX operations_outage_by_id ON operations_outage (outage_id);
CREATE TABLE operations_rest (
    upper_id   UUID NOT NULL REFERENCES operations_node,
    lower_id   UUID NOT NULL REFERENCES operations_node,
    valid_from TEXT NOT NULL,
    valid_to   TEXT NOT NULL,
    PRIMARY KEY (upper_id, lower_id, valid_from),
    CHECK (valid_from < valid_to AND upper_id <> lower_id)
);
CREATE TABLE operations_state (
    member_id UUID    NOT NULL,
    target_id UUID    NOT NULL,
    part      TEXT    NOT NULL,
    since_at  BIGINT  NOT NULL,
    seen_at   BIGINT  NOT NULL,
    until_at  BIGINT,
    up        BOOLEAN NOT NULL,
    answer    TEXT    NOT NULL,
    PRIMARY KEY (member_id, target_id, since_at)
);
CREATE TABLE operations_target (
    member_id  UUID   NOT NULL,
    target_id  UUID   NOT NULL,
    site       TEXT   NOT NULL,
    part       TEXT   NOT NULL,
    place      TEXT   NOT NULL,
    node_id    UUID   NOT NULL REFERENCES operations_node,
    kind       TEXT   NOT NULL,
    address    TEXT   NOT NULL,
    valid_from TEXT   NOT NULL,
    valid_to   TEXT   NOT NULL,
    PRIMARY KEY (member_id, target_id),
    CHECK (valid_from < valid_to AND kind IN ('tcp', 'http', 'sample'))
);
CREATE TABLE operations_window (
    member_id    UUID   NOT NULL,
    window_id    UUID   NOT NULL,
    site         TEXT   NOT NULL,
    part         TEXT   NOT NULL,
    place        TEXT   NOT NULL,
    node_id      UUID   NOT NULL REFERENCES operations_node,
    from_at      BIGINT NOT NULL,
    to_at        BIGINT NOT NULL,
    words        TEXT   NOT NULL,
    announced_by UUID   NOT NULL,
    announced_at BIGINT NOT NULL,
    PRIMARY KEY (member_id, window_id, site),
    CHECK (announced_at < from_at AND from_at < to_at)
);
CREATE INDEX operations_window_by_end ON operations_window (to_at);
CREATE INDEX operations_window_by_id ON operations_window (window_id);
CREATE TABLE procurement_article (
    article  TEXT    PRIMARY KEY,
    title    TEXT    NOT NULL,
    schools  BOOLEAN NOT NULL,
    estimate BIGINT  NOT NULL CHECK (estimate > 0)
);
CREATE TABLE procurement_beneficiary (
    member_id    UUID NOT NULL,
    framework_id UUID NOT NULL REFERENCES procurement_framework,
    PRIMARY KEY (member_id, framework_id)
);
CREATE INDEX procurement_beneficiary_of_framework ON procurement_beneficiary (framework_id);
CREATE TABLE procurement_call_off (
    call_off_id  UUID   PRIMARY KEY,
    framework_id UUID   NOT NULL REFERENCES procurement_framework,
    total        BIGINT NOT NULL,
    placed_by    UUID   NOT NULL,
    placed_on    TEXT   NOT NULL
);
CREATE INDEX procurement_call_off_of_framework ON procurement_call_off (framework_id);
CREATE TABLE procurement_framework (
    framework_id UUID   PRIMARY KEY,
    title        TEXT   NOT NULL,
    supplier     TEXT   NOT NULL,
    valid_from   TEXT   NOT NULL,
    valid_to     TEXT   NOT NULL,
    ceiling      BIGINT NOT NULL,
    called       BIGINT NOT NULL,
    agreed_by    UUID   NOT NULL,
    agreed_on    TEXT   NOT NULL,
    CHECK (valid_from < valid_to),
    CHECK (called BETWEEN 0 AND ceiling)
);
CREATE TABLE procurement_limit (
    procedure  TEXT    NOT NULL,
    schools    BOOLEAN NOT NULL,
    valid_from TEXT    NOT NULL,
    valid_to   TEXT    NOT NULL,
    up_to      BIGINT  NOT NULL,
    source     TEXT    NOT NULL,
    PRIMARY KEY (procedure, schools, valid_from),
    CHECK (valid_from < valid_to),
    CHECK (procedure IN ('direct', 'negotiated', 'restricted', 'open'))
);
CREATE TABLE procurement_line (
    member_id   UUID   NOT NULL,
    need_id     UUID   NOT NULL,
    call_off_id UUID   NOT NULL REFERENCES procurement_call_off,
    article     TEXT   NOT NULL,
    quantity    BIGINT NOT NULL,
    price       BIGINT NOT NULL,
    amount      BIGINT NOT NULL,
    PRIMARY KEY (member_id, need_id),
    FOREIGN KEY (member_id, need_id) REFERENCES procurement_need,
    CHECK (amount = price * quantity)
);
CREATE INDEX procurement_line_of_call_off ON procurement_line (call_off_id);
CREATE TABLE procurement_need (
    member_id   UUID   NOT NULL,
    need_id     UUID   NOT NULL,
    part        TEXT   NOT NULL,
    article     TEXT   NOT NULL REFERENCES procurement_article,
    quantity    BIGINT NOT NULL CHECK (quantity > 0),
    wanted_by   TEXT   NOT NULL,
    budget      TEXT   NOT NULL CHECK (budget <> ''),
    reason      TEXT   NOT NULL,
    reported_by UUID   NOT NULL,
    reported_on TEXT   NOT NULL,
    PRIMARY KEY (member_id, need_id)
);
CREATE INDEX procurement_need_by_day ON procurement_need (wanted_by, need_id);
CREATE INDEX procurement_need_by_id ON procurement_need (need_id);
CREATE TABLE procurement_price (
    framework_id UUID   NOT NULL REFERENCES procurement_framework,
    article      TEXT   NOT NULL REFERENCES procurement_article,
    most         BIGINT,
    called       BIGINT NOT NULL,
    PRIMARY KEY (framework_id, article),
    CHECK (called >= 0 AND (most IS NULL OR called <= most))
);
CREATE TABLE procurement_tier (
    framework_id UUID   NOT NULL,
    article      TEXT   NOT NULL,
    from_pieces  BIGINT NOT NULL CHECK (from_pieces > 0),
    price        BIGINT NOT NULL CHECK (price > 0),
    PRIMARY KEY (framework_id, article, from_pieces),
    FOREIGN KEY (framework_id, article) REFERENCES procurement_price
);
CREATE TABLE procurement_withdrawal (
    member_id    UUID NOT NULL,
    need_id      UUID NOT NULL,
    withdrawn_by UUID NOT NULL,
    withdrawn_on TEXT NOT NULL,
    PRIMARY KEY (member_id, need_id),
    FOREIGN KEY (member_id, need_id) REFERENCES procurement_need
);
CREATE TABLE security_advisory (
    advisory_id UUID   PRIMARY KEY,
    tracking    TEXT   NOT NULL,
    revision    TEXT   NOT NULL,
    title       TEXT   NOT NULL,
    publisher   TEXT   NOT NULL,
    severity    TEXT   NOT NULL,
    released    TEXT   NOT NULL,
    sha256      BYTEA  NOT NULL,
    document    TEXT   NOT NULL,
    imported_by UUID   NOT NULL,
    imported_on TEXT   NOT NULL,
    UNIQUE (tracking, revision)
);
CREATE TABLE security_follower (
    name   TEXT   PRIMARY KEY,
    number BIGINT NOT NULL
);
CREATE TABLE security_match (
    advisory_id  UUID   NOT NULL REFERENCES security_advisory,
    title_number BIGINT NOT NULL,
    verdict      TEXT   NOT NULL CHECK (verdict IN ('affected', 'to-check', 'not-affected')),
    evidence     TEXT   NOT NULL,
    PRIMARY KEY (advisory_id, title_number)
);
CREATE TABLE settlement_account (
    member_id    UUID   NOT NULL,
    statement_id UUID   NOT NULL REFERENCES settlement_statement,
    amount       BIGINT NOT NULL,
    billed       BIGINT NOT NULL,
    due          BIGINT NOT NULL,
    PRIMARY KEY (member_id, statement_id),
    CHECK (due = amount - billed)
);
CREATE INDEX settlement_account_of_statement ON settlement_account (statement_id);
CREATE TABLE settlement_address (
    member_id  UUID PRIMARY KEY,
    leitweg    TEXT NOT NULL,
    name       TEXT NOT NULL,
    street     TEXT NOT NULL,
    postcode   TEXT NOT NULL,
    city       TEXT NOT NULL,
    email      TEXT NOT NULL,
    contact    TEXT NOT NULL,
    phone      TEXT NOT NULL,
    tax_number TEXT NOT NULL,
    iban       TEXT NOT NULL
);
CREATE TABLE settlement_advance (
    member_id UUID   NOT NULL,
    year      BIGINT NOT NULL,
    number    BIGINT NOT NULL,
    due_on    TEXT   NOT NULL,
    amount    BIGINT NOT NULL,
    PRIMARY KEY (member_id, year, number)
);
CREATE TABLE settlement_declared (
    member_id   UUID   NOT NULL,
    base        TEXT   NOT NULL,
    valid_from  TEXT   NOT NULL,
    valid_to    TEXT   NOT NULL,
    count       BIGINT NOT NULL CHECK (count >= 0),
    words       TEXT   NOT NULL,
    declared_by UUID   NOT NULL,
    declared_on TEXT   NOT NULL,
    PRIMARY KEY (member_id, base, valid_from),
    CHECK (valid_from < valid_to)
);
CREATE TABLE settlement_invoice (
    invoice_id   UUID PRIMARY KEY,
    member_id    UUID NOT NULL,
    statement_id UUID NOT NULL REFERENCES settlement_statement,
    number       TEXT NOT NULL UNIQUE,
    corrects     UUID UNIQUE REFERENCES settlement_invoice,
    issued_on    TEXT NOT NULL,
    content      TEXT NOT NULL,
    xml          TEXT NOT NULL
);
CREATE INDEX settlement_invoice_of_statement ON settlement_invoice (statement_id);
CREATE TABLE settlement_own_figure (
    member_id UUID   NOT NULL,
    year      BIGINT NOT NULL,
    figure    TEXT   NOT NULL,
    amount    BIGINT NOT NULL,
    words     TEXT   NOT NULL,
    said_by   UUID   NOT NULL,
    said_on   TEXT   NOT NULL,
    PRIMARY KEY (member_id, year, figure),
    CHECK (figure IN ('appropriation', 'alone'))
);
CREATE TABLE settlement_paper (
    member_id    UUID NOT NULL,
    statement_id UUID NOT NULL REFERENCES settlement_statement,
    lang         TEXT NOT NULL,
    file_id      UUID NOT NULL,
    PRIMARY KEY (member_id, statement_id, lang)
);
CREATE TABLE settlement_plan (
    year       BIGINT NOT NULL,
    pool       TEXT   NOT NULL REFERENCES settlement_pool,
    component  TEXT   NOT NULL,
    amount     BIGINT NOT NULL,
    resolution TEXT   NOT NULL,
    PRIMARY KEY (year, pool, component)
);
CREATE TABLE settlement_pool (
    pool    TEXT PRIMARY KEY,
    title   TEXT NOT NULL,
    sphere  TEXT NOT NULL,
    account TEXT NOT NULL,
    CHECK (sphere IN ('administration', 'schools'))
);
CREATE TABLE settlement_release (
    statement_id UUID PRIMARY KEY REFERENCES settlement_statement,
    released_by  UUID NOT NULL,
    released_on  TEXT NOT NULL
);
CREATE TABLE settlement_statement (
    statement_id UUID  PRIMARY KEY,
    kind         TEXT  NOT NULL,
    first_day    TEXT  NOT NULL,
    end_day      TEXT  NOT NULL,
    canonical    TEXT  NOT NULL,
    sha256       BYTEA NOT NULL,
    made_by      UUID  NOT NULL,
    made_on      TEXT  NOT NULL,
    CHECK (first_day < end_day),
    CHECK (kind IN ('plan', 'quarter', 'year'))
);
CREATE INDEX settlement_statement_by_day ON settlement_statement (first_day, kind);
CREATE TABLE settlement_tax (
    pool       TEXT   NOT NULL REFERENCES settlement_pool,
    valid_from TEXT   NOT NULL,
    treatment  TEXT   NOT NULL,
    rate       BIGINT NOT NULL,
    note       TEXT   NOT NULL,
    PRIMARY KEY (pool, valid_from),
    CHECK (treatment IN ('outside-scope', 'exempt', 'taxable', 'pass-through'))
);
CREATE TABLE settlement_voucher (
    voucher_id UUID   PRIMARY KEY,
    number     TEXT   NOT NULL UNIQUE,
    pool       TEXT   NOT NULL REFERENCES settlement_pool,
    component  TEXT   NOT NULL,
    booked_on  TEXT   NOT NULL,
    amount     BIGINT NOT NULL CHECK (amount <> 0),
    words      TEXT   NOT NULL,
    corrects   UUID   REFERENCES settlement_voucher,
    booked_by  UUID   NOT NULL,
    CHECK (component IN ('staff', 'material', 'depreciation', 'interest', 'overhead'))
);
CREATE INDEX settlement_voucher_by_day ON settlement_voucher (booked_on, number);
CREATE TABLE standards_assignment (
    assignment_id UUID PRIMARY KEY,
    setting       TEXT NOT NULL REFERENCES standards_setting,
    scope         TEXT NOT NULL,
    value         TEXT NOT NULL,
    mode          TEXT NOT NULL CHECK (mode IN ('default', 'bound', 'locked')),
    least         TEXT,
    most          TEXT,
    reason        TEXT NOT NULL,
    decision      TEXT NOT NULL,
    decided_by    UUID NOT NULL,
    valid_from    TEXT NOT NULL,
    valid_to      TEXT NOT NULL,
    UNIQUE (setting, scope, valid_from),
    CHECK (valid_from < valid_to)
);
CREATE TRIGGER standards_baseline_stays BEFORE DELETE ON standards_baseline
    BEGIN SELECT RAISE(ABORT, 'a baseline is never removed'); END;
CREATE TRIGGER standards_baseline_stays_same BEFORE UPDATE ON standards_baseline
    BEGIN SELECT RAISE(ABORT, 'a baseline does not change'); END;
CREATE TABLE standards_baseline (
    number       BIGINT PRIMARY KEY CHECK (number > 0),
    draft_id     UUID   NOT NULL UNIQUE REFERENCES standards_draft,
    title        TEXT   NOT NULL,
    decision     TEXT   NOT NULL CHECK (decision <> ''),
    valid_from   TEXT   NOT NULL,
    text         TEXT   NOT NULL,
    sha256       TEXT   NOT NULL,
    published_by UUID   NOT NULL,
    published_on TEXT   NOT NULL
);
CREATE TABLE standards_count (
    member_id   UUID  NOT NULL,
    part        TEXT  NOT NULL,
    class       TEXT  NOT NULL,
    device_kind TEXT  NOT NULL,
    site_kind   TEXT  NOT NULL,
    site_id     UUID  NOT NULL,
    month       TEXT  NOT NULL,
    opening     BYTEA NOT NULL,
    changes     BYTEA NOT NULL,
    PRIMARY KEY (member_id, part, class, device_kind, site_kind, site_id, month)
);
CREATE TABLE standards_decision (
    member_id    UUID    NOT NULL,
    exception_id UUID    NOT NULL,
    accepted     BOOLEAN NOT NULL,
    decided_by   UUID    NOT NULL,
    decided_on   TEXT    NOT NULL,
    remark       TEXT    NOT NULL,
    PRIMARY KEY (member_id, exception_id),
    FOREIGN KEY (member_id, exception_id) REFERENCES standards_exception
);
CREATE TABLE standards_device (
    member_id   UUID  NOT NULL,
    device_id   UUID  NOT NULL,
    valid_from  TEXT  NOT NULL,
    valid_to    TEXT  NOT NULL,
    part        TEXT  NOT NULL,
    class       TEXT  NOT NULL,
    device_kind TEXT  NOT NULL,
    site_kind   TEXT  NOT NULL,
    site_id     UUID,
    vector      BYTEA NOT NULL,
    PRIMARY KEY (member_id, device_id, valid_from),
    CHECK (valid_from < valid_to)
);
CREATE INDEX standards_device_by_id ON standards_device (device_id);
CREATE TABLE standards_draft (
    draft_id   UUID   PRIMARY KEY,
    title      TEXT   NOT NULL CHECK (title <> ''),
    decision   TEXT   NOT NULL,
    valid_from TEXT   NOT NULL,
    text       TEXT   NOT NULL,
    based_on   BIGINT NOT NULL CHECK (based_on >= 0),
    drafted_by UUID   NOT NULL,
    drafted_on TEXT   NOT NULL
);
CREATE TABLE standards_exception (
    member_id    UUID NOT NULL,
    exception_id UUID NOT NULL,
    part         TEXT NOT NULL,
    device_id    UUID,
    setting      TEXT NOT NULL REFERENCES standards_setting,
    value        TEXT,
    category     TEXT NOT NULL CHECK (category IN ('procedure', 'hardware', 'law', 'supplier', 'migration', 'other')),
    reason       TEXT NOT NULL CHECK (reason <> ''),
    compensation TEXT NOT NULL,
    proposed_by  UUID NOT NULL,
    proposed_on  TEXT NOT NULL,
    last_day     TEXT NOT NULL, renewed_from UUID, began_on TEXT CHECK ((renewed_from IS NULL) = (began_on IS NULL)),
    PRIMARY KEY (member_id, exception_id),
    CHECK (proposed_on <= last_day)
);
CREATE INDEX standards_exception_by_id ON standards_exception (exception_id);
CREATE TABLE standards_follower (
    name TEXT   PRIMARY KEY,
    seq  BIGINT NOT NULL
);
CREATE TABLE standards_notice (
    member_id    UUID   NOT NULL,
    exception_id UUID   NOT NULL,
    step         BIGINT NOT NULL CHECK (step > 0),
    noted_on     TEXT   NOT NULL,
    PRIMARY KEY (member_id, exception_id, step),
    FOREIGN KEY (member_id, exception_id) REFERENCES standards_exception
);
CREATE TABLE standards_practice (
    one       BIGINT  PRIMARY KEY CHECK (one = 1),
    four_eyes BOOLEAN NOT NULL
);
CREATE TABLE standards_setting (
    setting            TEXT   PRIMARY KEY,
    slot               BIGINT NOT NULL UNIQUE CHECK (slot >= 0),
    title_de           TEXT   NOT NULL,
    title_en           TEXT   NOT NULL,
    why_de             TEXT   NOT NULL,
    why_en             TEXT   NOT NULL,
    kind               TEXT   NOT NULL,
    unit               TEXT   NOT NULL,
    stricter           TEXT   NOT NULL CHECK (stricter IN ('same', 'higher', 'lower')),
    merge              TEXT   NOT NULL CHECK (merge IN ('replace', 'strictest', 'union', 'intersect')),
    applies            TEXT   NOT NULL,
    uniformity         TEXT   NOT NULL CHECK (uniformity IN ('required', 'wanted', 'free')),
    weight             BIGINT NOT NULL CHECK (weight BETWEEN 1 AND 10),
    evidence           TEXT   NOT NULL,
    max_age_days       BIGINT NOT NULL CHECK (max_age_days >= 0),
    grace_days         BIGINT NOT NULL CHECK (grace_days >= 0),
    max_exception_days BIGINT NOT NULL CHECK (max_exception_days > 0),
    refs               TEXT   NOT NULL
, max_total_days BIGINT NOT NULL DEFAULT 0 CHECK (max_total_days >= 0));
CREATE TABLE standards_trial (
    draft_id     UUID PRIMARY KEY REFERENCES standards_draft,
    members      TEXT NOT NULL CHECK (members <> ''),
    valid_from   TEXT NOT NULL,
    valid_to     TEXT NOT NULL,
    published_by UUID NOT NULL,
    published_on TEXT NOT NULL,
    CHECK (valid_from < valid_to)
);
CREATE TABLE standards_value (
    slot   BIGINT NOT NULL,
    number BIGINT NOT NULL,
    value  TEXT   NOT NULL,
    PRIMARY KEY (slot, number)
);
CREATE TABLE standards_withdrawal (
    member_id    UUID NOT NULL,
    exception_id UUID NOT NULL,
    withdrawn_by UUID NOT NULL,
    withdrawn_on TEXT NOT NULL,
    PRIMARY KEY (member_id, exception_id),
    FOREIGN KEY (member_id, exception_id) REFERENCES standards_exception
);
