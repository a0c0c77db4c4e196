-- What everybody has. Identity first: it belongs to nobody and says nothing, so a thing can change its member and keep its key.
CREATE TABLE inventory_site    (site_id    UUID PRIMARY KEY);
CREATE TABLE inventory_person  (person_id  UUID PRIMARY KEY);
CREATE TABLE inventory_device  (device_id  UUID PRIMARY KEY);
CREATE TABLE inventory_network (network_id UUID PRIMARY KEY);

-- Then what was true of it, from which day to which, under the member it belonged to on those days. One row is one state:
-- a change ends it and begins the next on the same day; the rows of a thing are its history. All these tables share:
--   valid_to    not included, 9999-12-31 = without end
--   part        '' = the whole member; the key (ARS) of a constituent municipality; the code of a school
--   *_key       the word as it sorts: folded, numbers padded
--   source      where we know it from: person, import, agent, accession, delivery, sample
--   changed_*   who wrote this state down, and when in business time

-- A site: what it was called, what it was and how it was connected. `code` is the Kennung, e.g. BRO-017.
-- municipality: ARS of the municipality in which it lies; that is another fact than whose it is.
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
CREATE INDEX inventory_place_of_site ON inventory_place (site_id, valid_from);
CREATE INDEX inventory_place_by_code ON inventory_place (member_id, code);
CREATE INDEX inventory_place_by_name ON inventory_place (name_key, site_id);

-- A person's post at a member. Who works for two members has two posts and stays one person.
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
CREATE INDEX inventory_post_of_person ON inventory_post (person_id, valid_from);
CREATE INDEX inventory_post_by_name ON inventory_post (name_key, person_id);
CREATE INDEX inventory_post_of_member ON inventory_post (member_id, name_key);
CREATE INDEX inventory_post_at_site ON inventory_post (site_id);

-- A device: who held it, where, for whom, and in which step of its life.
-- class: administration, school. kind: pc, notebook, tablet, thin-client, server, printer, switch, router, access-point, phone,
-- mobile, display, storage, other. state: ordered, in-stock, in-use, in-repair, lent, retired, disposed.
-- locked: names of columns that a person has corrected and no report may overwrite, separated by blanks.
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
-- Addresses name the device, not the member; lists go by name, over all members or one.
CREATE INDEX inventory_holding_of_device ON inventory_holding (device_id, valid_from);
CREATE INDEX inventory_holding_by_name ON inventory_holding (name_key, device_id);
CREATE INDEX inventory_holding_of_member ON inventory_holding (member_id, name_key);
CREATE INDEX inventory_holding_at_site ON inventory_holding (site_id, name_key);
CREATE INDEX inventory_holding_of_person ON inventory_holding (person_id);
CREATE INDEX inventory_holding_by_serial ON inventory_holding (serial);

-- A network of a member. Start and end are its first and last address as 32 hexadecimal digits (IPv4 as ::ffff:a.b.c.d), so that
-- "lies in" and "overlaps" are comparisons of text. area: a routing area of its own; two prefixes can only clash within one.
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
CREATE INDEX inventory_prefix_of_network ON inventory_prefix (network_id, valid_from);
CREATE INDEX inventory_prefix_by_start ON inventory_prefix (start_key, end_key);
CREATE INDEX inventory_prefix_at_site ON inventory_prefix (site_id);

-- Where a device was plugged in. address_key like start_key, '' while it has no address. mac: 12 lower-case hexadecimal digits or ''.
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
CREATE INDEX inventory_interface_of_device ON inventory_interface (device_id);
CREATE INDEX inventory_interface_by_address ON inventory_interface (address_key);
CREATE INDEX inventory_interface_by_mac ON inventory_interface (mac);

-- The dictionary of software, of everybody and without a member. The id is made of name, publisher and version, so the same title
-- reported twice is the same row without looking. product_key: name and publisher folded; version_key: sorts as versions do.
-- number: short, for packing; given by the program in the order of appearance.
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

