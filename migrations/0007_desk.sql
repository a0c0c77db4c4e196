-- What is agreed about service: hours, and reaction/repair for the levels 1 to 4. member = '' holds for all who have nothing of
-- their own. Typical values; the association puts its own in their place.
CREATE TABLE desk_terms (
    member     TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    hours      TEXT NOT NULL,
    levels     TEXT NOT NULL,
    PRIMARY KEY (member, valid_from)
);
INSERT INTO desk_terms (member, valid_from, hours, levels) VALUES
    ('', '2017-01-01', 'Mo-Do 7:30-16:30, Fr 7:30-12:30', '30m/4h 1h/8h 4h/2d 1d/5d');

-- The pooled staff by specialism (Fachgebiet), in the order in which it is shown.
CREATE TABLE desk_specialism (
    specialism TEXT   PRIMARY KEY,
    de         TEXT   NOT NULL,
    en         TEXT   NOT NULL,
    place      BIGINT NOT NULL
);
INSERT INTO desk_specialism (specialism, de, en, place) VALUES
    ('desk', 'Service-Desk', 'Service desk', 1),
    ('clients', 'Drucken und Arbeitsplätze', 'Printing and workplaces', 2),
    ('network', 'Netz und Sicherheit', 'Network and security', 3),
    ('servers', 'Server und Speicher', 'Servers and storage', 4),
    ('applications', 'Fachverfahren', 'Line-of-business applications', 5),
    ('schools', 'Schul-IT', 'School IT', 6),
    ('procurement', 'Beschaffung und Lizenzen', 'Procurement and licences', 7);

-- Beginnings of words, folded, that speak for a specialism.
CREATE TABLE desk_word (
    word       TEXT PRIMARY KEY,
    specialism TEXT NOT NULL REFERENCES desk_specialism
);
INSERT INTO desk_word (word, specialism) VALUES
    ('druck', 'clients'), ('papier', 'clients'), ('toner', 'clients'), ('bildschirm', 'clients'), ('monitor', 'clients'),
    ('tastatur', 'clients'), ('maus', 'clients'), ('notebook', 'clients'), ('startet', 'clients'),
    ('netz', 'network'), ('wlan', 'network'), ('internet', 'network'), ('vpn', 'network'), ('telefon', 'network'),
    ('richtfunk', 'network'), ('verbindung', 'network'),
    ('laufwerk', 'servers'), ('ordner', 'servers'), ('sicherung', 'servers'), ('postfach', 'servers'), ('server', 'servers'),
    ('fachverfahren', 'applications'), ('infoma', 'applications'), ('finanz', 'applications'), ('meso', 'applications'),
    ('einwohner', 'applications'), ('ratsinfo', 'applications'),
    ('tablet', 'schools'), ('klasse', 'schools'), ('whiteboard', 'schools'), ('unterricht', 'schools'),
    ('bestell', 'procurement'), ('lizenz', 'procurement'), ('neues', 'procurement'),
    ('kennwort', 'desk'), ('passwort', 'desk'), ('konto', 'desk'), ('gesperrt', 'desk');

-- Who of the staff knows what.
CREATE TABLE desk_staff (
    person_id  UUID NOT NULL,
    specialism TEXT NOT NULL REFERENCES desk_specialism,
    PRIMARY KEY (person_id, specialism)
);

-- Numbers of tickets run through the association and begin anew each year.
CREATE TABLE desk_counter (
    year BIGINT PRIMARY KEY,
    last BIGINT NOT NULL
);

-- The deadlines are those that were agreed when it was opened. part = code of the school it is about.
-- cause: key of what another room found wrong, '' = reported by somebody; one ticket per cause. cause_over_at: empty while it lasts.
-- waiting_since: the desk waits for the reporter, and its clock stands. duplicate_of: ends with that ticket of the same member.
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
CREATE UNIQUE INDEX desk_ticket_of_cause ON desk_ticket (member_id, cause) WHERE cause <> '';
CREATE INDEX desk_ticket_by_id ON desk_ticket (ticket_id);
CREATE INDEX desk_ticket_by_due ON desk_ticket (closed_at, restore_by, ticket_id);
CREATE INDEX desk_ticket_of_main ON desk_ticket (duplicate_of);
CREATE INDEX desk_ticket_of_reporter ON desk_ticket (reporter, opened_at);

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

-- Who said "I have this too": they see the ticket, and are counted.
CREATE TABLE desk_affected (
    member_id UUID   NOT NULL,
    ticket_id UUID   NOT NULL,
    person_id UUID   NOT NULL,
    said_by   UUID   NOT NULL,
    said_at   BIGINT NOT NULL,
    PRIMARY KEY (member_id, ticket_id, person_id),
    FOREIGN KEY (member_id, ticket_id) REFERENCES desk_ticket
);

-- What helps (Anleitungen), of all members and in plain text. Each change is a version with its day; the last one counts.
-- words: beginnings of words in a report that it helps with. audience: desk, all, or nobody (withdrawn).
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

-- only: postgres
CALL base_wall('desk_ticket');
CALL base_wall('desk_entry');
CALL base_wall('desk_affected');
GRANT SELECT, INSERT ON desk_terms, desk_staff, desk_article TO verbund_app;
GRANT SELECT ON desk_specialism, desk_word TO verbund_app;
GRANT SELECT, INSERT, UPDATE ON desk_counter TO verbund_app;
-- end
