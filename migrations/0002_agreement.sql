-- The parties and what they agreed. It belongs to the association as a whole, so there is no member_id: who may read the
-- agreement reads all of it.

-- A body (Körperschaft). Its id is the member_id of everything it will ever have. Whether it is a member is derived.
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

CREATE TABLE agreement_population (
    party_id   UUID   NOT NULL REFERENCES agreement_party,
    counted_on TEXT   NOT NULL,
    people     BIGINT NOT NULL CHECK (people >= 0),
    PRIMARY KEY (party_id, counted_on)
);

-- What we take the law to be: dated, with its source, and to be replaced by who knows better.
CREATE TABLE agreement_point (
    point      TEXT    NOT NULL,
    valid_from TEXT    NOT NULL,
    value      TEXT    NOT NULL,
    source     TEXT    NOT NULL,
    verified   BOOLEAN NOT NULL,
    PRIMARY KEY (point, valid_from)
);
INSERT INTO agreement_point (point, valid_from, value, source, verified) VALUES
    ('step.voluntary', '2004-01-01', 'notification', '§ 5 (6) NKomZG, Begründung 2004; heutigen Wortlaut prüfen', FALSE),
    ('step.own-duty', '2004-01-01', 'approval', '§ 5 (6) NKomZG, Begründung 2004; heutigen Wortlaut prüfen', FALSE),
    ('step.transferred', '2004-01-01', 'approval', '§ 5 (6) NKomZG, Begründung 2004; heutigen Wortlaut prüfen', FALSE),
    ('step.form', '2004-01-01', 'approval', '§§ 7 ff NKomZG; nicht nachgelesen', FALSE),
    ('step.authority', '2004-01-01', 'Niedersächsisches Ministerium für Inneres und Sport',
        '§ 171 NKomVG, §§ 18, 19 NKomZG: der Landkreis ist selbst beteiligt; nicht nachgelesen', FALSE),
    ('publication.delay', '2004-01-01', '1', 'Wirksam am Tag nach der Bekanntmachung; nicht nachgelesen', FALSE),
    ('alarm.days', '2004-01-01', '180', 'Wunsch des Verbunds', TRUE);

-- What was sent, signed and scanned. Like all of the agreement it is there for every party, so it lies beside the members'
-- files and not among them.
CREATE TABLE agreement_document (
    document_id UUID  PRIMARY KEY,
    name        TEXT  NOT NULL,
    media_type  TEXT  NOT NULL,
    sha256      BYTEA NOT NULL,
    content     BYTEA NOT NULL,
    kept_by     UUID  NOT NULL,
    kept_on     TEXT  NOT NULL
);

-- follows = number of the version before, 0 for the first.
CREATE TABLE agreement_version (
    version_id UUID   PRIMARY KEY,
    number     BIGINT NOT NULL UNIQUE CHECK (number > 0),
    follows    BIGINT NOT NULL,
    drafted_by UUID   NOT NULL,
    drafted_on TEXT   NOT NULL,
    CHECK (follows < number)
);

-- The terms as one text, kept whole: what councils saw can be shown again to the letter.
CREATE TABLE agreement_text (
    version_id UUID   NOT NULL REFERENCES agreement_version,
    revision   BIGINT NOT NULL,
    body       TEXT   NOT NULL,
    hash       BYTEA  NOT NULL,
    written_by UUID   NOT NULL,
    written_on TEXT   NOT NULL,
    PRIMARY KEY (version_id, revision)
);

-- From here on the text does not change, and the document is what is signed. needs: what § 6 (1) NKomZG asks for, and why.
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

CREATE TABLE agreement_withdrawal (
    version_id   UUID PRIMARY KEY REFERENCES agreement_version,
    withdrawn_by UUID NOT NULL,
    withdrawn_on TEXT NOT NULL,
    reason       TEXT NOT NULL
);

-- revision: the text before the council; covers: the text it agrees to, 0 while there is none.
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

-- Agreed inside the house that it may be signed. No signature.
CREATE TABLE agreement_clearance (
    version_id UUID   NOT NULL,
    revision   BIGINT NOT NULL,
    party_id   UUID   NOT NULL REFERENCES agreement_party,
    person_id  UUID   NOT NULL,
    cleared_on TEXT   NOT NULL,
    PRIMARY KEY (version_id, revision, party_id),
    FOREIGN KEY (version_id, revision) REFERENCES agreement_release
);

-- report_id: the report of the validation of an electronic signature; the scan itself where it was signed by hand.
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

-- A party gave notice; last_day follows from the notice period that was agreed then.
CREATE TABLE agreement_leaving (
    party_id    UUID NOT NULL REFERENCES agreement_party,
    received_on TEXT NOT NULL,
    last_day    TEXT NOT NULL,
    recorded_by UUID NOT NULL,
    PRIMARY KEY (party_id, received_on)
);

-- only: postgres
GRANT SELECT, INSERT ON agreement_party, agreement_point, agreement_version, agreement_release,
    agreement_withdrawal, agreement_clearance, agreement_signature, agreement_supervision, agreement_publication,
    agreement_leaving, agreement_document TO verbund_app;
-- A draft is rewritten until it is released; a changed resolution learns which text took it in; a count is corrected.
GRANT SELECT, INSERT, UPDATE ON agreement_text, agreement_resolution, agreement_population TO verbund_app;
-- end
