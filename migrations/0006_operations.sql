-- What the association runs and everybody may know: services of the catalogue and the components they rest on.
-- kind: service, or what a component is (data-centre, power, network, line, security, storage, host, software).
-- offer: mandatory, optional; audience: administration, school, all; both empty for components.
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

-- What was agreed for a service: in which hours it is to be there, and how much of them, in hundredths of a percent.
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

-- The upper one falls if the lower one falls.
CREATE TABLE operations_rest (
    upper_id   UUID NOT NULL REFERENCES operations_node,
    lower_id   UUID NOT NULL REFERENCES operations_node,
    valid_from TEXT NOT NULL,
    valid_to   TEXT NOT NULL,
    PRIMARY KEY (upper_id, lower_id, valid_from),
    CHECK (valid_from < valid_to AND upper_id <> lower_id)
);

-- Which member takes which service, and at how many places.
CREATE TABLE operations_booking (
    member_id  UUID   NOT NULL,
    node_id    UUID   NOT NULL REFERENCES operations_node,
    valid_from TEXT   NOT NULL,
    valid_to   TEXT   NOT NULL,
    places     BIGINT NOT NULL,
    PRIMARY KEY (member_id, node_id, valid_from),
    CHECK (valid_from < valid_to AND places > 0)
);

-- In the tables from here on: site = its Kennung, '' = the member as a whole; place = what it was called then;
-- part: '' = the whole member, the key (ARS) of a constituent municipality, the Kennung of a school.

-- A service or component did not work: one row for each member and site that it hit, so that each member reads its own.
-- until_at: empty as long as it lasts. target_id: the probe that found it; empty if a person declared it.
-- expected_at: when it will be over, as far as one can say.
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
CREATE INDEX operations_outage_by_id ON operations_outage (outage_id);
CREATE INDEX operations_outage_by_end ON operations_outage (until_at, since_at);

-- Planned and announced: time that does not count.
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
CREATE INDEX operations_window_by_id ON operations_window (window_id);
CREATE INDEX operations_window_by_end ON operations_window (to_at);

-- What is probed, and who is hit if it does not answer: one site of a member, the whole member, or all who take it
-- (then member_id is the association). kind: tcp (address host:port), http (an address), sample (says itself whether it is up).
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

-- What the probes saw, as intervals: the same result again only moves seen_at. until_at: empty for the present one.
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

-- only: postgres
CALL base_wall('operations_booking');
CALL base_wall('operations_outage');
CALL base_wall('operations_window');
CALL base_wall('operations_target');
CALL base_wall('operations_state');
GRANT SELECT, INSERT, UPDATE, DELETE ON operations_node, operations_level, operations_rest TO verbund_app;
-- end