-- Which titles were on a device, whole, from which day to which: their numbers packed (a thousand titles in 1.5 kB; as rows they
-- would be 150 kB and by far the most of the database). Read with `store::software`; who has a title is found by reading
-- the sets in scope. See docs/decisions/0007-software-as-packed-sets.md.
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

-- What can be measured on a device and is asked for by name (standards, security): disk-encrypted, screen-lock-minutes, memory-mib ..
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

-- The rest of what a report says, one section whole (cpus, memories, drives, ports ..): shown and compared, never searched.
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

-- By what a thing is known to others: agent, serial, uuid, mac, directory (objectGUID), scim. A name alone is never one of these.
CREATE TABLE inventory_mark (
    member_id UUID   NOT NULL,
    mark      TEXT   NOT NULL,
    value     TEXT   NOT NULL,
    thing     UUID   NOT NULL,
    seen_at   BIGINT NOT NULL,
    PRIMARY KEY (member_id, mark, value, thing)
);
CREATE INDEX inventory_mark_of_thing ON inventory_mark (thing, mark);
CREATE INDEX inventory_mark_by_value ON inventory_mark (mark, value);

-- A table that somebody brought in. sha256 tells the same file again; mapping: which column was taken for what, as it was confirmed.
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

-- The account of it: every row of the file, and what became of it. before: the state that undoing brings back. name: what the row
-- is about, as it called it.
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

-- No row: the import stands. A row: it was undone, by whom and when.
CREATE TABLE inventory_import_undone (
    member_id UUID   NOT NULL,
    import_id UUID   NOT NULL,
    undone_by UUID   NOT NULL,
    undone_at BIGINT NOT NULL,
    PRIMARY KEY (member_id, import_id),
    FOREIGN KEY (member_id, import_id) REFERENCES inventory_import
);

-- A list that was handed over and is looked at before it is applied. content: headings and rows, without the secrets that stood in
-- them. It goes when it is applied or discarded, or when the next one comes a day later.
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

-- What the last report of a device said. said: hash of all that is kept of it; the same again changes nothing but seen_at.
-- software: hash of its titles. body: the rest of the report, onto which the next partial one is put. agent: the program.
-- refused: the values that were not taken, and why.
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

-- Reports nobody could place: under the association until somebody of it decides; then the entry goes and the journal tells.
-- reason: no-credential, foreign-device, foreign-tag, several-devices. credential: the member that it speaks for, if any.
-- device_id, holder: the device it claims and who has it. came_from: network address. print: the same device again is the same entry.
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

-- only: postgres
-- Keys sort byte by byte, whatever language the database speaks.
ALTER TABLE inventory_place ALTER name_key TYPE TEXT COLLATE "C";
ALTER TABLE inventory_post ALTER name_key TYPE TEXT COLLATE "C";
ALTER TABLE inventory_holding ALTER name_key TYPE TEXT COLLATE "C", ALTER os_key TYPE TEXT COLLATE "C";
ALTER TABLE inventory_prefix ALTER start_key TYPE TEXT COLLATE "C", ALTER end_key TYPE TEXT COLLATE "C";
ALTER TABLE inventory_interface ALTER address_key TYPE TEXT COLLATE "C";
ALTER TABLE inventory_title ALTER product_key TYPE TEXT COLLATE "C", ALTER version_key TYPE TEXT COLLATE "C";

CALL base_wall('inventory_place');
CALL base_wall('inventory_post');
CALL base_wall('inventory_holding');
CALL base_wall('inventory_prefix');
CALL base_wall('inventory_interface');
CALL base_wall('inventory_software');
CALL base_wall('inventory_fact');
CALL base_wall('inventory_section');
CALL base_wall('inventory_mark');
CALL base_wall('inventory_import');
CALL base_wall('inventory_import_row');
CALL base_wall('inventory_import_undone');
CALL base_wall('inventory_draft');
CALL base_wall('inventory_report');
CALL base_wall('inventory_quarantine');
GRANT SELECT, INSERT, DELETE ON inventory_site, inventory_person, inventory_device, inventory_network TO verbund_app;
GRANT SELECT, INSERT ON inventory_title TO verbund_app;
-- end
