accession_decision.accession_id uuid not null
accession_decision.answer text not null
accession_decision.conflict text not null
accession_decision.decided_at bigint not null
accession_decision.decided_by uuid not null
accession_decision.decision_id uuid not null
accession_decision.member_id uuid not null
accession_decision.value text not null
CREATE UNIQUE INDEX accession_decision_pkey ON public.accession_decision USING btree (member_id, accession_id, decision_id)
policy wall on accession_decision for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
accession_estimate.accession_id uuid not null
accession_estimate.by_what text not null
accession_estimate.costs_with bigint not null
accession_estimate.costs_without bigint not null
accession_estimate.estimate_id uuid not null
accession_estimate.estimated_by uuid not null
accession_estimate.estimated_on text not null
accession_estimate.member_id uuid not null
CREATE UNIQUE INDEX accession_estimate_pkey ON public.accession_estimate USING btree (member_id, accession_id, estimate_id)
policy wall on accession_estimate for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
accession_experience.began_on text not null
accession_experience.ended_on text not null
accession_experience.lesson text not null
accession_experience.noted_by uuid not null
accession_experience.party_id uuid not null
accession_experience.size bigint not null
accession_experience.step text not null
CREATE UNIQUE INDEX accession_experience_pkey ON public.accession_experience USING btree (party_id, step)
accession_file.accession_id uuid not null
accession_file.contents text not null
accession_file.member_id uuid not null
accession_file.name text not null
accession_file.read_at bigint not null
accession_file.read_by uuid not null
accession_file.sha256 bytea not null
CREATE UNIQUE INDEX accession_file_pkey ON public.accession_file USING btree (member_id, accession_id, name)
policy wall on accession_file for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
accession_interest.entry_id uuid not null
accession_interest.interest text not null
accession_interest.member_id uuid not null
accession_interest.note text not null
accession_interest.noted_by uuid not null
accession_interest.noted_on text not null
CREATE UNIQUE INDEX accession_interest_pkey ON public.accession_interest USING btree (member_id, entry_id)
policy wall on accession_interest for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
accession_moved.accession_id uuid not null
accession_moved.kind text not null
accession_moved.member_id uuid not null
accession_moved.moved_on text not null
accession_moved.part text not null
accession_moved.thing text not null
accession_moved.thing_id uuid not null
CREATE UNIQUE INDEX accession_moved_pkey ON public.accession_moved USING btree (member_id, accession_id, thing)
policy wall on accession_moved for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
accession_opened.accession_id uuid not null
accession_opened.member_id uuid not null
accession_opened.opened_by uuid not null
accession_opened.opened_on text not null
accession_opened.pool text not null
accession_opened.sign text not null
accession_opened.wished_on text not null
CREATE UNIQUE INDEX accession_opened_pkey ON public.accession_opened USING btree (member_id, accession_id)
policy wall on accession_opened for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
accession_stocktake.accession_id uuid not null
accession_stocktake.admin_devices bigint not null
accession_stocktake.complete boolean not null
accession_stocktake.member_id uuid not null
accession_stocktake.report text not null
accession_stocktake.school_devices bigint not null
accession_stocktake.sha256 bytea not null
accession_stocktake.sites bigint not null
accession_stocktake.stocktake_id uuid not null
accession_stocktake.taken_at bigint not null
accession_stocktake.taken_by uuid not null
accession_stocktake.users bigint not null
CREATE INDEX accession_stocktake_last ON public.accession_stocktake USING btree (member_id, accession_id, taken_at)
CREATE UNIQUE INDEX accession_stocktake_pkey ON public.accession_stocktake USING btree (member_id, accession_id, stocktake_id)
policy wall on accession_stocktake for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
accession_task_done.accession_id uuid not null
accession_task_done.done_by uuid not null
accession_task_done.done_on text not null
accession_task_done.member_id uuid not null
accession_task_done.note text not null
accession_task_done.task text not null
CREATE UNIQUE INDEX accession_task_done_pkey ON public.accession_task_done USING btree (member_id, accession_id, task)
policy wall on accession_task_done for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
accession_transfer.accession_id uuid not null
accession_transfer.basis text not null
accession_transfer.decided_by uuid not null
accession_transfer.decided_on text not null
accession_transfer.member_id uuid not null
accession_transfer.moves_on text not null
accession_transfer.person_id uuid not null
accession_transfer.specialism text not null
CREATE UNIQUE INDEX accession_transfer_pkey ON public.accession_transfer USING btree (member_id, accession_id, person_id)
policy wall on accession_transfer for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
accession_wave.accession_id uuid not null
accession_wave.admin_devices bigint not null
accession_wave.begins_on text not null
accession_wave.cutover_on text
accession_wave.member_id uuid not null
accession_wave.part text not null
accession_wave.planned_at bigint not null
accession_wave.planned_by uuid not null
accession_wave.run_by uuid
accession_wave.school_devices bigint not null
accession_wave.sites bigint not null
accession_wave.through_on text not null
accession_wave.users bigint not null
accession_wave.wave text not null
CREATE UNIQUE INDEX accession_wave_pkey ON public.accession_wave USING btree (member_id, accession_id, part)
policy wall on accession_wave for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
agreement_clearance.cleared_on text not null
agreement_clearance.party_id uuid not null
agreement_clearance.person_id uuid not null
agreement_clearance.revision bigint not null
agreement_clearance.version_id uuid not null
CREATE UNIQUE INDEX agreement_clearance_pkey ON public.agreement_clearance USING btree (version_id, revision, party_id)
agreement_document.content bytea not null
agreement_document.document_id uuid not null
agreement_document.kept_by uuid not null
agreement_document.kept_on text not null
agreement_document.media_type text not null
agreement_document.name text not null
agreement_document.sha256 bytea not null
CREATE UNIQUE INDEX agreement_document_pkey ON public.agreement_document USING btree (document_id)
agreement_leaving.last_day text not null
agreement_leaving.party_id uuid not null
agreement_leaving.received_on text not null
agreement_leaving.recorded_by uuid not null
CREATE UNIQUE INDEX agreement_leaving_pkey ON public.agreement_leaving USING btree (party_id, received_on)
agreement_party.address text not null
agreement_party.ars text not null
agreement_party.kind text not null
agreement_party.name text not null
agreement_party.party_id uuid not null
agreement_party.registered_by uuid not null
agreement_party.registered_on text not null
agreement_party.short_name text not null
CREATE UNIQUE INDEX agreement_party_ars_key ON public.agreement_party USING btree (ars)
CREATE UNIQUE INDEX agreement_party_pkey ON public.agreement_party USING btree (party_id)
agreement_point.point text not null
agreement_point.source text not null
agreement_point.valid_from text not null
agreement_point.value text not null
agreement_point.verified boolean not null
CREATE UNIQUE INDEX agreement_point_pkey ON public.agreement_point USING btree (point, valid_from)
agreement_population.counted_on text not null
agreement_population.party_id uuid not null
agreement_population.people bigint not null
CREATE UNIQUE INDEX agreement_population_pkey ON public.agreement_population USING btree (party_id, counted_on)
agreement_publication.gazette text not null
agreement_publication.issue text not null
agreement_publication.party_id uuid not null
agreement_publication.published_on text not null
agreement_publication.recorded_by uuid not null
agreement_publication.revision bigint not null
agreement_publication.version_id uuid not null
CREATE UNIQUE INDEX agreement_publication_pkey ON public.agreement_publication USING btree (version_id, revision, party_id, published_on)
agreement_release.document_id uuid not null
agreement_release.needs text not null
agreement_release.released_by uuid not null
agreement_release.released_on text not null
agreement_release.revision bigint not null
agreement_release.version_id uuid not null
CREATE UNIQUE INDEX agreement_release_pkey ON public.agreement_release USING btree (version_id, revision)
agreement_resolution.abstained bigint not null
agreement_resolution.committee text not null
agreement_resolution.covers bigint not null
agreement_resolution.no bigint not null
agreement_resolution.outcome text not null
agreement_resolution.paper text not null
agreement_resolution.party_id uuid not null
agreement_resolution.recorded_by uuid not null
agreement_resolution.recorded_on text not null
agreement_resolution.remark text not null
agreement_resolution.resolution_id uuid not null
agreement_resolution.resolved_on text not null
agreement_resolution.revision bigint not null
agreement_resolution.role text not null
agreement_resolution.version_id uuid not null
agreement_resolution.yes bigint not null
CREATE UNIQUE INDEX agreement_resolution_pkey ON public.agreement_resolution USING btree (resolution_id)
agreement_signature.document_id uuid not null
agreement_signature.kind text not null
agreement_signature.office text not null
agreement_signature.party_id uuid not null
agreement_signature.recorded_on text not null
agreement_signature.report_id uuid not null
agreement_signature.revision bigint not null
agreement_signature.seen_by uuid not null
agreement_signature.signed_on text not null
agreement_signature.signer uuid not null
agreement_signature.version_id uuid not null
CREATE UNIQUE INDEX agreement_signature_pkey ON public.agreement_signature USING btree (version_id, revision, party_id)
agreement_supervision.answered_on text not null
agreement_supervision.authority text not null
agreement_supervision.granted boolean not null
agreement_supervision.recorded_by uuid not null
agreement_supervision.reference text not null
agreement_supervision.revision bigint not null
agreement_supervision.step text not null
agreement_supervision.supervision_id uuid not null
agreement_supervision.version_id uuid not null
CREATE UNIQUE INDEX agreement_supervision_pkey ON public.agreement_supervision USING btree (supervision_id)
agreement_text.body text not null
agreement_text.hash bytea not null
agreement_text.revision bigint not null
agreement_text.version_id uuid not null
agreement_text.written_by uuid not null
agreement_text.written_on text not null
CREATE UNIQUE INDEX agreement_text_pkey ON public.agreement_text USING btree (version_id, revision)
agreement_version.drafted_by uuid not null
agreement_version.drafted_on text not null
agreement_version.follows bigint not null
agreement_version.number bigint not null
agreement_version.version_id uuid not null
CREATE UNIQUE INDEX agreement_version_number_key ON public.agreement_version USING btree (number)
CREATE UNIQUE INDEX agreement_version_pkey ON public.agreement_version USING btree (version_id)
agreement_withdrawal.reason text not null
agreement_withdrawal.version_id uuid not null
agreement_withdrawal.withdrawn_by uuid not null
agreement_withdrawal.withdrawn_on text not null
CREATE UNIQUE INDEX agreement_withdrawal_pkey ON public.agreement_withdrawal USING btree (version_id)
base_account.login text not null
base_account.made_at bigint not null
base_account.name text not null
base_account.person_id uuid not null
CREATE UNIQUE INDEX base_account_login_key ON public.base_account USING btree (login)
CREATE UNIQUE INDEX base_account_pkey ON public.base_account USING btree (person_id)
base_account_closed.closed_at bigint not null
base_account_closed.closed_by uuid not null
base_account_closed.person_id uuid not null
CREATE UNIQUE INDEX base_account_closed_pkey ON public.base_account_closed USING btree (person_id)
base_brake.failures bigint not null
base_brake.name text not null
base_brake.until bigint not null
CREATE UNIQUE INDEX base_brake_pkey ON public.base_brake USING btree (name)
policy house on base_brake for ALL using base_is_house() check 
base_fact.name text not null
base_fact.value text not null
CREATE UNIQUE INDEX base_fact_pkey ON public.base_fact USING btree (name)
base_file.content bytea not null
base_file.file_id uuid not null
base_file.kept_by uuid not null
base_file.kept_on text not null
base_file.media_type text not null
base_file.member_id uuid not null
base_file.name text not null
base_file.part text not null
base_file.sha256 bytea not null
CREATE INDEX base_file_by_id ON public.base_file USING btree (file_id)
CREATE UNIQUE INDEX base_file_pkey ON public.base_file USING btree (member_id, file_id)
policy wall on base_file for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
base_grant.everywhere boolean not null
base_grant.member_id uuid not null
base_grant.part text not null
base_grant.person_id uuid not null
base_grant.role text not null
base_grant.valid_from text not null
base_grant.valid_to text not null
CREATE INDEX base_grant_of_person ON public.base_grant USING btree (person_id, role, member_id)
CREATE UNIQUE INDEX base_grant_pkey ON public.base_grant USING btree (member_id, person_id, role, part, valid_from)
policy finish on base_grant for UPDATE using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
policy give on base_grant for INSERT using  check (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees)))
policy read on base_grant for SELECT using true check 
base_journal.at_business bigint not null
base_journal.at_wall bigint not null
base_journal.chain bytea
base_journal.deed text not null
base_journal.details_hash bytea not null
base_journal.entry_id uuid not null
base_journal.member_id uuid not null
base_journal.person_id uuid not null
base_journal.seq bigint
base_journal.thing uuid not null
CREATE INDEX base_journal_by_day ON public.base_journal USING btree (at_business, entry_id)
CREATE INDEX base_journal_of_thing ON public.base_journal USING btree (thing, entry_id)
CREATE UNIQUE INDEX base_journal_order ON public.base_journal USING btree (seq)
CREATE UNIQUE INDEX base_journal_pkey ON public.base_journal USING btree (member_id, entry_id)
policy note on base_journal for INSERT using  check (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees)))
policy read on base_journal for SELECT using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
policy seal on base_journal for UPDATE using (base_is_house() AND (seq IS NULL)) check base_is_house()
base_journal_details.body text not null
base_journal_details.entry_id uuid not null
base_journal_details.member_id uuid not null
base_journal_details.salt bytea not null
CREATE UNIQUE INDEX base_journal_details_pkey ON public.base_journal_details USING btree (member_id, entry_id)
policy wall on base_journal_details for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
base_lease.held_until bigint not null
base_lease.holder text not null
base_lease.name text not null
CREATE UNIQUE INDEX base_lease_pkey ON public.base_lease USING btree (name)
base_password.person_id uuid not null
base_password.phc text not null
base_password.set_at bigint not null
CREATE UNIQUE INDEX base_password_pkey ON public.base_password USING btree (person_id)
policy house on base_password for ALL using base_is_house() check 
base_role_duty.duty text not null
base_role_duty.role text not null
CREATE UNIQUE INDEX base_role_duty_pkey ON public.base_role_duty USING btree (role, duty)
base_search.detail text not null
base_search.duty text not null
base_search.href text not null
base_search.kind text not null
base_search.member_id uuid not null
base_search.part text not null
base_search.thing uuid not null
base_search.title text not null
CREATE UNIQUE INDEX base_search_pkey ON public.base_search USING btree (member_id, thing)
policy wall on base_search for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
base_search_word.member_id uuid not null
base_search_word.thing uuid not null
base_search_word.word text not null
CREATE INDEX base_search_by_word ON public.base_search_word USING btree (word COLLATE "C", member_id, thing)
CREATE UNIQUE INDEX base_search_word_pkey ON public.base_search_word USING btree (member_id, thing, word)
policy wall on base_search_word for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
base_session.begun_at bigint not null
base_session.device text not null
base_session.duties text not null
base_session.ends_at bigint not null
base_session.idle_at bigint not null
base_session.person_id uuid not null
base_session.seen_at bigint not null
base_session.token_hash bytea not null
CREATE INDEX base_session_of_person ON public.base_session USING btree (person_id)
CREATE UNIQUE INDEX base_session_pkey ON public.base_session USING btree (token_hash)
policy house on base_session for ALL using base_is_house() check 
base_token.duties text not null
base_token.member_id uuid not null
base_token.name text not null
base_token.person_id uuid not null
base_token.secret_hash bytea not null
base_token.token_id uuid not null
base_token.valid_from text not null
base_token.valid_to text not null
CREATE UNIQUE INDEX base_token_by_secret ON public.base_token USING btree (secret_hash)
CREATE UNIQUE INDEX base_token_pkey ON public.base_token USING btree (member_id, token_id)
policy wall on base_token for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
base_version.at_wall bigint not null
base_version.checksum bytea not null
base_version.name text not null
base_version.number bigint not null
CREATE UNIQUE INDEX base_version_pkey ON public.base_version USING btree (number)
desk_affected.member_id uuid not null
desk_affected.person_id uuid not null
desk_affected.said_at bigint not null
desk_affected.said_by uuid not null
desk_affected.ticket_id uuid not null
CREATE UNIQUE INDEX desk_affected_pkey ON public.desk_affected USING btree (member_id, ticket_id, person_id)
policy wall on desk_affected for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
desk_article.article_id uuid not null
desk_article.audience text not null
desk_article.body text not null
desk_article.specialism text not null
desk_article.title text not null
desk_article.valid_from text not null
desk_article.version bigint not null
desk_article.words text not null
desk_article.written_by uuid not null
CREATE UNIQUE INDEX desk_article_pkey ON public.desk_article USING btree (article_id, version)
desk_counter.last bigint not null
desk_counter.year bigint not null
CREATE UNIQUE INDEX desk_counter_pkey ON public.desk_counter USING btree (year)
desk_entry.body text not null
desk_entry.entry_id uuid not null
desk_entry.kind text not null
desk_entry.member_id uuid not null
desk_entry.said_at bigint not null
desk_entry.said_by uuid not null
desk_entry.ticket_id uuid not null
CREATE UNIQUE INDEX desk_entry_pkey ON public.desk_entry USING btree (member_id, ticket_id, entry_id)
policy wall on desk_entry for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
desk_specialism.de text not null
desk_specialism.en text not null
desk_specialism.place bigint not null
desk_specialism.specialism text not null
CREATE UNIQUE INDEX desk_specialism_pkey ON public.desk_specialism USING btree (specialism)
desk_staff.person_id uuid not null
desk_staff.specialism text not null
CREATE UNIQUE INDEX desk_staff_pkey ON public.desk_staff USING btree (person_id, specialism)
desk_terms.hours text not null
desk_terms.levels text not null
desk_terms.member text not null
desk_terms.valid_from text not null
CREATE UNIQUE INDEX desk_terms_pkey ON public.desk_terms USING btree (member, valid_from)
desk_ticket.answered_at bigint
desk_ticket.assignee uuid
desk_ticket.callback text not null
desk_ticket.cause text not null
desk_ticket.cause_over_at bigint
desk_ticket.channel text not null
desk_ticket.closed_at bigint
desk_ticket.confidential boolean not null
desk_ticket.device_id uuid
desk_ticket.duplicate_of uuid
desk_ticket.impact text not null
desk_ticket.kind text not null
desk_ticket.level bigint not null
desk_ticket.member_id uuid not null
desk_ticket.number text not null
desk_ticket.opened_at bigint not null
desk_ticket.part text not null
desk_ticket.reporter uuid not null
desk_ticket.respond_by bigint not null
desk_ticket.restore_by bigint not null
desk_ticket.site_id uuid
desk_ticket.specialism text not null
desk_ticket.ticket_id uuid not null
desk_ticket.title text not null
desk_ticket.waiting_since bigint
CREATE INDEX desk_ticket_by_due ON public.desk_ticket USING btree (closed_at, restore_by, ticket_id)
CREATE INDEX desk_ticket_by_id ON public.desk_ticket USING btree (ticket_id)
CREATE INDEX desk_ticket_of_main ON public.desk_ticket USING btree (duplicate_of)
CREATE INDEX desk_ticket_of_reporter ON public.desk_ticket USING btree (reporter, opened_at)
CREATE UNIQUE INDEX desk_ticket_of_cause ON public.desk_ticket USING btree (member_id, cause) WHERE (cause <> ''::text)
CREATE UNIQUE INDEX desk_ticket_pkey ON public.desk_ticket USING btree (member_id, ticket_id)
policy wall on desk_ticket for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
desk_word.specialism text not null
desk_word.word text not null
CREATE UNIQUE INDEX desk_word_pkey ON public.desk_word USING btree (word)
inventory_device.device_id uuid not null
CREATE UNIQUE INDEX inventory_device_pkey ON public.inventory_device USING btree (device_id)
inventory_draft.brought_at bigint not null
inventory_draft.brought_by uuid not null
inventory_draft.content text not null
inventory_draft.draft_id uuid not null
inventory_draft.file_name text not null
inventory_draft.kind text not null
inventory_draft.member_id uuid not null
CREATE INDEX inventory_draft_by_time ON public.inventory_draft USING btree (member_id, brought_at)
CREATE UNIQUE INDEX inventory_draft_pkey ON public.inventory_draft USING btree (member_id, draft_id)
policy wall on inventory_draft for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_fact.device_id uuid not null
inventory_fact.fact text not null
inventory_fact.member_id uuid not null
inventory_fact.valid_from text not null
inventory_fact.valid_to text not null
inventory_fact.value text not null
CREATE INDEX inventory_fact_by_name ON public.inventory_fact USING btree (fact, value, member_id, device_id)
CREATE UNIQUE INDEX inventory_fact_pkey ON public.inventory_fact USING btree (member_id, device_id, fact, valid_from)
policy wall on inventory_fact for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_holding.asset_tag text not null
inventory_holding.bought_on text
inventory_holding.changed_at bigint not null
inventory_holding.changed_by uuid not null
inventory_holding.class text not null
inventory_holding.device_id uuid not null
inventory_holding.kind text not null
inventory_holding.locked text not null
inventory_holding.maker text not null
inventory_holding.member_id uuid not null
inventory_holding.model text not null
inventory_holding.name text not null
inventory_holding.name_key text not null
inventory_holding.os_key text not null
inventory_holding.os_name text not null
inventory_holding.os_version text not null
inventory_holding.part text not null
inventory_holding.person_id uuid
inventory_holding.price bigint
inventory_holding.room text not null
inventory_holding.serial text not null
inventory_holding.site_id uuid
inventory_holding.source text not null
inventory_holding.state text not null
inventory_holding.valid_from text not null
inventory_holding.valid_to text not null
inventory_holding.warranty_to text
CREATE INDEX inventory_holding_at_site ON public.inventory_holding USING btree (site_id, name_key)
CREATE INDEX inventory_holding_by_name ON public.inventory_holding USING btree (name_key, device_id)
CREATE INDEX inventory_holding_by_serial ON public.inventory_holding USING btree (serial)
CREATE INDEX inventory_holding_of_device ON public.inventory_holding USING btree (device_id, valid_from)
CREATE INDEX inventory_holding_of_member ON public.inventory_holding USING btree (member_id, name_key)
CREATE INDEX inventory_holding_of_person ON public.inventory_holding USING btree (person_id)
CREATE UNIQUE INDEX inventory_holding_pkey ON public.inventory_holding USING btree (member_id, device_id, valid_from)
policy wall on inventory_holding for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_import.changed bigint not null
inventory_import.done_at bigint not null
inventory_import.done_by uuid not null
inventory_import.done_on text not null
inventory_import.file_name text not null
inventory_import.import_id uuid not null
inventory_import.kind text not null
inventory_import.mapping text not null
inventory_import.member_id uuid not null
inventory_import.part text not null
inventory_import.rejected bigint not null
inventory_import.secrets bigint not null
inventory_import.sha256 bytea not null
inventory_import.taken bigint not null
inventory_import.unchanged bigint not null
CREATE INDEX inventory_import_by_time ON public.inventory_import USING btree (done_at)
CREATE UNIQUE INDEX inventory_import_pkey ON public.inventory_import USING btree (member_id, import_id)
policy wall on inventory_import for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_import_row.before text
inventory_import_row.column_name text not null
inventory_import_row.import_id uuid not null
inventory_import_row.member_id uuid not null
inventory_import_row.name text not null
inventory_import_row.outcome text not null
inventory_import_row.reason text not null
inventory_import_row.row_number bigint not null
inventory_import_row.thing uuid
inventory_import_row.value text not null
CREATE UNIQUE INDEX inventory_import_row_pkey ON public.inventory_import_row USING btree (member_id, import_id, row_number)
policy wall on inventory_import_row for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_import_undone.import_id uuid not null
inventory_import_undone.member_id uuid not null
inventory_import_undone.undone_at bigint not null
inventory_import_undone.undone_by uuid not null
CREATE UNIQUE INDEX inventory_import_undone_pkey ON public.inventory_import_undone USING btree (member_id, import_id)
policy wall on inventory_import_undone for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_interface.address text not null
inventory_interface.address_key text not null
inventory_interface.device_id uuid not null
inventory_interface.mac text not null
inventory_interface.member_id uuid not null
inventory_interface.name text not null
inventory_interface.valid_from text not null
inventory_interface.valid_to text not null
CREATE INDEX inventory_interface_by_address ON public.inventory_interface USING btree (address_key)
CREATE INDEX inventory_interface_by_mac ON public.inventory_interface USING btree (mac)
CREATE INDEX inventory_interface_of_device ON public.inventory_interface USING btree (device_id)
CREATE UNIQUE INDEX inventory_interface_pkey ON public.inventory_interface USING btree (member_id, device_id, mac, address, name, valid_from)
policy wall on inventory_interface for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_mark.mark text not null
inventory_mark.member_id uuid not null
inventory_mark.seen_at bigint not null
inventory_mark.thing uuid not null
inventory_mark.value text not null
CREATE INDEX inventory_mark_by_value ON public.inventory_mark USING btree (mark, value)
CREATE INDEX inventory_mark_of_thing ON public.inventory_mark USING btree (thing, mark)
CREATE UNIQUE INDEX inventory_mark_pkey ON public.inventory_mark USING btree (member_id, mark, value, thing)
policy wall on inventory_mark for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_network.network_id uuid not null
CREATE UNIQUE INDEX inventory_network_pkey ON public.inventory_network USING btree (network_id)
inventory_person.person_id uuid not null
CREATE UNIQUE INDEX inventory_person_pkey ON public.inventory_person USING btree (person_id)
inventory_place.changed_at bigint not null
inventory_place.changed_by uuid not null
inventory_place.code text not null
inventory_place.kind text not null
inventory_place.lat_e6 bigint
inventory_place.lon_e6 bigint
inventory_place.member_id uuid not null
inventory_place.municipality text not null
inventory_place.name text not null
inventory_place.name_key text not null
inventory_place.part text not null
inventory_place.site_id uuid not null
inventory_place.source text not null
inventory_place.street text not null
inventory_place.town text not null
inventory_place.uplink text not null
inventory_place.valid_from text not null
inventory_place.valid_to text not null
CREATE INDEX inventory_place_by_code ON public.inventory_place USING btree (member_id, code)
CREATE INDEX inventory_place_by_name ON public.inventory_place USING btree (name_key, site_id)
CREATE INDEX inventory_place_of_site ON public.inventory_place USING btree (site_id, valid_from)
CREATE UNIQUE INDEX inventory_place_pkey ON public.inventory_place USING btree (member_id, site_id, valid_from)
policy wall on inventory_place for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_post.changed_at bigint not null
inventory_post.changed_by uuid not null
inventory_post.department text not null
inventory_post.family_name text not null
inventory_post.given_name text not null
inventory_post.login text not null
inventory_post.mail text not null
inventory_post.member_id uuid not null
inventory_post.name_key text not null
inventory_post.part text not null
inventory_post.person_id uuid not null
inventory_post.phone text not null
inventory_post.site_id uuid
inventory_post.source text not null
inventory_post.valid_from text not null
inventory_post.valid_to text not null
CREATE INDEX inventory_post_at_site ON public.inventory_post USING btree (site_id)
CREATE INDEX inventory_post_by_name ON public.inventory_post USING btree (name_key, person_id)
CREATE INDEX inventory_post_of_member ON public.inventory_post USING btree (member_id, name_key)
CREATE INDEX inventory_post_of_person ON public.inventory_post USING btree (person_id, valid_from)
CREATE UNIQUE INDEX inventory_post_pkey ON public.inventory_post USING btree (member_id, person_id, valid_from)
policy wall on inventory_post for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_prefix.area text not null
inventory_prefix.changed_at bigint not null
inventory_prefix.changed_by uuid not null
inventory_prefix.end_key text not null
inventory_prefix.gateway text not null
inventory_prefix.member_id uuid not null
inventory_prefix.name text not null
inventory_prefix.network_id uuid not null
inventory_prefix.part text not null
inventory_prefix.prefix text not null
inventory_prefix.purpose text not null
inventory_prefix.site_id uuid
inventory_prefix.source text not null
inventory_prefix.start_key text not null
inventory_prefix.valid_from text not null
inventory_prefix.valid_to text not null
inventory_prefix.vlan bigint
CREATE INDEX inventory_prefix_at_site ON public.inventory_prefix USING btree (site_id)
CREATE INDEX inventory_prefix_by_start ON public.inventory_prefix USING btree (start_key, end_key)
CREATE INDEX inventory_prefix_of_network ON public.inventory_prefix USING btree (network_id, valid_from)
CREATE UNIQUE INDEX inventory_prefix_pkey ON public.inventory_prefix USING btree (member_id, network_id, valid_from)
policy wall on inventory_prefix for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_quarantine.agent text not null
inventory_quarantine.body bytea not null
inventory_quarantine.came_from text not null
inventory_quarantine.credential uuid
inventory_quarantine.device_id uuid
inventory_quarantine.entry_id uuid not null
inventory_quarantine.first_at bigint not null
inventory_quarantine.holder uuid
inventory_quarantine.last_at bigint not null
inventory_quarantine.member_id uuid not null
inventory_quarantine.name text not null
inventory_quarantine.print bytea not null
inventory_quarantine.reason text not null
inventory_quarantine.serial text not null
inventory_quarantine.tag text not null
inventory_quarantine.times bigint not null
CREATE INDEX inventory_quarantine_by_time ON public.inventory_quarantine USING btree (last_at)
CREATE UNIQUE INDEX inventory_quarantine_member_id_print_key ON public.inventory_quarantine USING btree (member_id, print)
CREATE UNIQUE INDEX inventory_quarantine_pkey ON public.inventory_quarantine USING btree (member_id, entry_id)
policy wall on inventory_quarantine for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_report.agent text not null
inventory_report.body text not null
inventory_report.device_id uuid not null
inventory_report.member_id uuid not null
inventory_report.refused text not null
inventory_report.said bytea not null
inventory_report.seen_at bigint not null
inventory_report.software bytea not null
inventory_report.tag text not null
CREATE INDEX inventory_report_by_said ON public.inventory_report USING btree (member_id, said)
CREATE INDEX inventory_report_by_seen ON public.inventory_report USING btree (seen_at)
CREATE UNIQUE INDEX inventory_report_pkey ON public.inventory_report USING btree (member_id, device_id)
policy wall on inventory_report for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_section.body text not null
inventory_section.device_id uuid not null
inventory_section.hash bytea not null
inventory_section.member_id uuid not null
inventory_section.section text not null
inventory_section.valid_from text not null
inventory_section.valid_to text not null
CREATE UNIQUE INDEX inventory_section_pkey ON public.inventory_section USING btree (member_id, device_id, section, valid_from)
policy wall on inventory_section for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_site.site_id uuid not null
CREATE UNIQUE INDEX inventory_site_pkey ON public.inventory_site USING btree (site_id)
inventory_software.device_id uuid not null
inventory_software.hash bytea not null
inventory_software.member_id uuid not null
inventory_software.titles bytea not null
inventory_software.valid_from text not null
inventory_software.valid_to text not null
CREATE INDEX inventory_software_by_day ON public.inventory_software USING btree (valid_to, member_id)
CREATE UNIQUE INDEX inventory_software_pkey ON public.inventory_software USING btree (member_id, device_id, valid_from)
policy wall on inventory_software for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
inventory_title.name text not null
inventory_title.number bigint not null
inventory_title.product_key text not null
inventory_title.publisher text not null
inventory_title.title_id uuid not null
inventory_title.version text not null
inventory_title.version_key text not null
CREATE INDEX inventory_title_by_product ON public.inventory_title USING btree (product_key, version_key, title_id)
CREATE UNIQUE INDEX inventory_title_number_key ON public.inventory_title USING btree (number)
CREATE UNIQUE INDEX inventory_title_pkey ON public.inventory_title USING btree (title_id)
operations_booking.member_id uuid not null
operations_booking.node_id uuid not null
operations_booking.places bigint not null
operations_booking.valid_from text not null
operations_booking.valid_to text not null
CREATE UNIQUE INDEX operations_booking_pkey ON public.operations_booking USING btree (member_id, node_id, valid_from)
policy wall on operations_booking for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
operations_level.hours text not null
operations_level.node_id uuid not null
operations_level.target bigint not null
operations_level.valid_from text not null
operations_level.valid_to text not null
CREATE UNIQUE INDEX operations_level_pkey ON public.operations_level USING btree (node_id, valid_from)
operations_node.audience text not null
operations_node.key text not null
operations_node.kind text not null
operations_node.name text not null
operations_node.name_en text not null
operations_node.node_id uuid not null
operations_node.offer text not null
operations_node.purpose text not null
operations_node.registered_by uuid not null
operations_node.registered_on text not null
CREATE UNIQUE INDEX operations_node_key_key ON public.operations_node USING btree (key)
CREATE UNIQUE INDEX operations_node_pkey ON public.operations_node USING btree (node_id)
operations_outage.declared_at bigint not null
operations_outage.declared_by uuid not null
operations_outage.ended_by uuid
operations_outage.expected_at bigint
operations_outage.member_id uuid not null
operations_outage.node_id uuid not null
operations_outage.outage_id uuid not null
operations_outage.part text not null
operations_outage.place text not null
operations_outage.since_at bigint not null
operations_outage.site text not null
operations_outage.target_id uuid
operations_outage.until_at bigint
operations_outage.words text not null
CREATE INDEX operations_outage_by_end ON public.operations_outage USING btree (until_at, since_at)
CREATE INDEX operations_outage_by_id ON public.operations_outage USING btree (outage_id)
CREATE UNIQUE INDEX operations_outage_pkey ON public.operations_outage USING btree (member_id, outage_id, site)
policy wall on operations_outage for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
operations_rest.lower_id uuid not null
operations_rest.upper_id uuid not null
operations_rest.valid_from text not null
operations_rest.valid_to text not null
CREATE UNIQUE INDEX operations_rest_pkey ON public.operations_rest USING btree (upper_id, lower_id, valid_from)
operations_state.answer text not null
operations_state.member_id uuid not null
operations_state.part text not null
operations_state.seen_at bigint not null
operations_state.since_at bigint not null
operations_state.target_id uuid not null
operations_state.until_at bigint
operations_state.up boolean not null
CREATE UNIQUE INDEX operations_state_pkey ON public.operations_state USING btree (member_id, target_id, since_at)
policy wall on operations_state for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
operations_target.address text not null
operations_target.kind text not null
operations_target.member_id uuid not null
operations_target.node_id uuid not null
operations_target.part text not null
operations_target.place text not null
operations_target.site text not null
operations_target.target_id uuid not null
operations_target.valid_from text not null
operations_target.valid_to text not null
CREATE UNIQUE INDEX operations_target_pkey ON public.operations_target USING btree (member_id, target_id)
policy wall on operations_target for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
operations_window.announced_at bigint not null
operations_window.announced_by uuid not null
operations_window.from_at bigint not null
operations_window.member_id uuid not null
operations_window.node_id uuid not null
operations_window.part text not null
operations_window.place text not null
operations_window.site text not null
operations_window.to_at bigint not null
operations_window.window_id uuid not null
operations_window.words text not null
CREATE INDEX operations_window_by_end ON public.operations_window USING btree (to_at)
CREATE INDEX operations_window_by_id ON public.operations_window USING btree (window_id)
CREATE UNIQUE INDEX operations_window_pkey ON public.operations_window USING btree (member_id, window_id, site)
policy wall on operations_window for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
procurement_article.article text not null
procurement_article.estimate bigint not null
procurement_article.schools boolean not null
procurement_article.title text not null
CREATE UNIQUE INDEX procurement_article_pkey ON public.procurement_article USING btree (article)
procurement_beneficiary.framework_id uuid not null
procurement_beneficiary.member_id uuid not null
CREATE INDEX procurement_beneficiary_of_framework ON public.procurement_beneficiary USING btree (framework_id)
CREATE UNIQUE INDEX procurement_beneficiary_pkey ON public.procurement_beneficiary USING btree (member_id, framework_id)
policy wall on procurement_beneficiary for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
procurement_call_off.call_off_id uuid not null
procurement_call_off.framework_id uuid not null
procurement_call_off.placed_by uuid not null
procurement_call_off.placed_on text not null
procurement_call_off.total bigint not null
CREATE INDEX procurement_call_off_of_framework ON public.procurement_call_off USING btree (framework_id)
CREATE UNIQUE INDEX procurement_call_off_pkey ON public.procurement_call_off USING btree (call_off_id)
procurement_framework.agreed_by uuid not null
procurement_framework.agreed_on text not null
procurement_framework.called bigint not null
procurement_framework.ceiling bigint not null
procurement_framework.framework_id uuid not null
procurement_framework.supplier text not null
procurement_framework.title text not null
procurement_framework.valid_from text not null
procurement_framework.valid_to text not null
CREATE UNIQUE INDEX procurement_framework_pkey ON public.procurement_framework USING btree (framework_id)
procurement_limit.procedure text not null
procurement_limit.schools boolean not null
procurement_limit.source text not null
procurement_limit.up_to bigint not null
procurement_limit.valid_from text not null
procurement_limit.valid_to text not null
CREATE UNIQUE INDEX procurement_limit_pkey ON public.procurement_limit USING btree (procedure, schools, valid_from)
procurement_line.amount bigint not null
procurement_line.article text not null
procurement_line.call_off_id uuid not null
procurement_line.member_id uuid not null
procurement_line.need_id uuid not null
procurement_line.price bigint not null
procurement_line.quantity bigint not null
CREATE INDEX procurement_line_of_call_off ON public.procurement_line USING btree (call_off_id)
CREATE UNIQUE INDEX procurement_line_pkey ON public.procurement_line USING btree (member_id, need_id)
policy wall on procurement_line for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
procurement_need.article text not null
procurement_need.budget text not null
procurement_need.member_id uuid not null
procurement_need.need_id uuid not null
procurement_need.part text not null
procurement_need.quantity bigint not null
procurement_need.reason text not null
procurement_need.reported_by uuid not null
procurement_need.reported_on text not null
procurement_need.wanted_by text not null
CREATE INDEX procurement_need_by_day ON public.procurement_need USING btree (wanted_by, need_id)
CREATE INDEX procurement_need_by_id ON public.procurement_need USING btree (need_id)
CREATE UNIQUE INDEX procurement_need_pkey ON public.procurement_need USING btree (member_id, need_id)
policy wall on procurement_need for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
procurement_price.article text not null
procurement_price.called bigint not null
procurement_price.framework_id uuid not null
procurement_price.most bigint
CREATE UNIQUE INDEX procurement_price_pkey ON public.procurement_price USING btree (framework_id, article)
procurement_tier.article text not null
procurement_tier.framework_id uuid not null
procurement_tier.from_pieces bigint not null
procurement_tier.price bigint not null
CREATE UNIQUE INDEX procurement_tier_pkey ON public.procurement_tier USING btree (framework_id, article, from_pieces)
procurement_withdrawal.member_id uuid not null
procurement_withdrawal.need_id uuid not null
procurement_withdrawal.withdrawn_by uuid not null
procurement_withdrawal.withdrawn_on text not null
CREATE UNIQUE INDEX procurement_withdrawal_pkey ON public.procurement_withdrawal USING btree (member_id, need_id)
policy wall on procurement_withdrawal for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
security_advisory.advisory_id uuid not null
security_advisory.document text not null
security_advisory.imported_by uuid not null
security_advisory.imported_on text not null
security_advisory.publisher text not null
security_advisory.released text not null
security_advisory.revision text not null
security_advisory.severity text not null
security_advisory.sha256 bytea not null
security_advisory.title text not null
security_advisory.tracking text not null
CREATE UNIQUE INDEX security_advisory_pkey ON public.security_advisory USING btree (advisory_id)
CREATE UNIQUE INDEX security_advisory_tracking_revision_key ON public.security_advisory USING btree (tracking, revision)
security_follower.name text not null
security_follower.number bigint not null
CREATE UNIQUE INDEX security_follower_pkey ON public.security_follower USING btree (name)
security_match.advisory_id uuid not null
security_match.evidence text not null
security_match.title_number bigint not null
security_match.verdict text not null
CREATE UNIQUE INDEX security_match_pkey ON public.security_match USING btree (advisory_id, title_number)
settlement_account.amount bigint not null
settlement_account.billed bigint not null
settlement_account.due bigint not null
settlement_account.member_id uuid not null
settlement_account.statement_id uuid not null
CREATE INDEX settlement_account_of_statement ON public.settlement_account USING btree (statement_id)
CREATE UNIQUE INDEX settlement_account_pkey ON public.settlement_account USING btree (member_id, statement_id)
policy wall on settlement_account for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
settlement_address.city text not null
settlement_address.contact text not null
settlement_address.email text not null
settlement_address.iban text not null
settlement_address.leitweg text not null
settlement_address.member_id uuid not null
settlement_address.name text not null
settlement_address.phone text not null
settlement_address.postcode text not null
settlement_address.street text not null
settlement_address.tax_number text not null
CREATE UNIQUE INDEX settlement_address_pkey ON public.settlement_address USING btree (member_id)
policy wall on settlement_address for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
settlement_advance.amount bigint not null
settlement_advance.due_on text not null
settlement_advance.member_id uuid not null
settlement_advance.number bigint not null
settlement_advance.year bigint not null
CREATE UNIQUE INDEX settlement_advance_pkey ON public.settlement_advance USING btree (member_id, year, number)
policy wall on settlement_advance for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
settlement_declared.base text not null
settlement_declared.count bigint not null
settlement_declared.declared_by uuid not null
settlement_declared.declared_on text not null
settlement_declared.member_id uuid not null
settlement_declared.valid_from text not null
settlement_declared.valid_to text not null
settlement_declared.words text not null
CREATE UNIQUE INDEX settlement_declared_pkey ON public.settlement_declared USING btree (member_id, base, valid_from)
policy wall on settlement_declared for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
settlement_invoice.content text not null
settlement_invoice.corrects uuid
settlement_invoice.invoice_id uuid not null
settlement_invoice.issued_on text not null
settlement_invoice.member_id uuid not null
settlement_invoice.number text not null
settlement_invoice.statement_id uuid not null
settlement_invoice.xml text not null
CREATE INDEX settlement_invoice_of_statement ON public.settlement_invoice USING btree (statement_id)
CREATE UNIQUE INDEX settlement_invoice_corrects_key ON public.settlement_invoice USING btree (corrects)
CREATE UNIQUE INDEX settlement_invoice_number_key ON public.settlement_invoice USING btree (number)
CREATE UNIQUE INDEX settlement_invoice_pkey ON public.settlement_invoice USING btree (invoice_id)
policy wall on settlement_invoice for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
settlement_own_figure.amount bigint not null
settlement_own_figure.figure text not null
settlement_own_figure.member_id uuid not null
settlement_own_figure.said_by uuid not null
settlement_own_figure.said_on text not null
settlement_own_figure.words text not null
settlement_own_figure.year bigint not null
CREATE UNIQUE INDEX settlement_own_figure_pkey ON public.settlement_own_figure USING btree (member_id, year, figure)
policy wall on settlement_own_figure for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
settlement_paper.file_id uuid not null
settlement_paper.lang text not null
settlement_paper.member_id uuid not null
settlement_paper.statement_id uuid not null
CREATE UNIQUE INDEX settlement_paper_pkey ON public.settlement_paper USING btree (member_id, statement_id, lang)
policy wall on settlement_paper for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
settlement_plan.amount bigint not null
settlement_plan.component text not null
settlement_plan.pool text not null
settlement_plan.resolution text not null
settlement_plan.year bigint not null
CREATE UNIQUE INDEX settlement_plan_pkey ON public.settlement_plan USING btree (year, pool, component)
settlement_pool.account text not null
settlement_pool.pool text not null
settlement_pool.sphere text not null
settlement_pool.title text not null
CREATE UNIQUE INDEX settlement_pool_pkey ON public.settlement_pool USING btree (pool)
settlement_release.released_by uuid not null
settlement_release.released_on text not null
settlement_release.statement_id uuid not null
CREATE UNIQUE INDEX settlement_release_pkey ON public.settlement_release USING btree (statement_id)
settlement_statement.canonical text not null
settlement_statement.end_day text not null
settlement_statement.first_day text not null
settlement_statement.kind text not null
settlement_statement.made_by uuid not null
settlement_statement.made_on text not null
settlement_statement.sha256 bytea not null
settlement_statement.statement_id uuid not null
CREATE INDEX settlement_statement_by_day ON public.settlement_statement USING btree (first_day, kind)
CREATE UNIQUE INDEX settlement_statement_pkey ON public.settlement_statement USING btree (statement_id)
settlement_tax.note text not null
settlement_tax.pool text not null
settlement_tax.rate bigint not null
settlement_tax.treatment text not null
settlement_tax.valid_from text not null
CREATE UNIQUE INDEX settlement_tax_pkey ON public.settlement_tax USING btree (pool, valid_from)
settlement_voucher.amount bigint not null
settlement_voucher.booked_by uuid not null
settlement_voucher.booked_on text not null
settlement_voucher.component text not null
settlement_voucher.corrects uuid
settlement_voucher.number text not null
settlement_voucher.pool text not null
settlement_voucher.voucher_id uuid not null
settlement_voucher.words text not null
CREATE INDEX settlement_voucher_by_day ON public.settlement_voucher USING btree (booked_on, number)
CREATE UNIQUE INDEX settlement_voucher_number_key ON public.settlement_voucher USING btree (number)
CREATE UNIQUE INDEX settlement_voucher_pkey ON public.settlement_voucher USING btree (voucher_id)
standards_assignment.assignment_id uuid not null
standards_assignment.decided_by uuid not null
standards_assignment.decision text not null
standards_assignment.least text
standards_assignment.mode text not null
standards_assignment.most text
standards_assignment.reason text not null
standards_assignment.scope text not null
standards_assignment.setting text not null
standards_assignment.valid_from text not null
standards_assignment.valid_to text not null
standards_assignment.value text not null
CREATE UNIQUE INDEX standards_assignment_pkey ON public.standards_assignment USING btree (assignment_id)
CREATE UNIQUE INDEX standards_assignment_setting_scope_valid_from_key ON public.standards_assignment USING btree (setting, scope, valid_from)
standards_baseline.decision text not null
standards_baseline.draft_id uuid not null
standards_baseline.number bigint not null
standards_baseline.published_by uuid not null
standards_baseline.published_on text not null
standards_baseline.sha256 text not null
standards_baseline.text text not null
standards_baseline.title text not null
standards_baseline.valid_from text not null
CREATE UNIQUE INDEX standards_baseline_draft_id_key ON public.standards_baseline USING btree (draft_id)
CREATE UNIQUE INDEX standards_baseline_pkey ON public.standards_baseline USING btree (number)
standards_count.changes bytea not null
standards_count.class text not null
standards_count.device_kind text not null
standards_count.member_id uuid not null
standards_count.month text not null
standards_count.opening bytea not null
standards_count.part text not null
standards_count.site_id uuid not null
standards_count.site_kind text not null
CREATE UNIQUE INDEX standards_count_pkey ON public.standards_count USING btree (member_id, part, class, device_kind, site_kind, site_id, month)
policy wall on standards_count for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
standards_decision.accepted boolean not null
standards_decision.decided_by uuid not null
standards_decision.decided_on text not null
standards_decision.exception_id uuid not null
standards_decision.member_id uuid not null
standards_decision.remark text not null
CREATE UNIQUE INDEX standards_decision_pkey ON public.standards_decision USING btree (member_id, exception_id)
policy wall on standards_decision for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
standards_device.class text not null
standards_device.device_id uuid not null
standards_device.device_kind text not null
standards_device.member_id uuid not null
standards_device.part text not null
standards_device.site_id uuid
standards_device.site_kind text not null
standards_device.valid_from text not null
standards_device.valid_to text not null
standards_device.vector bytea not null
CREATE INDEX standards_device_by_id ON public.standards_device USING btree (device_id)
CREATE UNIQUE INDEX standards_device_pkey ON public.standards_device USING btree (member_id, device_id, valid_from)
policy wall on standards_device for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
standards_draft.based_on bigint not null
standards_draft.decision text not null
standards_draft.draft_id uuid not null
standards_draft.drafted_by uuid not null
standards_draft.drafted_on text not null
standards_draft.text text not null
standards_draft.title text not null
standards_draft.valid_from text not null
CREATE UNIQUE INDEX standards_draft_pkey ON public.standards_draft USING btree (draft_id)
standards_exception.began_on text
standards_exception.category text not null
standards_exception.compensation text not null
standards_exception.device_id uuid
standards_exception.exception_id uuid not null
standards_exception.last_day text not null
standards_exception.member_id uuid not null
standards_exception.part text not null
standards_exception.proposed_by uuid not null
standards_exception.proposed_on text not null
standards_exception.reason text not null
standards_exception.renewed_from uuid
standards_exception.setting text not null
standards_exception.value text
CREATE INDEX standards_exception_by_id ON public.standards_exception USING btree (exception_id)
CREATE UNIQUE INDEX standards_exception_pkey ON public.standards_exception USING btree (member_id, exception_id)
policy wall on standards_exception for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
standards_follower.name text not null
standards_follower.seq bigint not null
CREATE UNIQUE INDEX standards_follower_pkey ON public.standards_follower USING btree (name)
standards_notice.exception_id uuid not null
standards_notice.member_id uuid not null
standards_notice.noted_on text not null
standards_notice.step bigint not null
CREATE UNIQUE INDEX standards_notice_pkey ON public.standards_notice USING btree (member_id, exception_id, step)
policy wall on standards_notice for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
standards_practice.four_eyes boolean not null
standards_practice.one bigint not null
CREATE UNIQUE INDEX standards_practice_pkey ON public.standards_practice USING btree (one)
standards_setting.applies text not null
standards_setting.evidence text not null
standards_setting.grace_days bigint not null
standards_setting.kind text not null
standards_setting.max_age_days bigint not null
standards_setting.max_exception_days bigint not null
standards_setting.max_total_days bigint not null
standards_setting.merge text not null
standards_setting.refs text not null
standards_setting.setting text not null
standards_setting.slot bigint not null
standards_setting.stricter text not null
standards_setting.title_de text not null
standards_setting.title_en text not null
standards_setting.uniformity text not null
standards_setting.unit text not null
standards_setting.weight bigint not null
standards_setting.why_de text not null
standards_setting.why_en text not null
CREATE UNIQUE INDEX standards_setting_pkey ON public.standards_setting USING btree (setting)
CREATE UNIQUE INDEX standards_setting_slot_key ON public.standards_setting USING btree (slot)
standards_trial.draft_id uuid not null
standards_trial.members text not null
standards_trial.published_by uuid not null
standards_trial.published_on text not null
standards_trial.valid_from text not null
standards_trial.valid_to text not null
CREATE UNIQUE INDEX standards_trial_pkey ON public.standards_trial USING btree (draft_id)
standards_value.number bigint not null
standards_value.slot bigint not null
standards_value.value text not null
CREATE UNIQUE INDEX standards_value_pkey ON public.standards_value USING btree (slot, number)
standards_withdrawal.exception_id uuid not null
standards_withdrawal.member_id uuid not null
standards_withdrawal.withdrawn_by uuid not null
standards_withdrawal.withdrawn_on text not null
CREATE UNIQUE INDEX standards_withdrawal_pkey ON public.standards_withdrawal USING btree (member_id, exception_id)
policy wall on standards_withdrawal for ALL using (base_is_house() OR ( SELECT base_sees_all() AS base_sees_all) OR (member_id IN ( SELECT base_sees() AS base_sees))) check 
