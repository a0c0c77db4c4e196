-- Rule sets on their way to becoming a baseline, and the baselines. Published rules of the association, or proposals for them, seen
-- by everybody who sees standards at all; so they carry no member_id.
--   text      the rule set as YAML; in a draft only what is to change
--   based_on  the number of the baseline it was written against; 0: there was none
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

-- Some members go first, from valid_from to the day on which it holds for all (not included). The key lets it happen once.
--   members   divided by blanks
CREATE TABLE standards_trial (
    draft_id     UUID PRIMARY KEY REFERENCES standards_draft,
    members      TEXT NOT NULL CHECK (members <> ''),
    valid_from   TEXT NOT NULL,
    valid_to     TEXT NOT NULL,
    published_by UUID NOT NULL,
    published_on TEXT NOT NULL,
    CHECK (valid_from < valid_to)
);

-- A published rule set. Never changed and never removed; the number lets one of two win who publish at once.
--   text      the whole rule set that was in force or planned with it; sha256: of that text, in hexadecimal digits
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

-- How the association publishes. four_eyes: a second person has to publish what the first has drafted.
CREATE TABLE standards_practice (
    one       BIGINT  PRIMARY KEY CHECK (one = 1),
    four_eyes BOOLEAN NOT NULL
);
INSERT INTO standards_practice (one, four_eyes) VALUES (1, FALSE);

-- only: sqlite
CREATE TRIGGER standards_baseline_stays_same BEFORE UPDATE ON standards_baseline
    BEGIN SELECT RAISE(ABORT, 'a baseline does not change'); END;
CREATE TRIGGER standards_baseline_stays BEFORE DELETE ON standards_baseline
    BEGIN SELECT RAISE(ABORT, 'a baseline is never removed'); END;
-- end

-- only: postgres
GRANT SELECT, INSERT, UPDATE ON standards_draft TO verbund_app;
GRANT SELECT, INSERT ON standards_trial TO verbund_app;
GRANT SELECT, INSERT ON standards_baseline TO verbund_app;
GRANT SELECT, UPDATE ON standards_practice TO verbund_app;
-- end
