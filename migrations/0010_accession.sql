-- How a body that is not a member comes closer, step by step; the last step counts. interest: none, talk, stocktake, offer,
-- resolving, declined.
CREATE TABLE accession_interest (
    member_id UUID   NOT NULL,
    entry_id  UUID   NOT NULL,
    interest  TEXT   NOT NULL,
    note      TEXT   NOT NULL,
    noted_on  TEXT   NOT NULL,
    noted_by  UUID   NOT NULL,
    PRIMARY KEY (member_id, entry_id)
);

-- An accession at work. sign goes before codes and names (HAN); pool is what new addresses are cut from; wished_on the first day
-- of membership that is wished for.
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

-- A file that was handed over, as it was understood: never its bytes, which may hold secrets. contents: JSON of source::Contents.
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

-- What all files together say, and what of it is in the way. report: JSON of report::Report, whole, with its hash. complete: taken
-- by somebody who sees all members; else it is taken again by one who does.
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

-- What somebody decided about a conflict. answer: accepted, own, same, apart, keep, leave; value only with own.
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

-- A wave as planned. wave: JSON of wave::Wave. cutover_on: the day from which what moves with it is in the inventory; NULL until
-- it is run. The counts are what really came, not what was planned.
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

-- A thing of the stocktake that is in the inventory now, so that nothing comes twice. kind: site, person, device, network.
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

-- Who changes from the newcomer to the operator, with which specialism, from which day on.
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

-- The costs of the year of accession, without and with the newcomer, as they were estimated; the last estimate counts.
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

-- How long a step took at whom, and what was learnt: belongs to the association.
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

-- only: postgres
CALL base_wall('accession_interest');
CALL base_wall('accession_opened');
CALL base_wall('accession_file');
CALL base_wall('accession_stocktake');
CALL base_wall('accession_decision');
CALL base_wall('accession_wave');
CALL base_wall('accession_moved');
CALL base_wall('accession_task_done');
CALL base_wall('accession_transfer');
CALL base_wall('accession_estimate');
GRANT SELECT, INSERT, UPDATE, DELETE ON accession_experience TO verbund_app;
-- end
