-- How long an exception and all its renewals may last together, in days; 0: as long as they are renewed.
ALTER TABLE standards_setting ADD COLUMN max_total_days BIGINT NOT NULL DEFAULT 0 CHECK (max_total_days >= 0);
UPDATE standards_setting SET max_total_days = 2 * max_exception_days;

-- renewed_from: the exception that this one goes on from. began_on: the first day of the first of them.
ALTER TABLE standards_exception ADD COLUMN renewed_from UUID;
ALTER TABLE standards_exception ADD COLUMN began_on TEXT CHECK ((renewed_from IS NULL) = (began_on IS NULL));

-- That an exception ends so many days later was said; once for each step.
CREATE TABLE standards_notice (
    member_id    UUID   NOT NULL,
    exception_id UUID   NOT NULL,
    step         BIGINT NOT NULL CHECK (step > 0),
    noted_on     TEXT   NOT NULL,
    PRIMARY KEY (member_id, exception_id, step),
    FOREIGN KEY (member_id, exception_id) REFERENCES standards_exception
);

-- Models: nobody prescribes them, but what is bought together should not be forty different things. Evidence `model`: maker and
-- model of the device.
INSERT INTO standards_setting (setting, slot, title_de, title_en, why_de, why_en, kind, unit, stricter, merge, applies, uniformity,
    weight, evidence, max_age_days, grace_days, max_exception_days, refs, max_total_days)
VALUES
('model-pc', 71, 'Modell der PCs', 'Model of PCs',
    'Wenige Modelle heißt: wenige Abbilder, wenige Ersatzteile, gemeinsamer Einkauf.',
    'Few models: few images, few spare parts, buying together.',
    'text:', '', 'same', 'replace', 'administration/pc school/pc', 'free', 1, 'model', 0, 365, 730, '', 0),
('model-notebook', 72, 'Modell der Notebooks', 'Model of notebooks',
    'Wenige Modelle heißt: passende Dockingstationen überall und ein Gerät auf Vorrat.',
    'Few models: fitting docks everywhere and one device in stock.',
    'text:', '', 'same', 'replace', 'administration/notebook school/notebook', 'free', 1, 'model', 0, 365, 730, '', 0),
('model-tablet', 73, 'Modell der Tablets', 'Model of tablets',
    'Wenige Modelle heißt: gleiche Hüllen, gleiche Koffer, gleiche Apps.',
    'Few models: the same covers, the same cases, the same apps.',
    'text:', '', 'same', 'replace', 'administration/tablet school/tablet', 'free', 1, 'model', 0, 365, 730, '', 0),
('model-printer', 74, 'Modell der Drucker', 'Model of printers',
    'Jedes Modell mehr ist ein Toner mehr im Lager und ein Treiber mehr auf den Plätzen.',
    'Each model more is one more toner in stock and one more driver on the desks.',
    'text:', '', 'same', 'replace', 'administration/printer school/printer', 'free', 1, 'model', 0, 365, 730, '', 0);

-- only: postgres
CALL base_wall('standards_notice');
-- end
