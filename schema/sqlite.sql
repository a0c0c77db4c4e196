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
CREATE TABLE inventory_device  (device_id  UUID PRIMARY KEY);
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
CREATE TABLE standards_acceptance (
    member_id    UUID NOT NULL,
    exception_id UUID NOT NULL,
    accepted_by  UUID NOT NULL,
    accepted_on  TEXT NOT NULL,
    PRIMARY KEY (member_id, exception_id),
    FOREIGN KEY (member_id, exception_id) REFERENCES standards_exception
);
CREATE TABLE standards_exception (
    member_id    UUID NOT NULL,
    exception_id UUID NOT NULL,
    part         TEXT NOT NULL,
    setting      TEXT NOT NULL REFERENCES standards_setting,
    reason       TEXT NOT NULL CHECK (reason <> ''),
    proposed_by  UUID NOT NULL,
    proposed_on  TEXT NOT NULL,
    last_day     TEXT NOT NULL,
    PRIMARY KEY (member_id, exception_id),
    CHECK (proposed_on <= last_day)
);
CREATE INDEX standards_exception_by_id ON standards_exception (exception_id);
CREATE TABLE standards_setting (
    setting            TEXT   PRIMARY KEY,
    max_exception_days BIGINT NOT NULL CHECK (max_exception_days > 0)
);
