// Made from the OpenAPI description by `npm run client`; not to be edited.
export interface paths {
    "/api-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells about this API.
         * @description As Digg's REST API profile asks for (VER.06).
         */
        get: operations["get_api_info"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists your own cases, the newest first.
         * @description Lists your own cases, the newest first.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_cases"];
        put?: never;
        /**
         * Hands in an application for yourself, or for the organisation you act for.
         * @description Hands in an application for yourself, or for the organisation you act for.
         *
         *     Permission: `own_cases`.
         */
        post: operations["post_cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one of your cases.
         * @description Shows one of your cases.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_cases_case_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what has happened in your case, in order.
         * @description Lists what has happened in your case, in order.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_cases_case_id_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the decision in your case with its reasons.
         * @description Shows the decision in your case with its reasons.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_cases_case_id_decision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the messages in your case.
         * @description Lists the messages in your case.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_cases_case_id_messages"];
        put?: never;
        /**
         * Sends a message to those who handle your case.
         * @description Sends a message to those who handle your case.
         *
         *     Permission: `own_cases`.
         */
        post: operations["post_cases_case_id_messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/completion-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what you have been asked to complete, the newest first.
         * @description Lists what you have been asked to complete, the newest first.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_cases_case_id_completion_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers the open completion request with text, documents or corrected form data.
         * @description Answers the open completion request with text, documents or corrected form data.
         *
         *     Permission: `own_cases`.
         */
        post: operations["post_cases_case_id_completions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the documents in your case.
         * @description Lists the documents in your case.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_cases_case_id_attachments"];
        put?: never;
        /**
         * Adds an uploaded document to your case.
         * @description Adds an uploaded document to your case.
         *
         *     Permission: `own_cases`.
         */
        post: operations["post_cases_case_id_attachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/attachments/{attachment_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads a document of your case.
         * @description Downloads a document of your case.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_cases_case_id_attachments_attachment_id_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists your drafts, the last changed first.
         * @description Lists your drafts, the last changed first.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_drafts"];
        put?: never;
        /**
         * Saves an application that is not finished.
         * @description Saves an application that is not finished.
         *
         *     Permission: `own_cases`.
         */
        post: operations["post_drafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/drafts/{draft_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a draft.
         * @description Shows a draft.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_drafts_draft_id"];
        /**
         * Saves what was changed in a draft.
         * @description Saves what was changed in a draft.
         *
         *     Permission: `own_cases`.
         */
        put: operations["put_drafts_draft_id"];
        post?: never;
        /**
         * Removes a draft.
         * @description Removes a draft.
         *
         *     Permission: `own_cases`.
         */
        delete: operations["delete_drafts_draft_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/drafts/{draft_id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands in a draft, which becomes a case.
         * @description Hands in a draft, which becomes a case.
         *
         *     Permission: `own_cases`.
         */
        post: operations["post_drafts_draft_id_submissions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a file, to be named within a day where files are attached.
         * @description Takes a file, to be named within a day where files are attached.
         *
         *     Permission: `own_cases`.
         */
        post: operations["post_uploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells as it happens in which of the cases you may see something changed.
         * @description Server-sent events, until you leave or your session ends. `changes` holds `{"changes": [{"case_id", "kind"}]}`, at most once a second; what changed is read by the other routes. After `missed` read everything again. Send the last id as Last-Event-ID to go on from there.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/connected-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists your cases in connected systems, and which of these did not answer.
         * @description Answers when all systems have, and after a few seconds at the latest: one that is `late` may have answered when you ask again, one that `failed` is asked anew.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_connected_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/prefilled-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells what the form of a case type begins with: what is known of the one you act for.
         * @description Each answer with its source. Answers when the registers have, and after two seconds at the latest: what is known of one that is `late` may be there when you ask again, one that `failed` is asked anew. Of a protected identity everything is `withheld`.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_prefilled_answers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "number": "text",
         *       "case_type": "text",
         *       "title": "text",
         *       "public_status": "draft",
         *       "created_at": "2026-03-01T08:30:00Z",
         *       "updated_at": "2026-03-01T08:30:00Z"
         *     }
         */
        MyCaseSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            case_type: string;
            title: string;
            /** @enum {string} */
            public_status: "draft" | "awaiting_signature" | "awaiting_payment" | "submitted" | "in_progress" | "completion_needed" | "decided" | "closed";
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            updated_at: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "number": "text",
         *       "case_type": "text",
         *       "case_type_names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "title": "text",
         *       "public_status": "draft",
         *       "expected_on": "2026-03-01",
         *       "merged_into": "text",
         *       "form_data": {},
         *       "stakeholders": [
         *         {
         *           "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "role": "text",
         *           "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "kind": "person",
         *           "name": "text",
         *           "protected_identity": true,
         *           "email": "name@example.se",
         *           "phone": "+46 60 19 10 00",
         *           "address": {
         *             "care_of": "text",
         *             "extra_line": "text",
         *             "street": "text",
         *             "postal_code": "852 30",
         *             "city": "text",
         *             "country": "text"
         *           },
         *           "added_at": "2026-03-01T08:30:00Z"
         *         }
         *       ],
         *       "created_at": "2026-03-01T08:30:00Z",
         *       "updated_at": "2026-03-01T08:30:00Z",
         *       "version": 1
         *     }
         */
        MyCase: {
            /** Format: uuid */
            id: string;
            number: string;
            case_type: string;
            case_type_names: components["schemas"]["Names"];
            title: string;
            /** @enum {string} */
            public_status: "draft" | "awaiting_signature" | "awaiting_payment" | "submitted" | "in_progress" | "completion_needed" | "decided" | "closed";
            /**
             * Format: date
             * @example 2026-03-01
             */
            expected_on?: string;
            merged_into?: string;
            form_data: unknown;
            stakeholders: components["schemas"]["Stakeholder"][];
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /**
         * @example {
         *       "sv": "text",
         *       "en": "text"
         *     }
         */
        Names: {
            sv: string;
            en: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "role": "text",
         *       "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "kind": "person",
         *       "name": "text",
         *       "protected_identity": true,
         *       "email": "name@example.se",
         *       "phone": "+46 60 19 10 00",
         *       "address": {
         *         "care_of": "text",
         *         "extra_line": "text",
         *         "street": "text",
         *         "postal_code": "852 30",
         *         "city": "text",
         *         "country": "text"
         *       },
         *       "added_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Stakeholder: {
            /** Format: uuid */
            id: string;
            role: string;
            /** Format: uuid */
            party_id: string;
            /** @enum {string} */
            kind: "person" | "organisation";
            name: string;
            protected_identity: boolean;
            /** Format: email */
            email?: string;
            /** @example +46 60 19 10 00 */
            phone?: string;
            address?: components["schemas"]["Address"];
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            added_at: string;
        };
        /**
         * @example {
         *       "care_of": "text",
         *       "extra_line": "text",
         *       "street": "text",
         *       "postal_code": "852 30",
         *       "city": "text",
         *       "country": "text"
         *     }
         */
        Address: {
            care_of?: string;
            extra_line?: string;
            street?: string;
            /** @example 852 30 */
            postal_code?: string;
            city?: string;
            country?: string;
        };
        /**
         * @example {
         *       "seq": 1,
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "type": "created",
         *       "at": "2026-03-01T08:30:00Z",
         *       "actor_kind": "anonymous",
         *       "actor_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "actor_role": "text",
         *       "on_behalf_of": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "visibility": "public",
         *       "data": {}
         *     }
         */
        Event: {
            /** Format: int64 */
            seq: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "created" | "changed" | "stakeholder_added" | "stakeholder_removed" | "assigned" | "unassigned" | "status_changed" | "completion_requested" | "completion_received" | "completion_overdue" | "note_added" | "attachment_added" | "message_sent" | "message_received" | "decided" | "closed" | "reopened" | "suspended" | "resumed" | "suspension_reminder" | "deadline_restarted" | "deadline_extended" | "deadline_passed" | "related" | "unrelated" | "merged_into" | "merged_from" | "checklist_ticked" | "checklist_unticked" | "task_added" | "task_changed" | "task_done" | "task_overdue" | "opinion_requested" | "opinion_given" | "opinion_ended" | "opinion_overdue" | "handed_over" | "permit_granted" | "permit_expiring" | "permit_expired" | "permit_reported_lost" | "permit_replaced" | "permit_revoked" | "decision_proposed" | "confidentiality_marked" | "confidentiality_ended" | "reader_named" | "reader_removed" | "disqualified" | "disqualification_ended" | "checked" | "check_handled";
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            at: string;
            /** @enum {string} */
            actor_kind: "anonymous" | "citizen" | "staff" | "machine" | "system";
            /** Format: uuid */
            actor_id?: string;
            actor_role: string;
            /** Format: uuid */
            on_behalf_of?: string;
            /** @enum {string} */
            visibility: "public" | "internal" | "restricted";
            data?: unknown;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "outcome": "approved",
         *       "reasons": "text",
         *       "legal_basis": "text",
         *       "valid_from": "2026-03-01",
         *       "valid_to": "2026-03-01",
         *       "decided_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "decided_by_name": "text",
         *       "decided_at": "2026-03-01T08:30:00Z",
         *       "automatic": true,
         *       "explanation": {
         *         "evaluation_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *         "decision": "text",
         *         "model_name": "text",
         *         "model_version": "text",
         *         "model_hash": "text",
         *         "evaluated_at": "2026-03-01T08:30:00Z",
         *         "sentences_sv": [
         *           "text"
         *         ],
         *         "sentences_en": [
         *           "text"
         *         ],
         *         "decisions": [
         *           {
         *             "id": "text",
         *             "name": "text",
         *             "rules": []
         *           }
         *         ]
         *       }
         *     }
         */
        Decision: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "approved" | "rejected" | "dismissed" | "cancelled";
            reasons: string;
            legal_basis: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            valid_from?: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            valid_to?: string;
            /** Format: uuid */
            decided_by: string;
            decided_by_name: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            decided_at: string;
            automatic: boolean;
            explanation?: components["schemas"]["DecisionExplanation"];
        };
        /**
         * @example {
         *       "evaluation_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "decision": "text",
         *       "model_name": "text",
         *       "model_version": "text",
         *       "model_hash": "text",
         *       "evaluated_at": "2026-03-01T08:30:00Z",
         *       "sentences_sv": [
         *         "text"
         *       ],
         *       "sentences_en": [
         *         "text"
         *       ],
         *       "decisions": [
         *         {
         *           "id": "text",
         *           "name": "text",
         *           "rules": [
         *             {}
         *           ]
         *         }
         *       ]
         *     }
         */
        DecisionExplanation: {
            /** Format: uuid */
            evaluation_id: string;
            decision: string;
            model_name: string;
            model_version: string;
            model_hash: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            evaluated_at: string;
            sentences_sv: string[];
            sentences_en: string[];
            decisions: components["schemas"]["DecisionStep"][];
        };
        /**
         * @example {
         *       "id": "text",
         *       "name": "text",
         *       "rules": [
         *         {
         *           "index": 1,
         *           "matched": true
         *         }
         *       ]
         *     }
         */
        DecisionStep: {
            id: string;
            name: string;
            rules: components["schemas"]["RuleMatch"][];
        };
        /**
         * @example {
         *       "index": 1,
         *       "matched": true
         *     }
         */
        RuleMatch: {
            /** Format: int64 */
            index: number;
            matched: boolean;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "direction": "from_applicant",
         *       "text": "text",
         *       "sender_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "sender_name": "text",
         *       "sent_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Message: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            direction: "from_applicant" | "to_applicant";
            text: string;
            /** Format: uuid */
            sender_id: string;
            sender_name: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            sent_at: string;
        };
        /**
         * @example {
         *       "text": "text"
         *     }
         */
        NewMessage: {
            text: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "text": "text",
         *       "due_on": "2026-03-01",
         *       "requested_at": "2026-03-01T08:30:00Z",
         *       "answer": "text",
         *       "answered_at": "2026-03-01T08:30:00Z"
         *     }
         */
        CompletionRequest: {
            /** Format: uuid */
            id: string;
            text: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            due_on: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            requested_at: string;
            answer?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            answered_at?: string;
        };
        /**
         * @example {
         *       "text": "text",
         *       "form_data": {},
         *       "attachments": [
         *         {
         *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "kind": "text",
         *           "name": "text"
         *         }
         *       ]
         *     }
         */
        Completion: {
            text?: string;
            form_data?: unknown;
            attachments?: components["schemas"]["NewAttachment"][];
        };
        /**
         * @example {
         *       "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "kind": "text",
         *       "name": "text"
         *     }
         */
        NewAttachment: {
            /** Format: uuid */
            upload_id: string;
            kind: string;
            name: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "kind": "text",
         *       "name": "text",
         *       "media_type": "text",
         *       "size": 1,
         *       "sha256": "text",
         *       "visibility": "public",
         *       "added_at": "2026-03-01T08:30:00Z",
         *       "confidential": "text",
         *       "hidden": true
         *     }
         */
        Attachment: {
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            media_type: string;
            /** Format: int64 */
            size: number;
            sha256: string;
            /** @enum {string} */
            visibility: "public" | "internal" | "restricted";
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            added_at: string;
            confidential?: string;
            hidden: boolean;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "case_type": "text",
         *       "form_data": {},
         *       "attachments": [
         *         {
         *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "kind": "text",
         *           "name": "text"
         *         }
         *       ],
         *       "prefilled": [
         *         {
         *           "field": "text",
         *           "source": "population_register",
         *           "reference": "text"
         *         }
         *       ],
         *       "created_at": "2026-03-01T08:30:00Z",
         *       "updated_at": "2026-03-01T08:30:00Z",
         *       "expires_at": "2026-03-01T08:30:00Z",
         *       "version": 1
         *     }
         */
        Draft: {
            /** Format: uuid */
            id: string;
            case_type: string;
            form_data: unknown;
            attachments: components["schemas"]["NewAttachment"][];
            prefilled: components["schemas"]["Prefilled"][];
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            updated_at: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            expires_at: string;
            /** Format: int64 */
            version: number;
        };
        /**
         * @example {
         *       "field": "text",
         *       "source": "population_register",
         *       "reference": "text"
         *     }
         */
        Prefilled: {
            field: string;
            /** @enum {string} */
            source: "population_register" | "company_register" | "contact_settings" | "employee_directory" | "permit";
            reference?: string;
        };
        /**
         * @example {
         *       "case_type": "text",
         *       "form_data": {},
         *       "attachments": [
         *         {
         *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "kind": "text",
         *           "name": "text"
         *         }
         *       ],
         *       "prefilled": [
         *         {
         *           "field": "text",
         *           "source": "population_register",
         *           "reference": "text"
         *         }
         *       ]
         *     }
         */
        NewDraft: {
            case_type: string;
            form_data: unknown;
            attachments?: components["schemas"]["NewAttachment"][];
            prefilled?: components["schemas"]["Prefilled"][];
        };
        /**
         * @example {
         *       "form_data": {},
         *       "attachments": [
         *         {
         *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "kind": "text",
         *           "name": "text"
         *         }
         *       ],
         *       "prefilled": [
         *         {
         *           "field": "text",
         *           "source": "population_register",
         *           "reference": "text"
         *         }
         *       ]
         *     }
         */
        DraftChange: {
            form_data: unknown;
            attachments?: components["schemas"]["NewAttachment"][];
            prefilled?: components["schemas"]["Prefilled"][];
        };
        /**
         * @example {
         *       "case_type": "text",
         *       "form_data": {},
         *       "attachments": [
         *         {
         *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "kind": "text",
         *           "name": "text"
         *         }
         *       ],
         *       "email": "name@example.se",
         *       "phone": "+46 60 19 10 00"
         *     }
         */
        Application: {
            case_type: string;
            form_data: unknown;
            attachments?: components["schemas"]["NewAttachment"][];
            /** Format: email */
            email?: string;
            /** @example +46 60 19 10 00 */
            phone?: string;
        };
        /**
         * @example {
         *       "email": "name@example.se",
         *       "phone": "+46 60 19 10 00"
         *     }
         */
        DraftSubmission: {
            /** Format: email */
            email?: string;
            /** @example +46 60 19 10 00 */
            phone?: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "size": 1,
         *       "sha256": "text",
         *       "media_type": "text"
         *     }
         */
        Upload: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            size: number;
            sha256: string;
            media_type: string;
        };
        /**
         * @example {
         *       "sources": [
         *         {
         *           "id": "text",
         *           "names": {
         *             "sv": "text",
         *             "en": "text"
         *           },
         *           "status": "answered",
         *           "cases": [
         *             {}
         *           ]
         *         }
         *       ]
         *     }
         */
        ConnectedSources: {
            sources: components["schemas"]["ConnectedSource"][];
        };
        /**
         * @example {
         *       "id": "text",
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "status": "answered",
         *       "cases": [
         *         {
         *           "number": "text",
         *           "title": "text",
         *           "public_status": "draft",
         *           "updated_at": "2026-03-01T08:30:00Z",
         *           "address": "text"
         *         }
         *       ]
         *     }
         */
        ConnectedSource: {
            id: string;
            names: components["schemas"]["Names"];
            /** @enum {string} */
            status: "answered" | "failed" | "late";
            cases: components["schemas"]["ConnectedCase"][];
        };
        /**
         * @example {
         *       "number": "text",
         *       "title": "text",
         *       "public_status": "draft",
         *       "updated_at": "2026-03-01T08:30:00Z",
         *       "address": "text"
         *     }
         */
        ConnectedCase: {
            number: string;
            title: string;
            /** @enum {string} */
            public_status: "draft" | "awaiting_signature" | "awaiting_payment" | "submitted" | "in_progress" | "completion_needed" | "decided" | "closed";
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            updated_at: string;
            address?: string;
        };
        /**
         * @example {
         *       "answers": [
         *         {
         *           "field": "text",
         *           "value": "text",
         *           "source": "population_register"
         *         }
         *       ],
         *       "sources": [
         *         {
         *           "source": "population_register",
         *           "status": "answered"
         *         }
         *       ]
         *     }
         */
        PrefilledAnswers: {
            answers: components["schemas"]["PrefilledAnswer"][];
            sources: components["schemas"]["AskedSource"][];
        };
        /**
         * @example {
         *       "field": "text",
         *       "value": "text",
         *       "source": "population_register"
         *     }
         */
        PrefilledAnswer: {
            field: string;
            value: string;
            /** @enum {string} */
            source: "population_register" | "company_register" | "contact_settings" | "employee_directory" | "permit";
        };
        /**
         * @example {
         *       "source": "population_register",
         *       "status": "answered"
         *     }
         */
        AskedSource: {
            /** @enum {string} */
            source: "population_register" | "company_register" | "contact_settings" | "employee_directory" | "permit";
            /** @enum {string} */
            status: "answered" | "failed" | "late" | "withheld";
        };
        /** @description RFC 9457; `pointer` is a JSON Pointer into the body or ?name of a parameter. A `detail` that people may read comes in Swedish or English by Accept-Language, and Content-Language says which; what is for developers comes in English, without that header. */
        Problem: {
            /** Format: uri-reference */
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            problems?: {
                pointer: string;
                code: string;
                message: string;
            }[];
        };
    };
    responses: {
        /** @description The request is not valid */
        invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/invalid",
                 *       "title": "The request is not valid",
                 *       "status": 400,
                 *       "detail": "One field is wrong; see problems.",
                 *       "instance": "/requests/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *       "problems": [
                 *         {
                 *           "pointer": "/text",
                 *           "code": "required",
                 *           "message": "is required"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Login is required */
        unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unauthenticated",
                 *       "title": "Login is required",
                 *       "status": 401,
                 *       "detail": "Log in first.",
                 *       "instance": "/requests/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not allowed */
        forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/forbidden",
                 *       "title": "Not allowed",
                 *       "status": 403,
                 *       "detail": "You may not do this.",
                 *       "instance": "/requests/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not found */
        not_found: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/not-found",
                 *       "title": "Not found",
                 *       "status": 404,
                 *       "detail": "There is no such resource.",
                 *       "instance": "/requests/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Conflict with what is there */
        conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/conflict",
                 *       "title": "Conflict with what is there",
                 *       "status": 409,
                 *       "detail": "There is one already.",
                 *       "instance": "/requests/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Changed in the meantime */
        stale: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/stale",
                 *       "title": "Changed in the meantime",
                 *       "status": 412,
                 *       "detail": "It was changed by another in the meantime.",
                 *       "instance": "/requests/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too large */
        too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/too-large",
                 *       "title": "Too large",
                 *       "status": 413,
                 *       "detail": "The body is over the limit.",
                 *       "instance": "/requests/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unsupported media type */
        unsupported_media_type: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unsupported-media-type",
                 *       "title": "Unsupported media type",
                 *       "status": 415,
                 *       "detail": "Content-Type must be application/json.",
                 *       "instance": "/requests/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A rule says no */
        rejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/rejected",
                 *       "title": "A rule says no",
                 *       "status": 422,
                 *       "detail": "A closed case takes no changes.",
                 *       "instance": "/requests/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is required */
        precondition_required: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/precondition-required",
                 *       "title": "If-Match is required",
                 *       "status": 428,
                 *       "detail": "If-Match must name the version that the change is made to.",
                 *       "instance": "/requests/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something broke on our side */
        internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/internal",
                 *       "title": "Something broke on our side",
                 *       "status": 500,
                 *       "detail": "Something went wrong on our side.",
                 *       "instance": "/requests/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too busy, try again */
        busy: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/busy",
                 *       "title": "Too busy, try again",
                 *       "status": 503,
                 *       "detail": "Too much is waiting; try again.",
                 *       "instance": "/requests/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_api_info: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description About this API */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiName": "case-management",
                     *       "apiVersion": "1.0.0",
                     *       "apiReleased": "2026-01-01",
                     *       "apiDocumentation": "https://example.se/case-management/v1/openapi.json",
                     *       "apiStatus": "active"
                     *     }
                     */
                    "application/json": {
                        apiName: string;
                        apiVersion: string;
                        /** Format: date */
                        apiReleased: string;
                        /** Format: uri */
                        apiDocumentation: string;
                        apiStatus: string;
                    };
                };
            };
        };
    };
    get_cases: {
        parameters: {
            query?: {
                /** @description Selects what is returned. */
                case_type?: string;
                /** @description Selects what is returned. */
                closed?: boolean;
                /** @description Selects what is returned. */
                limit?: number;
                /** @description Selects what is returned. */
                page?: number;
                /** @description Selects what is returned. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists your own cases, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "number": "text",
                     *           "case_type": "text",
                     *           "title": "text",
                     *           "public_status": "draft",
                     *           "created_at": "2026-03-01T08:30:00Z",
                     *           "updated_at": "2026-03-01T08:30:00Z"
                     *         }
                     *       ],
                     *       "_meta": {
                     *         "total_records": 1,
                     *         "total_capped": false,
                     *         "page": 1,
                     *         "limit": 20,
                     *         "count": 1
                     *       },
                     *       "_links": {
                     *         "self": {
                     *           "href": "https://example.se/resources?limit=20",
                     *           "rel": "self",
                     *           "method": "GET"
                     *         },
                     *         "first": {
                     *           "href": "https://example.se/resources?limit=20",
                     *           "rel": "self",
                     *           "method": "GET"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["MyCaseSummary"][];
                        _meta: {
                            total_records: number;
                            total_capped: boolean;
                            page: number;
                            limit: number;
                            count: number;
                        };
                        _links: {
                            self: {
                                /** Format: uri */
                                href: string;
                                rel: string;
                                method: string;
                            };
                            first: {
                                /** Format: uri */
                                href: string;
                                rel: string;
                                method: string;
                            };
                            last?: {
                                /** Format: uri */
                                href: string;
                                rel: string;
                                method: string;
                            };
                            next?: {
                                /** Format: uri */
                                href: string;
                                rel: string;
                                method: string;
                            };
                            prev?: {
                                /** Format: uri */
                                href: string;
                                rel: string;
                                method: string;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    post_cases: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gets the first reply again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "case_type": "text",
                 *       "form_data": {},
                 *       "attachments": [
                 *         {
                 *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *           "kind": "text",
                 *           "name": "text"
                 *         }
                 *       ],
                 *       "email": "name@example.se",
                 *       "phone": "+46 60 19 10 00"
                 *     }
                 */
                "application/json": components["schemas"]["Application"];
            };
        };
        responses: {
            /** @description Hands in an application for yourself, or for the organisation you act for. */
            201: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "number": "text",
                     *       "case_type": "text",
                     *       "case_type_names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "title": "text",
                     *       "public_status": "draft",
                     *       "expected_on": "2026-03-01",
                     *       "merged_into": "text",
                     *       "form_data": {},
                     *       "stakeholders": [
                     *         {
                     *           "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "role": "text",
                     *           "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "kind": "person",
                     *           "name": "text",
                     *           "protected_identity": true,
                     *           "email": "name@example.se",
                     *           "phone": "+46 60 19 10 00",
                     *           "address": {
                     *             "care_of": "text",
                     *             "extra_line": "text",
                     *             "street": "text",
                     *             "postal_code": "852 30",
                     *             "city": "text",
                     *             "country": "text"
                     *           },
                     *           "added_at": "2026-03-01T08:30:00Z"
                     *         }
                     *       ],
                     *       "created_at": "2026-03-01T08:30:00Z",
                     *       "updated_at": "2026-03-01T08:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MyCase"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rejected"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_cases_case_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shows one of your cases. */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "number": "text",
                     *       "case_type": "text",
                     *       "case_type_names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "title": "text",
                     *       "public_status": "draft",
                     *       "expected_on": "2026-03-01",
                     *       "merged_into": "text",
                     *       "form_data": {},
                     *       "stakeholders": [
                     *         {
                     *           "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "role": "text",
                     *           "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "kind": "person",
                     *           "name": "text",
                     *           "protected_identity": true,
                     *           "email": "name@example.se",
                     *           "phone": "+46 60 19 10 00",
                     *           "address": {
                     *             "care_of": "text",
                     *             "extra_line": "text",
                     *             "street": "text",
                     *             "postal_code": "852 30",
                     *             "city": "text",
                     *             "country": "text"
                     *           },
                     *           "added_at": "2026-03-01T08:30:00Z"
                     *         }
                     *       ],
                     *       "created_at": "2026-03-01T08:30:00Z",
                     *       "updated_at": "2026-03-01T08:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MyCase"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_cases_case_id_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists what has happened in your case, in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "seq": 1,
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "type": "created",
                     *         "at": "2026-03-01T08:30:00Z",
                     *         "actor_kind": "anonymous",
                     *         "actor_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "actor_role": "text",
                     *         "on_behalf_of": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "visibility": "public",
                     *         "data": {}
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Event"][];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_cases_case_id_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shows the decision in your case with its reasons. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "outcome": "approved",
                     *       "reasons": "text",
                     *       "legal_basis": "text",
                     *       "valid_from": "2026-03-01",
                     *       "valid_to": "2026-03-01",
                     *       "decided_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "decided_by_name": "text",
                     *       "decided_at": "2026-03-01T08:30:00Z",
                     *       "automatic": true,
                     *       "explanation": {
                     *         "evaluation_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "decision": "text",
                     *         "model_name": "text",
                     *         "model_version": "text",
                     *         "model_hash": "text",
                     *         "evaluated_at": "2026-03-01T08:30:00Z",
                     *         "sentences_sv": [
                     *           "text"
                     *         ],
                     *         "sentences_en": [
                     *           "text"
                     *         ],
                     *         "decisions": [
                     *           {
                     *             "id": "text",
                     *             "name": "text",
                     *             "rules": []
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Decision"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_cases_case_id_messages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists the messages in your case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "direction": "from_applicant",
                     *         "text": "text",
                     *         "sender_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "sender_name": "text",
                     *         "sent_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Message"][];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    post_cases_case_id_messages: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gets the first reply again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Sends a message to those who handle your case. */
            201: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "direction": "from_applicant",
                     *       "text": "text",
                     *       "sender_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "sender_name": "text",
                     *       "sent_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rejected"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_cases_case_id_completion_requests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists what you have been asked to complete, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "text": "text",
                     *         "due_on": "2026-03-01",
                     *         "requested_at": "2026-03-01T08:30:00Z",
                     *         "answer": "text",
                     *         "answered_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["CompletionRequest"][];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    post_cases_case_id_completions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gets the first reply again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "text",
                 *       "form_data": {},
                 *       "attachments": [
                 *         {
                 *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *           "kind": "text",
                 *           "name": "text"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Completion"];
            };
        };
        responses: {
            /** @description Answers the open completion request with text, documents or corrected form data. */
            201: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "text": "text",
                     *       "due_on": "2026-03-01",
                     *       "requested_at": "2026-03-01T08:30:00Z",
                     *       "answer": "text",
                     *       "answered_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CompletionRequest"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rejected"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_cases_case_id_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists the documents in your case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "kind": "text",
                     *         "name": "text",
                     *         "media_type": "text",
                     *         "size": 1,
                     *         "sha256": "text",
                     *         "visibility": "public",
                     *         "added_at": "2026-03-01T08:30:00Z",
                     *         "confidential": "text",
                     *         "hidden": true
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Attachment"][];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    post_cases_case_id_attachments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gets the first reply again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *       "kind": "text",
                 *       "name": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewAttachment"];
            };
        };
        responses: {
            /** @description Adds an uploaded document to your case. */
            201: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "kind": "text",
                     *       "name": "text",
                     *       "media_type": "text",
                     *       "size": 1,
                     *       "sha256": "text",
                     *       "visibility": "public",
                     *       "added_at": "2026-03-01T08:30:00Z",
                     *       "confidential": "text",
                     *       "hidden": true
                     *     }
                     */
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rejected"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_cases_case_id_attachments_attachment_id_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
                /** @description Identifies the resource. */
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Downloads a document of your case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_drafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists your drafts, the last changed first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "case_type": "text",
                     *         "form_data": {},
                     *         "attachments": [
                     *           {
                     *             "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *             "kind": "text",
                     *             "name": "text"
                     *           }
                     *         ],
                     *         "prefilled": [
                     *           {
                     *             "field": "text",
                     *             "source": "population_register",
                     *             "reference": "text"
                     *           }
                     *         ],
                     *         "created_at": "2026-03-01T08:30:00Z",
                     *         "updated_at": "2026-03-01T08:30:00Z",
                     *         "expires_at": "2026-03-01T08:30:00Z",
                     *         "version": 1
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Draft"][];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    post_drafts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gets the first reply again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "case_type": "text",
                 *       "form_data": {},
                 *       "attachments": [
                 *         {
                 *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *           "kind": "text",
                 *           "name": "text"
                 *         }
                 *       ],
                 *       "prefilled": [
                 *         {
                 *           "field": "text",
                 *           "source": "population_register",
                 *           "reference": "text"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewDraft"];
            };
        };
        responses: {
            /** @description Saves an application that is not finished. */
            201: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "case_type": "text",
                     *       "form_data": {},
                     *       "attachments": [
                     *         {
                     *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "kind": "text",
                     *           "name": "text"
                     *         }
                     *       ],
                     *       "prefilled": [
                     *         {
                     *           "field": "text",
                     *           "source": "population_register",
                     *           "reference": "text"
                     *         }
                     *       ],
                     *       "created_at": "2026-03-01T08:30:00Z",
                     *       "updated_at": "2026-03-01T08:30:00Z",
                     *       "expires_at": "2026-03-01T08:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rejected"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_drafts_draft_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shows a draft. */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "case_type": "text",
                     *       "form_data": {},
                     *       "attachments": [
                     *         {
                     *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "kind": "text",
                     *           "name": "text"
                     *         }
                     *       ],
                     *       "prefilled": [
                     *         {
                     *           "field": "text",
                     *           "source": "population_register",
                     *           "reference": "text"
                     *         }
                     *       ],
                     *       "created_at": "2026-03-01T08:30:00Z",
                     *       "updated_at": "2026-03-01T08:30:00Z",
                     *       "expires_at": "2026-03-01T08:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description Not changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    put_drafts_draft_id: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the change is made to. */
                "If-Match": string;
            };
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "form_data": {},
                 *       "attachments": [
                 *         {
                 *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *           "kind": "text",
                 *           "name": "text"
                 *         }
                 *       ],
                 *       "prefilled": [
                 *         {
                 *           "field": "text",
                 *           "source": "population_register",
                 *           "reference": "text"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DraftChange"];
            };
        };
        responses: {
            /** @description Saves what was changed in a draft. */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "case_type": "text",
                     *       "form_data": {},
                     *       "attachments": [
                     *         {
                     *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "kind": "text",
                     *           "name": "text"
                     *         }
                     *       ],
                     *       "prefilled": [
                     *         {
                     *           "field": "text",
                     *           "source": "population_register",
                     *           "reference": "text"
                     *         }
                     *       ],
                     *       "created_at": "2026-03-01T08:30:00Z",
                     *       "updated_at": "2026-03-01T08:30:00Z",
                     *       "expires_at": "2026-03-01T08:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            412: components["responses"]["stale"];
            413: components["responses"]["too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rejected"];
            428: components["responses"]["precondition_required"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    delete_drafts_draft_id: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the change is made to. */
                "If-Match": string;
            };
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removes a draft. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            412: components["responses"]["stale"];
            422: components["responses"]["rejected"];
            428: components["responses"]["precondition_required"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    post_drafts_draft_id_submissions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gets the first reply again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                draft_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "name@example.se",
                 *       "phone": "+46 60 19 10 00"
                 *     }
                 */
                "application/json": components["schemas"]["DraftSubmission"];
            };
        };
        responses: {
            /** @description Hands in a draft, which becomes a case. */
            201: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "number": "text",
                     *       "case_type": "text",
                     *       "case_type_names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "title": "text",
                     *       "public_status": "draft",
                     *       "expected_on": "2026-03-01",
                     *       "merged_into": "text",
                     *       "form_data": {},
                     *       "stakeholders": [
                     *         {
                     *           "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "role": "text",
                     *           "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "kind": "person",
                     *           "name": "text",
                     *           "protected_identity": true,
                     *           "email": "name@example.se",
                     *           "phone": "+46 60 19 10 00",
                     *           "address": {
                     *             "care_of": "text",
                     *             "extra_line": "text",
                     *             "street": "text",
                     *             "postal_code": "852 30",
                     *             "city": "text",
                     *             "country": "text"
                     *           },
                     *           "added_at": "2026-03-01T08:30:00Z"
                     *         }
                     *       ],
                     *       "created_at": "2026-03-01T08:30:00Z",
                     *       "updated_at": "2026-03-01T08:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MyCase"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rejected"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    post_uploads: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gets the first reply again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
            };
            cookie?: never;
        };
        /** @description The content itself, at most 262144000 bytes. */
        requestBody: {
            content: {
                "*/*": unknown;
            };
        };
        responses: {
            /** @description Takes a file, to be named within a day where files are attached. */
            201: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "size": 1,
                     *       "sha256": "text",
                     *       "media_type": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Upload"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["too_large"];
            422: components["responses"]["rejected"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tells as it happens in which of the cases you may see something changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_connected_cases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists your cases in connected systems, and which of these did not answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sources": [
                     *         {
                     *           "id": "text",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "status": "answered",
                     *           "cases": [
                     *             {}
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectedSources"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_prefilled_answers: {
        parameters: {
            query: {
                /** @description Selects what is returned. */
                case_type: string;
            };
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tells what the form of a case type begins with: what is known of the one you act for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "answers": [
                     *         {
                     *           "field": "text",
                     *           "value": "text",
                     *           "source": "population_register"
                     *         }
                     *       ],
                     *       "sources": [
                     *         {
                     *           "source": "population_register",
                     *           "status": "answered"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PrefilledAnswers"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
}
