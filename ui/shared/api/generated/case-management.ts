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
         * Lists the cases you may read, filtered, sorted and paged.
         * @description Lists the cases you may read, filtered, sorted and paged.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
         */
        get: operations["get_cases"];
        put?: never;
        /**
         * Registers a case on somebody's behalf and gives it a number.
         * @description Registers a case on somebody's behalf and gives it a number.
         *
         *     Permission: `case_register`. Reads by staff and machines are logged.
         */
        post: operations["post_cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/case-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts the cases you may read by case type and status, and those assigned to you.
         * @description Counts the cases you may read by case type and status, and those assigned to you.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_case_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finds cases by case number, or by the number of a person or organisation in them.
         * @description Finds cases by case number, or by the number of a person or organisation in them.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged. A POST because what is searched for may not stand in a URL; it changes nothing.
         */
        post: operations["post_cases_searches"];
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
         * Shows a case.
         * @description Shows a case.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
         */
        get: operations["get_cases_case_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the title or corrects the form data.
         * @description Changes the title or corrects the form data.
         *
         *     Permission: `case_handle`. Reads by staff and machines are logged.
         */
        patch: operations["patch_cases_case_id"];
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets the status to another of the case type's.
         * @description Sets the status to another of the case type's.
         *
         *     Permission: `case_handle`. Reads by staff and machines are logged.
         */
        put: operations["put_cases_case_id_status"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/stakeholders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the stakeholders of a case.
         * @description Lists the stakeholders of a case.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
         */
        get: operations["get_cases_case_id_stakeholders"];
        put?: never;
        /**
         * Adds a stakeholder by party id, or by number and name.
         * @description Adds a stakeholder by party id, or by number and name.
         *
         *     Permission: `case_handle`. Reads by staff and machines are logged.
         */
        post: operations["post_cases_case_id_stakeholders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/stakeholders/{stakeholder_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a stakeholder; If-Match is the version of the case.
         * @description Removes a stakeholder; If-Match is the version of the case.
         *
         *     Permission: `case_handle`.
         */
        delete: operations["delete_cases_case_id_stakeholders_stakeholder_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who has handled the case, the newest first.
         * @description Lists who has handled the case, the newest first.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_assignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Gives the case to a handler; a new case gets under way.
         * @description Gives the case to a handler; a new case gets under way.
         *
         *     Permission: `case_handle`.
         */
        put: operations["put_cases_case_id_assignment"];
        post?: never;
        /**
         * Takes the case from its handler.
         * @description Takes the case from its handler.
         *
         *     Permission: `case_handle`.
         */
        delete: operations["delete_cases_case_id_assignment"];
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
         * Shows the decision in a case.
         * @description Shows the decision in a case.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_decision"];
        /**
         * Decides the case. The decision is never changed afterwards.
         * @description Decides the case. The decision is never changed afterwards.
         *
         *     Permission: `case_decide`.
         */
        put: operations["put_cases_case_id_decision"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows who closed a case, when and why.
         * @description Shows who closed a case, when and why.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_closure"];
        /**
         * Closes a case.
         * @description Closes a case.
         *
         *     Permission: `case_handle`.
         */
        put: operations["put_cases_case_id_closure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the notes on a case, the newest first.
         * @description Lists the notes on a case, the newest first.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
         */
        get: operations["get_cases_case_id_notes"];
        put?: never;
        /**
         * Adds a note, also to a closed case.
         * @description Adds a note, also to a closed case.
         *
         *     Permission: `case_handle`.
         */
        post: operations["post_cases_case_id_notes"];
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
         * Lists the messages in a case in the order they were sent.
         * @description Lists the messages in a case in the order they were sent.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
         */
        get: operations["get_cases_case_id_messages"];
        put?: never;
        /**
         * Sends a message to the applicant, who reads it on Mina sidor.
         * @description Sends a message to the applicant, who reads it on Mina sidor.
         *
         *     Permission: `case_handle`.
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
         * Lists the completion requests of a case with their answers, the newest first.
         * @description Lists the completion requests of a case with their answers, the newest first.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
         */
        get: operations["get_cases_case_id_completion_requests"];
        put?: never;
        /**
         * Asks the applicant to complete the application.
         * @description Asks the applicant to complete the application.
         *
         *     Permission: `case_handle`.
         */
        post: operations["post_cases_case_id_completion_requests"];
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
         *     Permission: `case_handle`.
         */
        post: operations["post_uploads"];
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
         * Lists the attachments of a case.
         * @description Lists the attachments of a case.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
         */
        get: operations["get_cases_case_id_attachments"];
        put?: never;
        /**
         * Attaches an uploaded file to a case.
         * @description Attaches an uploaded file to a case.
         *
         *     Permission: `case_handle`.
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
         * Downloads an attachment.
         * @description Downloads an attachment.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
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
    "/{municipality_id}/cases/{case_id}/missing-attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the kinds of attachments that the case type requires and the case lacks.
         * @description Lists the kinds of attachments that the case type requires and the case lacks.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_missing_attachments"];
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
         * Lists what happened in a case, in order, from the event after `after`.
         * @description Lists what happened in a case, in order, from the event after `after`.
         *
         *     Permission: `case_read`.
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
    "/{municipality_id}/parties/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finds the people and organisations of a number or a name that the municipality knows.
         * @description Finds the people and organisations of a number or a name that the municipality knows.
         *
         *     Permission: `case_register`. Reads by staff and machines are logged. A POST because what is searched for may not stand in a URL; it changes nothing.
         */
        post: operations["post_parties_searches"];
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
         *       "unit": "text",
         *       "status": "text",
         *       "public_status": "draft",
         *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "applicant_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "applicant_name": "text",
         *       "created_at": "2026-03-01T08:30:00Z",
         *       "updated_at": "2026-03-01T08:30:00Z"
         *     }
         */
        CaseSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            case_type: string;
            title: string;
            unit: string;
            status: string;
            /** @enum {string} */
            public_status: "draft" | "awaiting_signature" | "awaiting_payment" | "submitted" | "in_progress" | "completion_needed" | "decided" | "closed";
            /** Format: uuid */
            assigned_to?: string;
            /** Format: uuid */
            applicant_id?: string;
            applicant_name?: string;
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
         *       "statuses": [
         *         {
         *           "case_type": "text",
         *           "status": "text",
         *           "count": 1
         *         }
         *       ],
         *       "assigned_to_me": 1
         *     }
         */
        CaseCounts: {
            statuses: components["schemas"]["StatusCount"][];
            /** Format: int64 */
            assigned_to_me: number;
        };
        /**
         * @example {
         *       "case_type": "text",
         *       "status": "text",
         *       "count": 1
         *     }
         */
        StatusCount: {
            case_type: string;
            status: string;
            /** Format: int64 */
            count: number;
        };
        /**
         * @example {
         *       "number": "text",
         *       "party_number": "text"
         *     }
         */
        CaseSearch: {
            number?: string;
            party_number?: string;
        };
        /**
         * @example {
         *       "case_type": "text",
         *       "title": "text",
         *       "form_data": {},
         *       "attachments": [
         *         {
         *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "kind": "text",
         *           "name": "text"
         *         }
         *       ],
         *       "channel": "portal",
         *       "stakeholders": [
         *         {
         *           "role": "text",
         *           "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "number": "text",
         *           "given_name": "text",
         *           "family_name": "text",
         *           "organisation_name": "text",
         *           "email": "name@example.se",
         *           "phone": "+46 60 19 10 00",
         *           "address": {
         *             "care_of": "text",
         *             "extra_line": "text",
         *             "street": "text",
         *             "postal_code": "852 30",
         *             "city": "text",
         *             "country": "text"
         *           }
         *         }
         *       ]
         *     }
         */
        NewCase: {
            case_type: string;
            title?: string;
            form_data?: unknown;
            attachments?: components["schemas"]["NewAttachment"][];
            /** @enum {string} */
            channel: "portal" | "desk" | "paper" | "phone" | "counter" | "email" | "integration";
            stakeholders: components["schemas"]["NewStakeholder"][];
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
         *       "role": "text",
         *       "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "number": "text",
         *       "given_name": "text",
         *       "family_name": "text",
         *       "organisation_name": "text",
         *       "email": "name@example.se",
         *       "phone": "+46 60 19 10 00",
         *       "address": {
         *         "care_of": "text",
         *         "extra_line": "text",
         *         "street": "text",
         *         "postal_code": "852 30",
         *         "city": "text",
         *         "country": "text"
         *       }
         *     }
         */
        NewStakeholder: {
            role: string;
            /** Format: uuid */
            party_id?: string;
            number?: string;
            given_name?: string;
            family_name?: string;
            organisation_name?: string;
            /** Format: email */
            email?: string;
            /** @example +46 60 19 10 00 */
            phone?: string;
            address?: components["schemas"]["Address"];
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
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "number": "text",
         *       "case_type": "text",
         *       "case_type_version": 1,
         *       "case_type_names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "title": "text",
         *       "unit": "text",
         *       "status": "text",
         *       "status_names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "public_status": "draft",
         *       "channel": "portal",
         *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
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
        Case: {
            /** Format: uuid */
            id: string;
            number: string;
            case_type: string;
            /** Format: int64 */
            case_type_version: number;
            case_type_names: components["schemas"]["Names"];
            title: string;
            unit: string;
            status: string;
            status_names: components["schemas"]["Names"];
            /** @enum {string} */
            public_status: "draft" | "awaiting_signature" | "awaiting_payment" | "submitted" | "in_progress" | "completion_needed" | "decided" | "closed";
            /** @enum {string} */
            channel: "portal" | "desk" | "paper" | "phone" | "counter" | "email" | "integration";
            /** Format: uuid */
            assigned_to?: string;
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
         *       "title": "text",
         *       "form_data": {}
         *     }
         */
        CaseChange: {
            title?: string;
            form_data?: unknown;
        };
        /**
         * @example {
         *       "status": "text"
         *     }
         */
        NewStatus: {
            status: string;
        };
        /**
         * @example {
         *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "assigned_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "assigned_at": "2026-03-01T08:30:00Z",
         *       "ended_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Assignment: {
            /** Format: uuid */
            user_id: string;
            /** Format: uuid */
            assigned_by: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            assigned_at: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            ended_at?: string;
        };
        /**
         * @example {
         *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
         *     }
         */
        NewAssignment: {
            /** Format: uuid */
            user_id: string;
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
         *       "decided_at": "2026-03-01T08:30:00Z"
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
        };
        /**
         * @example {
         *       "outcome": "approved",
         *       "reasons": "text",
         *       "legal_basis": "text",
         *       "valid_from": "2026-03-01",
         *       "valid_to": "2026-03-01"
         *     }
         */
        NewDecision: {
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
        };
        /**
         * @example {
         *       "reason": "text",
         *       "closed_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "closed_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Closure: {
            reason: string;
            /** Format: uuid */
            closed_by: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            closed_at: string;
        };
        /**
         * @example {
         *       "reason": "text"
         *     }
         */
        NewClosure: {
            reason: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "text": "text",
         *       "author_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "author_name": "text",
         *       "created_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Note: {
            /** Format: uuid */
            id: string;
            text: string;
            /** Format: uuid */
            author_id: string;
            author_name: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            created_at: string;
        };
        /**
         * @example {
         *       "text": "text"
         *     }
         */
        NewNote: {
            text: string;
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
         *       "due_on": "2026-03-01"
         *     }
         */
        NewCompletionRequest: {
            text: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            due_on?: string;
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
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "kind": "text",
         *       "name": "text",
         *       "media_type": "text",
         *       "size": 1,
         *       "sha256": "text",
         *       "visibility": "public",
         *       "added_at": "2026-03-01T08:30:00Z"
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
            type: "created" | "changed" | "stakeholder_added" | "stakeholder_removed" | "assigned" | "unassigned" | "status_changed" | "completion_requested" | "completion_received" | "completion_overdue" | "note_added" | "attachment_added" | "message_sent" | "message_received" | "decided" | "closed";
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
         *       "number": "text",
         *       "name": "text"
         *     }
         */
        PartySearch: {
            number?: string;
            name?: string;
        };
        /**
         * @example {
         *       "parties": [
         *         {
         *           "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "kind": "person",
         *           "name": "text",
         *           "protected_identity": true,
         *           "masked_number": "text",
         *           "city": "text"
         *         }
         *       ],
         *       "more": true
         *     }
         */
        FoundParties: {
            parties: components["schemas"]["FoundParty"][];
            more: boolean;
        };
        /**
         * @example {
         *       "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "kind": "person",
         *       "name": "text",
         *       "protected_identity": true,
         *       "masked_number": "text",
         *       "city": "text"
         *     }
         */
        FoundParty: {
            /** Format: uuid */
            party_id: string;
            /** @enum {string} */
            kind: "person" | "organisation";
            name: string;
            protected_identity: boolean;
            masked_number?: string;
            city?: string;
        };
        /** @description RFC 9457; `pointer` is a JSON Pointer into the body or ?name of a parameter. */
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
                status?: string;
                /** @description Selects what is returned. */
                public_status?: "draft" | "awaiting_signature" | "awaiting_payment" | "submitted" | "in_progress" | "completion_needed" | "decided" | "closed";
                /** @description Selects what is returned. */
                unit?: string;
                /** @description Selects what is returned. */
                assigned_to?: string;
                /** @description Selects what is returned. */
                unassigned?: boolean;
                /** @description Selects what is returned. */
                party_id?: string;
                /** @description Selects what is returned. */
                number?: string;
                /** @description Selects what is returned. */
                created_from?: string;
                /** @description Selects what is returned. */
                created_before?: string;
                /** @description Selects what is returned. */
                sort?: "newest" | "oldest" | "latest_change" | "earliest_change";
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
            /** @description Lists the cases you may read, filtered, sorted and paged. */
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
                     *           "unit": "text",
                     *           "status": "text",
                     *           "public_status": "draft",
                     *           "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "applicant_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "applicant_name": "text",
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
                        items: components["schemas"]["CaseSummary"][];
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
                 *       "title": "text",
                 *       "form_data": {},
                 *       "attachments": [
                 *         {
                 *           "upload_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *           "kind": "text",
                 *           "name": "text"
                 *         }
                 *       ],
                 *       "channel": "portal",
                 *       "stakeholders": [
                 *         {
                 *           "role": "text",
                 *           "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *           "number": "text",
                 *           "given_name": "text",
                 *           "family_name": "text",
                 *           "organisation_name": "text",
                 *           "email": "name@example.se",
                 *           "phone": "+46 60 19 10 00",
                 *           "address": {
                 *             "care_of": "text",
                 *             "extra_line": "text",
                 *             "street": "text",
                 *             "postal_code": "852 30",
                 *             "city": "text",
                 *             "country": "text"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewCase"];
            };
        };
        responses: {
            /** @description Registers a case on somebody's behalf and gives it a number. */
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
                     *       "case_type_version": 1,
                     *       "case_type_names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "title": "text",
                     *       "unit": "text",
                     *       "status": "text",
                     *       "status_names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "public_status": "draft",
                     *       "channel": "portal",
                     *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
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
                    "application/json": components["schemas"]["Case"];
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
    get_case_counts: {
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
            /** @description Counts the cases you may read by case type and status, and those assigned to you. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statuses": [
                     *         {
                     *           "case_type": "text",
                     *           "status": "text",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "assigned_to_me": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CaseCounts"];
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
    post_cases_searches: {
        parameters: {
            query?: never;
            header?: never;
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
                 *       "number": "text",
                 *       "party_number": "text"
                 *     }
                 */
                "application/json": components["schemas"]["CaseSearch"];
            };
        };
        responses: {
            /** @description Finds cases by case number, or by the number of a person or organisation in them. */
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
                     *           "unit": "text",
                     *           "status": "text",
                     *           "public_status": "draft",
                     *           "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "applicant_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "applicant_name": "text",
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
                        items: components["schemas"]["CaseSummary"][];
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
            413: components["responses"]["too_large"];
            415: components["responses"]["unsupported_media_type"];
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
            /** @description Shows a case. */
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
                     *       "case_type_version": 1,
                     *       "case_type_names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "title": "text",
                     *       "unit": "text",
                     *       "status": "text",
                     *       "status_names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "public_status": "draft",
                     *       "channel": "portal",
                     *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
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
                    "application/json": components["schemas"]["Case"];
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
    patch_cases_case_id: {
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
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "text",
                 *       "form_data": {}
                 *     }
                 */
                "application/json": components["schemas"]["CaseChange"];
            };
        };
        responses: {
            /** @description Changes the title or corrects the form data. */
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
                     *       "case_type_version": 1,
                     *       "case_type_names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "title": "text",
                     *       "unit": "text",
                     *       "status": "text",
                     *       "status_names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "public_status": "draft",
                     *       "channel": "portal",
                     *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
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
                    "application/json": components["schemas"]["Case"];
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
    put_cases_case_id_status: {
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
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewStatus"];
            };
        };
        responses: {
            /** @description Sets the status to another of the case type's. */
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
                     *       "case_type_version": 1,
                     *       "case_type_names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "title": "text",
                     *       "unit": "text",
                     *       "status": "text",
                     *       "status_names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "public_status": "draft",
                     *       "channel": "portal",
                     *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
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
                    "application/json": components["schemas"]["Case"];
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
    get_cases_case_id_stakeholders: {
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
            /** @description Lists the stakeholders of a case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "role": "text",
                     *         "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "kind": "person",
                     *         "name": "text",
                     *         "protected_identity": true,
                     *         "email": "name@example.se",
                     *         "phone": "+46 60 19 10 00",
                     *         "address": {
                     *           "care_of": "text",
                     *           "extra_line": "text",
                     *           "street": "text",
                     *           "postal_code": "852 30",
                     *           "city": "text",
                     *           "country": "text"
                     *         },
                     *         "added_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Stakeholder"][];
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
    post_cases_case_id_stakeholders: {
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
                 *       "role": "text",
                 *       "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *       "number": "text",
                 *       "given_name": "text",
                 *       "family_name": "text",
                 *       "organisation_name": "text",
                 *       "email": "name@example.se",
                 *       "phone": "+46 60 19 10 00",
                 *       "address": {
                 *         "care_of": "text",
                 *         "extra_line": "text",
                 *         "street": "text",
                 *         "postal_code": "852 30",
                 *         "city": "text",
                 *         "country": "text"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewStakeholder"];
            };
        };
        responses: {
            /** @description Adds a stakeholder by party id, or by number and name. */
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
                    "application/json": components["schemas"]["Stakeholder"];
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
    delete_cases_case_id_stakeholders_stakeholder_id: {
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
                case_id: string;
                /** @description Identifies the resource. */
                stakeholder_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removes a stakeholder; If-Match is the version of the case. */
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
    get_cases_case_id_assignments: {
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
            /** @description Lists who has handled the case, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "assigned_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "assigned_at": "2026-03-01T08:30:00Z",
                     *         "ended_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Assignment"][];
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
    put_cases_case_id_assignment: {
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
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/json": components["schemas"]["NewAssignment"];
            };
        };
        responses: {
            /** @description Gives the case to a handler; a new case gets under way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "assigned_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "assigned_at": "2026-03-01T08:30:00Z",
                     *       "ended_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Assignment"];
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
    delete_cases_case_id_assignment: {
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
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Takes the case from its handler. */
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
            /** @description Shows the decision in a case. */
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
                     *       "decided_at": "2026-03-01T08:30:00Z"
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
    put_cases_case_id_decision: {
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
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "approved",
                 *       "reasons": "text",
                 *       "legal_basis": "text",
                 *       "valid_from": "2026-03-01",
                 *       "valid_to": "2026-03-01"
                 *     }
                 */
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            /** @description Decides the case. The decision is never changed afterwards. */
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
                     *       "decided_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Decision"];
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
    get_cases_case_id_closure: {
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
            /** @description Shows who closed a case, when and why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reason": "text",
                     *       "closed_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "closed_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Closure"];
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
    put_cases_case_id_closure: {
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
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewClosure"];
            };
        };
        responses: {
            /** @description Closes a case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reason": "text",
                     *       "closed_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "closed_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Closure"];
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
    get_cases_case_id_notes: {
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
            /** @description Lists the notes on a case, the newest first. */
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
                     *         "author_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "author_name": "text",
                     *         "created_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Note"][];
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
    post_cases_case_id_notes: {
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
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            /** @description Adds a note, also to a closed case. */
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
                     *       "author_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "author_name": "text",
                     *       "created_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Note"];
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
            /** @description Lists the messages in a case in the order they were sent. */
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
            /** @description Sends a message to the applicant, who reads it on Mina sidor. */
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
            /** @description Lists the completion requests of a case with their answers, the newest first. */
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
    post_cases_case_id_completion_requests: {
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
                 *       "due_on": "2026-03-01"
                 *     }
                 */
                "application/json": components["schemas"]["NewCompletionRequest"];
            };
        };
        responses: {
            /** @description Asks the applicant to complete the application. */
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
            /** @description Lists the attachments of a case. */
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
                     *         "added_at": "2026-03-01T08:30:00Z"
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
            /** @description Attaches an uploaded file to a case. */
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
                     *       "added_at": "2026-03-01T08:30:00Z"
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
            /** @description Downloads an attachment. */
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
    get_cases_case_id_missing_attachments: {
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
            /** @description Lists the kinds of attachments that the case type requires and the case lacks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       "text"
                     *     ]
                     */
                    "application/json": string[];
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
    get_cases_case_id_events: {
        parameters: {
            query?: {
                /** @description Selects what is returned. */
                after?: number;
                /** @description Selects what is returned. */
                limit?: number;
            };
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
            /** @description Lists what happened in a case, in order, from the event after `after`. */
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
    post_parties_searches: {
        parameters: {
            query?: never;
            header?: never;
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
                 *       "number": "text",
                 *       "name": "text"
                 *     }
                 */
                "application/json": components["schemas"]["PartySearch"];
            };
        };
        responses: {
            /** @description Finds the people and organisations of a number or a name that the municipality knows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "parties": [
                     *         {
                     *           "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "kind": "person",
                     *           "name": "text",
                     *           "protected_identity": true,
                     *           "masked_number": "text",
                     *           "city": "text"
                     *         }
                     *       ],
                     *       "more": true
                     *     }
                     */
                    "application/json": components["schemas"]["FoundParties"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
}
