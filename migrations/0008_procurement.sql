-- What can be needed. Of everybody; estimate: net cents.
CREATE TABLE procurement_article (
    article  TEXT    PRIMARY KEY,
    title    TEXT    NOT NULL,
    schools  BOOLEAN NOT NULL,
    estimate BIGINT  NOT NULL CHECK (estimate > 0)
);

-- Up to which net value which procedure may be used, and where that is written. Of everybody, dated: the law changes often.
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
INSERT INTO procurement_limit (procedure, schools, valid_from, valid_to, up_to, source) VALUES
    ('direct',     FALSE, '2017-01-01', '2020-01-01',    50000, 'Wertgrenzen Niedersachsen 2017 (vergaberecht.expert)'),
    ('direct',     FALSE, '2020-01-01', '2025-05-29',   100000, 'NWertVO bis 28.05.2025 (appelhagen.de); Beginn ungeprüft'),
    ('negotiated', FALSE, '2017-01-01', '2025-05-29',  2500000, 'Wertgrenzen Niedersachsen 2017 (vergaberecht.expert)'),
    ('restricted', FALSE, '2017-01-01', '2025-05-29',  5000000, 'Wertgrenzen Niedersachsen 2017 (vergaberecht.expert)'),
    ('direct',     FALSE, '2025-05-29', '9999-12-31',  2000000, 'NWertVO vom 29.05.2025 (appelhagen.de, vergabe24.de)'),
    ('direct',     TRUE,  '2025-05-29', '9999-12-31', 10000000, 'NWertVO vom 29.05.2025, Schulen (appelhagen.de, vergabe24.de)'),
    ('negotiated', FALSE, '2025-05-29', '9999-12-31', 10000000, 'NWertVO vom 29.05.2025 (appelhagen.de, vergabe24.de)'),
    ('restricted', FALSE, '2025-05-29', '9999-12-31', 10000000, 'NWertVO vom 29.05.2025 (appelhagen.de, vergabe24.de)'),
    ('open',       FALSE, '2016-01-01', '2018-01-01', 20899999, 'EU-Schwellenwert 209.000 EUR, ungeprüft'),
    ('open',       FALSE, '2018-01-01', '2020-01-01', 22099999, 'EU-Schwellenwert 221.000 EUR, ungeprüft'),
    ('open',       FALSE, '2020-01-01', '2022-01-01', 21399999, 'EU-Schwellenwert 214.000 EUR, ungeprüft'),
    ('open',       FALSE, '2022-01-01', '2024-01-01', 21499999, 'EU-Schwellenwert 215.000 EUR, ungeprüft'),
    ('open',       FALSE, '2024-01-01', '2026-01-01', 22099999, 'EU-Schwellenwert 221.000 EUR, ungeprüft'),
    ('open',       FALSE, '2026-01-01', '2028-01-01', 21599999, 'EU-Schwellenwert 216.000 EUR (ak-berlin.de)');

-- What a member wants, how much, by when, from which budget.
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
-- Addresses name the need, not the member; the list goes by the day.
CREATE INDEX procurement_need_by_id ON procurement_need (need_id);
CREATE INDEX procurement_need_by_day ON procurement_need (wanted_by, need_id);

-- No row: the need stands.
CREATE TABLE procurement_withdrawal (
    member_id    UUID NOT NULL,
    need_id      UUID NOT NULL,
    withdrawn_by UUID NOT NULL,
    withdrawn_on TEXT NOT NULL,
    PRIMARY KEY (member_id, need_id),
    FOREIGN KEY (member_id, need_id) REFERENCES procurement_need
);

-- A framework contract. called: the net amount ordered so far. Each call-off adds to it, so two at once meet in this row.
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

-- most: pieces over the whole term, NULL = only the ceiling counts. called: pieces ordered so far.
CREATE TABLE procurement_price (
    framework_id UUID   NOT NULL REFERENCES procurement_framework,
    article      TEXT   NOT NULL REFERENCES procurement_article,
    most         BIGINT,
    called       BIGINT NOT NULL,
    PRIMARY KEY (framework_id, article),
    CHECK (called >= 0 AND (most IS NULL OR called <= most))
);

-- from_pieces: in one call-off of all members together; price: net cents for each piece.
CREATE TABLE procurement_tier (
    framework_id UUID   NOT NULL,
    article      TEXT   NOT NULL,
    from_pieces  BIGINT NOT NULL CHECK (from_pieces > 0),
    price        BIGINT NOT NULL CHECK (price > 0),
    PRIMARY KEY (framework_id, article, from_pieces),
    FOREIGN KEY (framework_id, article) REFERENCES procurement_price
);

-- On whose behalf it was made: they may order, and see it.
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

-- One need ordered. A need is ordered once: the key says so.
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

-- only: postgres
CALL base_wall('procurement_need');
CALL base_wall('procurement_withdrawal');
CALL base_wall('procurement_beneficiary');
CALL base_wall('procurement_line');
GRANT SELECT, INSERT, UPDATE, DELETE ON procurement_article, procurement_limit, procurement_framework, procurement_price,
    procurement_tier, procurement_call_off TO verbund_app;
-- end
