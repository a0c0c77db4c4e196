-- Security advisories as they were published, each revision whole. They are about products and not about us, so they belong to no
-- member.
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

-- What an advisory means for a title of the dictionary of software: the gravest verdict with its evidence. Made of both and
-- nothing else; who has a title is found in the inventory, within the rights of whoever asks.
CREATE TABLE security_match (
    advisory_id  UUID   NOT NULL REFERENCES security_advisory,
    title_number BIGINT NOT NULL,
    verdict      TEXT   NOT NULL CHECK (verdict IN ('affected', 'to-check', 'not-affected')),
    evidence     TEXT   NOT NULL,
    PRIMARY KEY (advisory_id, title_number)
);

-- Up to which number the titles of the dictionary have been matched.
CREATE TABLE security_follower (
    name   TEXT   PRIMARY KEY,
    number BIGINT NOT NULL
);
INSERT INTO security_follower (name, number) VALUES ('titles', 0);

-- only: postgres
GRANT SELECT, INSERT ON security_advisory TO verbund_app;
GRANT SELECT, INSERT ON security_match TO verbund_app;
GRANT SELECT, UPDATE ON security_follower TO verbund_app;
-- end
