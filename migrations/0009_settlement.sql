-- A cost centre of the association: its costs are shared by one key, which stands in the agreement under the same code. Of everybody.
CREATE TABLE settlement_pool (
    pool    TEXT PRIMARY KEY,
    title   TEXT NOT NULL,
    sphere  TEXT NOT NULL,
    account TEXT NOT NULL,
    CHECK (sphere IN ('administration', 'schools'))
);

-- What a year is expected to cost, as the steering board resolved it.
CREATE TABLE settlement_plan (
    year       BIGINT NOT NULL,
    pool       TEXT   NOT NULL REFERENCES settlement_pool,
    component  TEXT   NOT NULL,
    amount     BIGINT NOT NULL,
    resolution TEXT   NOT NULL,
    PRIMARY KEY (year, pool, component)
);

-- The proof of every cent. A voucher is never changed or removed; what was wrong is made good by another one.
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

-- A statement, whole: canonical is the text that sha256 is made of, and can be computed again from itself.
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

-- No row: a draft, seen by those who make and release it.
CREATE TABLE settlement_release (
    statement_id UUID PRIMARY KEY REFERENCES settlement_statement,
    released_by  UUID NOT NULL,
    released_on  TEXT NOT NULL
);

-- What a member bears by a statement, what of it was billed before, what is due. Who has such a row sees the statement.
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

-- The PDF as it was issued: a later version of the typesetter makes other bytes.
CREATE TABLE settlement_paper (
    member_id    UUID NOT NULL,
    statement_id UUID NOT NULL REFERENCES settlement_statement,
    lang         TEXT NOT NULL,
    file_id      UUID NOT NULL,
    PRIMARY KEY (member_id, statement_id, lang)
);

-- Advance payments of a year, one row for each day on which one is due.
CREATE TABLE settlement_advance (
    member_id UUID   NOT NULL,
    year      BIGINT NOT NULL,
    number    BIGINT NOT NULL,
    due_on    TEXT   NOT NULL,
    amount    BIGINT NOT NULL,
    PRIMARY KEY (member_id, year, number)
);

-- A quantity that is agreed instead of counted, while a member's holdings are in transition.
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

-- What a member says of itself: what its budget has for the year (appropriation), what its own IT would cost it (alone).
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

-- Where a member's invoices go; of the association itself: who sends them, and to which account is paid.
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

-- How a cost centre is taxed from a day on, with the reason that stands in the invoice. Of everybody.
CREATE TABLE settlement_tax (
    pool       TEXT   NOT NULL REFERENCES settlement_pool,
    valid_from TEXT   NOT NULL,
    treatment  TEXT   NOT NULL,
    rate       BIGINT NOT NULL,
    note       TEXT   NOT NULL,
    PRIMARY KEY (pool, valid_from),
    CHECK (treatment IN ('outside-scope', 'exempt', 'taxable', 'pass-through'))
);

-- An invoice as it was sent; never changed. What is taken back has a credit note that names it in corrects.
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

-- only: postgres
CALL base_wall('settlement_account');
CALL base_wall('settlement_paper');
CALL base_wall('settlement_advance');
CALL base_wall('settlement_declared');
CALL base_wall('settlement_own_figure');
CALL base_wall('settlement_address');
CALL base_wall('settlement_invoice');
GRANT SELECT, INSERT ON settlement_pool, settlement_plan, settlement_voucher, settlement_statement, settlement_release,
    settlement_tax
    TO verbund_app;
GRANT UPDATE ON settlement_pool, settlement_plan, settlement_tax TO verbund_app;
GRANT DELETE ON settlement_plan, settlement_statement TO verbund_app;
-- end
