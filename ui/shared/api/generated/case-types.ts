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
    "/{municipality_id}/case-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the case types, each in its newest version.
         * @description Lists the case types, each in its newest version.
         *
         *     Permission: `open`.
         */
        get: operations["get_case_types"];
        put?: never;
        /**
         * Publishes a package; the same package again changes nothing.
         * @description Publishes a package; the same package again changes nothing.
         *
         *     Permission: `case_type_publish`.
         */
        post: operations["post_case_types"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/case-types/{case_type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a case type in its newest version.
         * @description Shows a case type in its newest version.
         *
         *     Permission: `open`.
         */
        get: operations["get_case_types_case_type"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/case-types/{case_type}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the form of a case type in its newest version.
         * @description Gives the form of a case type in its newest version.
         *
         *     Permission: `open`.
         */
        get: operations["get_case_types_case_type_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/case-types/{case_type}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the versions of a case type, newest first.
         * @description Lists the versions of a case type, newest first.
         *
         *     Permission: `case_type_read`.
         */
        get: operations["get_case_types_case_type_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/case-types/{case_type}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a case type in one version, such as that of a running case.
         * @description Shows a case type in one version, such as that of a running case.
         *
         *     Permission: `open`.
         */
        get: operations["get_case_types_case_type_versions_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/case-types/{case_type}/versions/{version}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the form of a case type in one version.
         * @description Gives the form of a case type in one version.
         *
         *     Permission: `open`.
         */
        get: operations["get_case_types_case_type_versions_version_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/case-types/{case_type}/versions/{version}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells what differs between this version of a case type and the version `to`.
         * @description Tells what differs between this version of a case type and the version `to`.
         *
         *     Permission: `case_type_read`.
         */
        get: operations["get_case_types_case_type_versions_version_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/case-types/{case_type}/versions/{version}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a file of a package, such as its process or its rules.
         * @description Gives a file of a package, such as its process or its rules.
         *
         *     Permission: `case_type_read`.
         */
        get: operations["get_case_types_case_type_versions_version_files_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/case-types/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks a package and reports every problem with file and line.
         * @description Checks a package and reports every problem with file and line.
         *
         *     Permission: `case_type_publish`. A POST because what is searched for may not stand in a URL; it changes nothing.
         */
        post: operations["post_case_types_checks"];
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
         *       "id": "text",
         *       "version": 1,
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "descriptions": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "unit": "text",
         *       "withdrawn": true
         *     }
         */
        CaseTypeSummary: {
            id: string;
            /** Format: int64 */
            version: number;
            names: components["schemas"]["Names"];
            descriptions: components["schemas"]["Descriptions"];
            unit: string;
            withdrawn: boolean;
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
         *       "sv": "text",
         *       "en": "text"
         *     }
         */
        Descriptions: {
            sv: string;
            en: string;
        };
        /**
         * @example {
         *       "id": "text",
         *       "installation": "external",
         *       "version": 1,
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "descriptions": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "withdrawn": true,
         *       "unit": "text",
         *       "number_series": "text",
         *       "automation_level": "A",
         *       "statuses": [
         *         {
         *           "id": "text",
         *           "names": {
         *             "sv": "text",
         *             "en": "text"
         *           },
         *           "public_status": "draft",
         *           "initial": true,
         *           "final": true,
         *           "on": [
         *             "received"
         *           ],
         *           "next": [
         *             "text"
         *           ]
         *         }
         *       ],
         *       "stakeholder_roles": [
         *         {
         *           "id": "text",
         *           "names": {
         *             "sv": "text",
         *             "en": "text"
         *           },
         *           "required": true,
         *           "kinds": [
         *             "person"
         *           ]
         *         }
         *       ],
         *       "attachment_kinds": [
         *         {
         *           "id": "text",
         *           "names": {
         *             "sv": "text",
         *             "en": "text"
         *           },
         *           "required": true,
         *           "max_size_mb": 1,
         *           "media_types": [
         *             "text"
         *           ]
         *         }
         *       ],
         *       "decision": {
         *         "outcomes": [
         *           "approved"
         *         ],
         *         "legal_basis": [
         *           "text"
         *         ],
         *         "appeal": "merits",
         *         "validity": {
         *           "outcomes": [
         *             "approved"
         *           ],
         *           "max_years": 1
         *         }
         *       },
         *       "completion": {
         *         "days": 1
         *       },
         *       "deadline": {
         *         "days": 1,
         *         "weeks": 1,
         *         "months": 1,
         *         "starts": "received",
         *         "legal_basis": "text",
         *         "completion_order_weeks": 1,
         *         "extension": {
         *           "days": 1,
         *           "weeks": 1,
         *           "months": 1
         *         },
         *         "stops_on_suspension": true
         *       },
         *       "fee": {
         *         "amount_ore": 1,
         *         "due": "on_submission",
         *         "legal_basis": "text"
         *       },
         *       "permit": {
         *         "names": {
         *           "sv": "text",
         *           "en": "text"
         *         },
         *         "renewal_months": 1,
         *         "renewal_form_data": {
         *           "key": {}
         *         }
         *       },
         *       "checklist": [
         *         {
         *           "id": "text",
         *           "names": {
         *             "sv": "text",
         *             "en": "text"
         *           },
         *           "required_for": "decision"
         *         }
         *       ],
         *       "texts": [
         *         {
         *           "id": "text",
         *           "use": "decision",
         *           "names": {
         *             "sv": "text",
         *             "en": "text"
         *           },
         *           "text": {
         *             "sv": "text",
         *             "en": "text"
         *           }
         *         }
         *       ],
         *       "retention": {
         *         "years": 1,
         *         "after": "decided",
         *         "legal_basis": "text"
         *       },
         *       "access": {
         *         "confidentiality": "text",
         *         "confidential_fields": [
         *           {
         *             "field": "text",
         *             "legal_basis": "text",
         *             "seen_by": "handlers"
         *           }
         *         ]
         *       },
         *       "four_eyes": true,
         *       "checks": [
         *         {
         *           "id": "text",
         *           "kind": "form",
         *           "names": {
         *             "sv": "text",
         *             "en": "text"
         *           },
         *           "role": "text",
         *           "field": "text",
         *           "within_months": 1
         *         }
         *       ],
         *       "prefill": [
         *         {
         *           "field": "text",
         *           "source": "population_register.street"
         *         }
         *       ],
         *       "robots": [
         *         {
         *           "id": "text",
         *           "names": {
         *             "sv": "text",
         *             "en": "text"
         *           },
         *           "topic": "text",
         *           "on": "received",
         *           "outcomes": [
         *             "approved"
         *           ],
         *           "status": "text",
         *           "done_status": "text"
         *         }
         *       ]
         *     }
         */
        CaseType: {
            id: string;
            /** @enum {string} */
            installation: "external" | "internal";
            version: number;
            names: components["schemas"]["Names"];
            descriptions: components["schemas"]["Descriptions"];
            withdrawn?: boolean;
            unit: string;
            number_series: string;
            /** @enum {string} */
            automation_level: "A" | "B" | "C";
            statuses: components["schemas"]["Status"][];
            stakeholder_roles: components["schemas"]["StakeholderRole"][];
            attachment_kinds: components["schemas"]["AttachmentKind"][];
            decision?: components["schemas"]["DecisionRules"];
            completion: components["schemas"]["CompletionRules"];
            deadline?: components["schemas"]["DeadlineRules"];
            fee?: components["schemas"]["FeeRules"];
            permit?: components["schemas"]["PermitRules"];
            checklist?: components["schemas"]["ChecklistItem"][];
            texts?: components["schemas"]["TextTemplate"][];
            retention: components["schemas"]["RetentionRules"];
            access: components["schemas"]["AccessRules"];
            four_eyes?: boolean;
            checks?: components["schemas"]["CheckRules"][];
            prefill?: components["schemas"]["PrefillRules"][];
            robots?: components["schemas"]["RobotRules"][];
        };
        /**
         * @example {
         *       "id": "text",
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "public_status": "draft",
         *       "initial": true,
         *       "final": true,
         *       "on": [
         *         "received"
         *       ],
         *       "next": [
         *         "text"
         *       ]
         *     }
         */
        Status: {
            id: string;
            names: components["schemas"]["Names"];
            /** @enum {string} */
            public_status: "draft" | "awaiting_signature" | "awaiting_payment" | "submitted" | "in_progress" | "completion_needed" | "decided" | "closed";
            initial?: boolean;
            final?: boolean;
            on?: ("received" | "assigned" | "completion_requested" | "completion_received" | "decided" | "closed" | "reopened")[];
            next?: string[];
        };
        /**
         * @example {
         *       "id": "text",
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "required": true,
         *       "kinds": [
         *         "person"
         *       ]
         *     }
         */
        StakeholderRole: {
            id: string;
            names: components["schemas"]["Names"];
            required?: boolean;
            kinds: ("person" | "organisation")[];
        };
        /**
         * @example {
         *       "id": "text",
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "required": true,
         *       "max_size_mb": 1,
         *       "media_types": [
         *         "text"
         *       ]
         *     }
         */
        AttachmentKind: {
            id: string;
            names: components["schemas"]["Names"];
            required?: boolean;
            max_size_mb: number;
            media_types?: string[];
        };
        /**
         * @example {
         *       "outcomes": [
         *         "approved"
         *       ],
         *       "legal_basis": [
         *         "text"
         *       ],
         *       "appeal": "merits",
         *       "validity": {
         *         "outcomes": [
         *           "approved"
         *         ],
         *         "max_years": 1
         *       }
         *     }
         */
        DecisionRules: {
            outcomes: ("approved" | "rejected" | "dismissed" | "cancelled")[];
            legal_basis: string[];
            /** @enum {string} */
            appeal: "merits" | "legality" | "none";
            validity?: components["schemas"]["Validity"];
        };
        /**
         * @example {
         *       "outcomes": [
         *         "approved"
         *       ],
         *       "max_years": 1
         *     }
         */
        Validity: {
            outcomes: ("approved" | "rejected" | "dismissed" | "cancelled")[];
            max_years: number;
        };
        /**
         * @example {
         *       "days": 1
         *     }
         */
        CompletionRules: {
            days: number;
        };
        /**
         * @example {
         *       "days": 1,
         *       "weeks": 1,
         *       "months": 1,
         *       "starts": "received",
         *       "legal_basis": "text",
         *       "completion_order_weeks": 1,
         *       "extension": {
         *         "days": 1,
         *         "weeks": 1,
         *         "months": 1
         *       },
         *       "stops_on_suspension": true
         *     }
         */
        DeadlineRules: {
            days?: number;
            weeks?: number;
            months?: number;
            /** @enum {string} */
            starts: "received" | "complete";
            legal_basis?: string;
            completion_order_weeks?: number;
            extension?: components["schemas"]["ExtensionRules"];
            stops_on_suspension?: boolean;
        };
        /**
         * @example {
         *       "days": 1,
         *       "weeks": 1,
         *       "months": 1
         *     }
         */
        ExtensionRules: {
            days?: number;
            weeks?: number;
            months?: number;
        };
        /**
         * @example {
         *       "amount_ore": 1,
         *       "due": "on_submission",
         *       "legal_basis": "text"
         *     }
         */
        FeeRules: {
            amount_ore: number;
            /** @enum {string} */
            due: "on_submission" | "on_decision";
            legal_basis: string;
        };
        /**
         * @example {
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "renewal_months": 1,
         *       "renewal_form_data": {
         *         "key": {}
         *       }
         *     }
         */
        PermitRules: {
            names: components["schemas"]["Names"];
            renewal_months?: number;
            renewal_form_data?: {
                [key: string]: unknown;
            };
        };
        /**
         * @example {
         *       "id": "text",
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "required_for": "decision"
         *     }
         */
        ChecklistItem: {
            id: string;
            names: components["schemas"]["Names"];
            /** @enum {string} */
            required_for?: "decision" | "closure";
        };
        /**
         * @example {
         *       "id": "text",
         *       "use": "decision",
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "text": {
         *         "sv": "text",
         *         "en": "text"
         *       }
         *     }
         */
        TextTemplate: {
            id: string;
            /** @enum {string} */
            use: "decision" | "completion" | "message";
            names: components["schemas"]["Names"];
            text: components["schemas"]["TemplateTexts"];
        };
        /**
         * @example {
         *       "sv": "text",
         *       "en": "text"
         *     }
         */
        TemplateTexts: {
            sv: string;
            en: string;
        };
        /**
         * @example {
         *       "years": 1,
         *       "after": "decided",
         *       "legal_basis": "text"
         *     }
         */
        RetentionRules: {
            years?: number;
            /** @enum {string} */
            after?: "decided" | "closed" | "permit_expired";
            legal_basis: string;
        };
        /**
         * @example {
         *       "confidentiality": "text",
         *       "confidential_fields": [
         *         {
         *           "field": "text",
         *           "legal_basis": "text",
         *           "seen_by": "handlers"
         *         }
         *       ]
         *     }
         */
        AccessRules: {
            confidentiality?: string;
            confidential_fields?: components["schemas"]["ConfidentialField"][];
        };
        /**
         * @example {
         *       "field": "text",
         *       "legal_basis": "text",
         *       "seen_by": "handlers"
         *     }
         */
        ConfidentialField: {
            field: string;
            legal_basis: string;
            /** @enum {string} */
            seen_by: "handlers" | "named";
        };
        /**
         * @example {
         *       "id": "text",
         *       "kind": "form",
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "role": "text",
         *       "field": "text",
         *       "within_months": 1
         *     }
         */
        CheckRules: {
            id: string;
            /** @enum {string} */
            kind: "form" | "attachments" | "other_cases" | "population_register" | "company_register" | "property_register" | "employee_directory";
            names: components["schemas"]["Names"];
            role?: string;
            field?: string;
            within_months?: number;
        };
        /**
         * @example {
         *       "field": "text",
         *       "source": "population_register.street"
         *     }
         */
        PrefillRules: {
            field: string;
            /** @example population_register.street */
            source: string;
        };
        /**
         * @example {
         *       "id": "text",
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "topic": "text",
         *       "on": "received",
         *       "outcomes": [
         *         "approved"
         *       ],
         *       "status": "text",
         *       "done_status": "text"
         *     }
         */
        RobotRules: {
            id: string;
            names: components["schemas"]["Names"];
            topic: string;
            /** @enum {string} */
            on: "received" | "assigned" | "completion_requested" | "completion_received" | "decided" | "closed" | "reopened";
            outcomes?: ("approved" | "rejected" | "dismissed" | "cancelled")[];
            status?: string;
            done_status?: string;
        };
        /**
         * @example {
         *       "case_type": "text",
         *       "case_type_version": 1,
         *       "schema": {},
         *       "ui": {}
         *     }
         */
        CaseTypeForm: {
            case_type: string;
            /** Format: int64 */
            case_type_version: number;
            schema: unknown;
            ui: unknown;
        };
        /**
         * @example {
         *       "case_type": "text",
         *       "version": 1,
         *       "installation": "external",
         *       "hash": "text",
         *       "published_at": "2026-03-01T08:30:00Z",
         *       "published_by": "text"
         *     }
         */
        CaseTypeVersion: {
            case_type: string;
            /** Format: int64 */
            version: number;
            /** @enum {string} */
            installation: "external" | "internal";
            hash: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            published_at: string;
            published_by: string;
        };
        /**
         * @example {
         *       "case_type": "text",
         *       "from": 1,
         *       "to": 1,
         *       "differences": [
         *         {
         *           "file": "text",
         *           "pointer": "text",
         *           "kind": "added",
         *           "before": {},
         *           "after": {},
         *           "text": {
         *             "sv": "text",
         *             "en": "text"
         *           }
         *         }
         *       ]
         *     }
         */
        CaseTypeDifferences: {
            case_type: string;
            /** Format: int64 */
            from: number;
            /** Format: int64 */
            to: number;
            differences: components["schemas"]["PackageDifference"][];
        };
        /**
         * @example {
         *       "file": "text",
         *       "pointer": "text",
         *       "kind": "added",
         *       "before": {},
         *       "after": {},
         *       "text": {
         *         "sv": "text",
         *         "en": "text"
         *       }
         *     }
         */
        PackageDifference: {
            file: string;
            pointer: string;
            /** @enum {string} */
            kind: "added" | "removed" | "changed" | "reordered";
            before?: unknown;
            after?: unknown;
            text: components["schemas"]["DifferenceText"];
        };
        /**
         * @example {
         *       "sv": "text",
         *       "en": "text"
         *     }
         */
        DifferenceText: {
            sv: string;
            en: string;
        };
        /**
         * @example {
         *       "files": {
         *         "key": "text"
         *       }
         *     }
         */
        PackageUpload: {
            files: {
                [key: string]: string;
            };
        };
        /**
         * @example {
         *       "problems": [
         *         {
         *           "file": "text",
         *           "line": 1,
         *           "pointer": "text",
         *           "code": "text",
         *           "message": "text"
         *         }
         *       ]
         *     }
         */
        PackageReport: {
            problems: components["schemas"]["PackageProblem"][];
        };
        /**
         * @example {
         *       "file": "text",
         *       "line": 1,
         *       "pointer": "text",
         *       "code": "text",
         *       "message": "text"
         *     }
         */
        PackageProblem: {
            file: string;
            /** Format: int64 */
            line: number;
            pointer: string;
            code: string;
            message: string;
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
    get_case_types: {
        parameters: {
            query?: {
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
            /** @description Lists the case types, each in its newest version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "text",
                     *           "version": 1,
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "descriptions": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "unit": "text",
                     *           "withdrawn": true
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
                        items: components["schemas"]["CaseTypeSummary"][];
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
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    post_case_types: {
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
                 *       "files": {
                 *         "key": "text"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PackageUpload"];
            };
        };
        responses: {
            /** @description Publishes a package; the same package again changes nothing. */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "version": 1,
                     *       "names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "descriptions": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "unit": "text",
                     *       "withdrawn": true
                     *     }
                     */
                    "application/json": components["schemas"]["CaseTypeSummary"];
                };
            };
            /** @description Publishes a package; the same package again changes nothing. */
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
                     *       "id": "text",
                     *       "version": 1,
                     *       "names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "descriptions": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "unit": "text",
                     *       "withdrawn": true
                     *     }
                     */
                    "application/json": components["schemas"]["CaseTypeSummary"];
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
    get_case_types_case_type: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shows a case type in its newest version. */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "installation": "external",
                     *       "version": 1,
                     *       "names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "descriptions": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "withdrawn": true,
                     *       "unit": "text",
                     *       "number_series": "text",
                     *       "automation_level": "A",
                     *       "statuses": [
                     *         {
                     *           "id": "text",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "public_status": "draft",
                     *           "initial": true,
                     *           "final": true,
                     *           "on": [
                     *             "received"
                     *           ],
                     *           "next": [
                     *             "text"
                     *           ]
                     *         }
                     *       ],
                     *       "stakeholder_roles": [
                     *         {
                     *           "id": "text",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "required": true,
                     *           "kinds": [
                     *             "person"
                     *           ]
                     *         }
                     *       ],
                     *       "attachment_kinds": [
                     *         {
                     *           "id": "text",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "required": true,
                     *           "max_size_mb": 1,
                     *           "media_types": [
                     *             "text"
                     *           ]
                     *         }
                     *       ],
                     *       "decision": {
                     *         "outcomes": [
                     *           "approved"
                     *         ],
                     *         "legal_basis": [
                     *           "text"
                     *         ],
                     *         "appeal": "merits",
                     *         "validity": {
                     *           "outcomes": [
                     *             "approved"
                     *           ],
                     *           "max_years": 1
                     *         }
                     *       },
                     *       "completion": {
                     *         "days": 1
                     *       },
                     *       "deadline": {
                     *         "days": 1,
                     *         "weeks": 1,
                     *         "months": 1,
                     *         "starts": "received",
                     *         "legal_basis": "text",
                     *         "completion_order_weeks": 1,
                     *         "extension": {
                     *           "days": 1,
                     *           "weeks": 1,
                     *           "months": 1
                     *         },
                     *         "stops_on_suspension": true
                     *       },
                     *       "fee": {
                     *         "amount_ore": 1,
                     *         "due": "on_submission",
                     *         "legal_basis": "text"
                     *       },
                     *       "permit": {
                     *         "names": {
                     *           "sv": "text",
                     *           "en": "text"
                     *         },
                     *         "renewal_months": 1,
                     *         "renewal_form_data": {
                     *           "key": {}
                     *         }
                     *       },
                     *       "checklist": [
                     *         {
                     *           "id": "text",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "required_for": "decision"
                     *         }
                     *       ],
                     *       "texts": [
                     *         {
                     *           "id": "text",
                     *           "use": "decision",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "text": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           }
                     *         }
                     *       ],
                     *       "retention": {
                     *         "years": 1,
                     *         "after": "decided",
                     *         "legal_basis": "text"
                     *       },
                     *       "access": {
                     *         "confidentiality": "text",
                     *         "confidential_fields": [
                     *           {
                     *             "field": "text",
                     *             "legal_basis": "text",
                     *             "seen_by": "handlers"
                     *           }
                     *         ]
                     *       },
                     *       "four_eyes": true,
                     *       "checks": [
                     *         {
                     *           "id": "text",
                     *           "kind": "form",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "role": "text",
                     *           "field": "text",
                     *           "within_months": 1
                     *         }
                     *       ],
                     *       "prefill": [
                     *         {
                     *           "field": "text",
                     *           "source": "population_register.street"
                     *         }
                     *       ],
                     *       "robots": [
                     *         {
                     *           "id": "text",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "topic": "text",
                     *           "on": "received",
                     *           "outcomes": [
                     *             "approved"
                     *           ],
                     *           "status": "text",
                     *           "done_status": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CaseType"];
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
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_case_types_case_type_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives the form of a case type in its newest version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "case_type": "text",
                     *       "case_type_version": 1,
                     *       "schema": {},
                     *       "ui": {}
                     *     }
                     */
                    "application/json": components["schemas"]["CaseTypeForm"];
                };
            };
            400: components["responses"]["invalid"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_case_types_case_type_versions: {
        parameters: {
            query?: {
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
                /** @description Identifies the resource. */
                case_type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists the versions of a case type, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "case_type": "text",
                     *           "version": 1,
                     *           "installation": "external",
                     *           "hash": "text",
                     *           "published_at": "2026-03-01T08:30:00Z",
                     *           "published_by": "text"
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
                        items: components["schemas"]["CaseTypeVersion"][];
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
    get_case_types_case_type_versions_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_type: string;
                /** @description Identifies the resource. */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shows a case type in one version, such as that of a running case. */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "installation": "external",
                     *       "version": 1,
                     *       "names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "descriptions": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "withdrawn": true,
                     *       "unit": "text",
                     *       "number_series": "text",
                     *       "automation_level": "A",
                     *       "statuses": [
                     *         {
                     *           "id": "text",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "public_status": "draft",
                     *           "initial": true,
                     *           "final": true,
                     *           "on": [
                     *             "received"
                     *           ],
                     *           "next": [
                     *             "text"
                     *           ]
                     *         }
                     *       ],
                     *       "stakeholder_roles": [
                     *         {
                     *           "id": "text",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "required": true,
                     *           "kinds": [
                     *             "person"
                     *           ]
                     *         }
                     *       ],
                     *       "attachment_kinds": [
                     *         {
                     *           "id": "text",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "required": true,
                     *           "max_size_mb": 1,
                     *           "media_types": [
                     *             "text"
                     *           ]
                     *         }
                     *       ],
                     *       "decision": {
                     *         "outcomes": [
                     *           "approved"
                     *         ],
                     *         "legal_basis": [
                     *           "text"
                     *         ],
                     *         "appeal": "merits",
                     *         "validity": {
                     *           "outcomes": [
                     *             "approved"
                     *           ],
                     *           "max_years": 1
                     *         }
                     *       },
                     *       "completion": {
                     *         "days": 1
                     *       },
                     *       "deadline": {
                     *         "days": 1,
                     *         "weeks": 1,
                     *         "months": 1,
                     *         "starts": "received",
                     *         "legal_basis": "text",
                     *         "completion_order_weeks": 1,
                     *         "extension": {
                     *           "days": 1,
                     *           "weeks": 1,
                     *           "months": 1
                     *         },
                     *         "stops_on_suspension": true
                     *       },
                     *       "fee": {
                     *         "amount_ore": 1,
                     *         "due": "on_submission",
                     *         "legal_basis": "text"
                     *       },
                     *       "permit": {
                     *         "names": {
                     *           "sv": "text",
                     *           "en": "text"
                     *         },
                     *         "renewal_months": 1,
                     *         "renewal_form_data": {
                     *           "key": {}
                     *         }
                     *       },
                     *       "checklist": [
                     *         {
                     *           "id": "text",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "required_for": "decision"
                     *         }
                     *       ],
                     *       "texts": [
                     *         {
                     *           "id": "text",
                     *           "use": "decision",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "text": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           }
                     *         }
                     *       ],
                     *       "retention": {
                     *         "years": 1,
                     *         "after": "decided",
                     *         "legal_basis": "text"
                     *       },
                     *       "access": {
                     *         "confidentiality": "text",
                     *         "confidential_fields": [
                     *           {
                     *             "field": "text",
                     *             "legal_basis": "text",
                     *             "seen_by": "handlers"
                     *           }
                     *         ]
                     *       },
                     *       "four_eyes": true,
                     *       "checks": [
                     *         {
                     *           "id": "text",
                     *           "kind": "form",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "role": "text",
                     *           "field": "text",
                     *           "within_months": 1
                     *         }
                     *       ],
                     *       "prefill": [
                     *         {
                     *           "field": "text",
                     *           "source": "population_register.street"
                     *         }
                     *       ],
                     *       "robots": [
                     *         {
                     *           "id": "text",
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "topic": "text",
                     *           "on": "received",
                     *           "outcomes": [
                     *             "approved"
                     *           ],
                     *           "status": "text",
                     *           "done_status": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CaseType"];
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
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_case_types_case_type_versions_version_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_type: string;
                /** @description Identifies the resource. */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives the form of a case type in one version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "case_type": "text",
                     *       "case_type_version": 1,
                     *       "schema": {},
                     *       "ui": {}
                     *     }
                     */
                    "application/json": components["schemas"]["CaseTypeForm"];
                };
            };
            400: components["responses"]["invalid"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_case_types_case_type_versions_version_differences: {
        parameters: {
            query: {
                /** @description Selects what is returned. */
                to: number;
            };
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_type: string;
                /** @description Identifies the resource. */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tells what differs between this version of a case type and the version `to`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "case_type": "text",
                     *       "from": 1,
                     *       "to": 1,
                     *       "differences": [
                     *         {
                     *           "file": "text",
                     *           "pointer": "text",
                     *           "kind": "added",
                     *           "before": {},
                     *           "after": {},
                     *           "text": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CaseTypeDifferences"];
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
    get_case_types_case_type_versions_version_files_file: {
        parameters: {
            query?: {
                /** @description Selects what is returned. */
                view?: "published" | "dmn_1_3";
            };
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_type: string;
                /** @description Identifies the resource. */
                version: number;
                /** @description Identifies the resource. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives a file of a package, such as its process or its rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
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
    post_case_types_checks: {
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
                 *       "files": {
                 *         "key": "text"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PackageUpload"];
            };
        };
        responses: {
            /** @description Checks a package and reports every problem with file and line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "problems": [
                     *         {
                     *           "file": "text",
                     *           "line": 1,
                     *           "pointer": "text",
                     *           "code": "text",
                     *           "message": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PackageReport"];
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
