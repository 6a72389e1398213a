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
    "/{municipality_id}/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows who is logged in, what they may do and whom they may act for.
         * @description Shows who is logged in, what they may do and whom they may act for.
         *
         *     Permission: `login`.
         */
        get: operations["get_sessions_current"];
        put?: never;
        post?: never;
        /**
         * Logs out.
         * @description Logs out.
         *
         *     Permission: `login`.
         */
        delete: operations["delete_sessions_current"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/sessions/current/acting-for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Chooses whom to act for: oneself, or an organisation that gave a mandate.
         * @description Chooses whom to act for: oneself, or an organisation that gave a mandate.
         *
         *     Permission: `own_cases`.
         */
        put: operations["put_sessions_current_acting_for"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/sessions/current/embed-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a token that reads your own cases for a quarter of an hour, for a page on another portal.
         * @description Makes a token that reads your own cases for a quarter of an hour, for a page on another portal.
         *
         *     Permission: `own_cases`.
         */
        post: operations["post_sessions_current_embed_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/embed-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes such a token for a person whom the other portal has logged in itself.
         * @description Makes such a token for a person whom the other portal has logged in itself.
         *
         *     Permission: `embed_own_cases`. Reads by staff and machines are logged.
         */
        post: operations["post_embed_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who stands in for you, and for whom you do, the latest first.
         * @description Lists who stands in for you, and for whom you do, the latest first.
         *
         *     Permission: `login`.
         */
        get: operations["get_stand_ins"];
        put?: never;
        /**
         * Names a colleague who does your work within your roles, from day to day.
         * @description Names a colleague who does your work within your roles, from day to day.
         *
         *     Permission: `login`.
         */
        post: operations["post_stand_ins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/stand-ins/{stand_in_id}": {
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
         * Ends it at once.
         * @description Ends it at once.
         *
         *     Permission: `login`.
         */
        delete: operations["delete_stand_ins_stand_in_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the units of the municipality and its companies, with the unit above each.
         * @description Lists the units of the municipality and its companies, with the unit above each.
         *
         *     Permission: `login`.
         */
        get: operations["get_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the staff who may handle cases, of a unit or of a case type.
         * @description Lists the staff who may handle cases, of a unit or of a case type.
         *
         *     Permission: `case_handle`.
         */
        get: operations["get_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists which staff and machines read or changed personal data, latest first.
         * @description Lists which staff and machines read or changed personal data, latest first.
         *
         *     Permission: `audit`. Reads by staff and machines are logged.
         */
        get: operations["get_access_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Logs in as a test person or user, without proof; in a sandbox only.
         * @description Logs in as a test person or user, without proof; in a sandbox only.
         *
         *     Permission: `open`.
         */
        post: operations["post_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/sandbox-logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists whom one may log in as; in a sandbox only.
         * @description Lists whom one may log in as; in a sandbox only.
         *
         *     Permission: `open`.
         */
        get: operations["get_sandbox_logins"];
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
         *       "face": "portal",
         *       "name": "text",
         *       "csrf_token": "text",
         *       "sandbox": true,
         *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "acting_for": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "acting_for_name": "text",
         *       "roles": [
         *         "decider"
         *       ],
         *       "permissions": [
         *         "open"
         *       ],
         *       "represented": [
         *         {
         *           "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "name": "text"
         *         }
         *       ],
         *       "stands_in_for": [
         *         "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
         *       ],
         *       "method": "text",
         *       "level": "text",
         *       "expires_at": "2026-03-01T08:30:00Z"
         *     }
         */
        SessionView: {
            /** @enum {string} */
            face: "portal" | "desk";
            name: string;
            csrf_token: string;
            sandbox: boolean;
            /** Format: uuid */
            user_id?: string;
            /** Format: uuid */
            party_id?: string;
            /** Format: uuid */
            acting_for?: string;
            acting_for_name?: string;
            roles: ("decider" | "handler" | "registrar" | "reader" | "process_owner" | "operator" | "auditor" | "robot" | "integration" | "embedder")[];
            permissions: ("open" | "login" | "own_cases" | "case_read" | "case_register" | "case_handle" | "case_decide" | "case_confidential" | "case_export" | "view_share" | "case_type_read" | "case_type_publish" | "intake_submit" | "event_subscribe" | "external_work" | "embed_own_cases" | "operate" | "audit")[];
            represented: components["schemas"]["RepresentedParty"][];
            stands_in_for: string[];
            method: string;
            level: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            expires_at: string;
        };
        /**
         * @example {
         *       "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "name": "text"
         *     }
         */
        RepresentedParty: {
            /** Format: uuid */
            party_id: string;
            name: string;
        };
        /**
         * @example {
         *       "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
         *     }
         */
        ActingFor: {
            /** Format: uuid */
            party_id: string;
        };
        /**
         * @example {
         *       "token": "text",
         *       "expires_at": "2026-03-01T08:30:00Z"
         *     }
         */
        CreatedEmbedToken: {
            token: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            expires_at: string;
        };
        /**
         * @example {
         *       "personal_number": "text"
         *     }
         */
        NewEmbedToken: {
            personal_number: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "absent_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "absent_name": "text",
         *       "stand_in_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "stand_in_name": "text",
         *       "from_day": "2026-03-01",
         *       "to_day": "2026-03-01",
         *       "created_at": "2026-03-01T08:30:00Z",
         *       "ended_at": "2026-03-01T08:30:00Z"
         *     }
         */
        StandIn: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            absent_id: string;
            absent_name: string;
            /** Format: uuid */
            stand_in_id: string;
            stand_in_name: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            from_day: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            to_day: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            ended_at?: string;
        };
        /**
         * @example {
         *       "stand_in_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "from_day": "2026-03-01",
         *       "to_day": "2026-03-01"
         *     }
         */
        NewStandIn: {
            /** Format: uuid */
            stand_in_id: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            from_day: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            to_day: string;
        };
        /**
         * @example {
         *       "units": [
         *         {
         *           "code": "text",
         *           "name": {
         *             "sv": "text",
         *             "en": "text"
         *           },
         *           "entity": "text",
         *           "parent": "text"
         *         }
         *       ]
         *     }
         */
        UnitList: {
            units: components["schemas"]["UnitView"][];
        };
        /**
         * @example {
         *       "code": "text",
         *       "name": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "entity": "text",
         *       "parent": "text"
         *     }
         */
        UnitView: {
            code: string;
            name: components["schemas"]["Names"];
            entity: string;
            parent?: string;
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
         *       "users": [
         *         {
         *           "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "name": "text"
         *         }
         *       ]
         *     }
         */
        StaffList: {
            users: components["schemas"]["StaffMember"][];
        };
        /**
         * @example {
         *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "name": "text"
         *     }
         */
        StaffMember: {
            /** Format: uuid */
            user_id: string;
            name: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "at": "2026-03-01T08:30:00Z",
         *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "user_name": "text",
         *       "role": "text",
         *       "method": "text",
         *       "route": "text",
         *       "resource_id": "text",
         *       "case_number": "text",
         *       "party_ids": {},
         *       "request_id": "text",
         *       "status": 1
         *     }
         */
        AccessLogEntry: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            at: string;
            /** Format: uuid */
            user_id: string;
            user_name?: string;
            role: string;
            method: string;
            route: string;
            resource_id?: string;
            case_number?: string;
            party_ids: unknown;
            request_id: string;
            /** Format: int32 */
            status: number;
        };
        /**
         * @example {
         *       "personal_number": "text",
         *       "user_name": "text"
         *     }
         */
        NewSandboxSession: {
            personal_number?: string;
            user_name?: string;
        };
        /**
         * @example {
         *       "logins": [
         *         {
         *           "name": "text",
         *           "personal_number": "text",
         *           "user_name": "text",
         *           "roles": [
         *             "decider"
         *           ]
         *         }
         *       ]
         *     }
         */
        SandboxLogins: {
            logins: components["schemas"]["SandboxLogin"][];
        };
        /**
         * @example {
         *       "name": "text",
         *       "personal_number": "text",
         *       "user_name": "text",
         *       "roles": [
         *         "decider"
         *       ]
         *     }
         */
        SandboxLogin: {
            name: string;
            personal_number?: string;
            user_name?: string;
            roles: ("decider" | "handler" | "registrar" | "reader" | "process_owner" | "operator" | "auditor" | "robot" | "integration" | "embedder")[];
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
    get_sessions_current: {
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
            /** @description Shows who is logged in, what they may do and whom they may act for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "face": "portal",
                     *       "name": "text",
                     *       "csrf_token": "text",
                     *       "sandbox": true,
                     *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "acting_for": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "acting_for_name": "text",
                     *       "roles": [
                     *         "decider"
                     *       ],
                     *       "permissions": [
                     *         "open"
                     *       ],
                     *       "represented": [
                     *         {
                     *           "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "name": "text"
                     *         }
                     *       ],
                     *       "stands_in_for": [
                     *         "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                     *       ],
                     *       "method": "text",
                     *       "level": "text",
                     *       "expires_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionView"];
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
    delete_sessions_current: {
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
            /** @description Logs out. */
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
            422: components["responses"]["rejected"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    put_sessions_current_acting_for: {
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
                 *       "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/json": components["schemas"]["ActingFor"];
            };
        };
        responses: {
            /** @description Chooses whom to act for: oneself, or an organisation that gave a mandate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "face": "portal",
                     *       "name": "text",
                     *       "csrf_token": "text",
                     *       "sandbox": true,
                     *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "acting_for": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "acting_for_name": "text",
                     *       "roles": [
                     *         "decider"
                     *       ],
                     *       "permissions": [
                     *         "open"
                     *       ],
                     *       "represented": [
                     *         {
                     *           "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "name": "text"
                     *         }
                     *       ],
                     *       "stands_in_for": [
                     *         "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                     *       ],
                     *       "method": "text",
                     *       "level": "text",
                     *       "expires_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionView"];
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
    post_sessions_current_embed_tokens: {
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
            /** @description Makes a token that reads your own cases for a quarter of an hour, for a page on another portal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "text",
                     *       "expires_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedEmbedToken"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            422: components["responses"]["rejected"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    post_embed_tokens: {
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
                 *       "personal_number": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewEmbedToken"];
            };
        };
        responses: {
            /** @description Makes such a token for a person whom the other portal has logged in itself. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "text",
                     *       "expires_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedEmbedToken"];
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
    get_stand_ins: {
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
            /** @description Lists who stands in for you, and for whom you do, the latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "absent_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "absent_name": "text",
                     *         "stand_in_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "stand_in_name": "text",
                     *         "from_day": "2026-03-01",
                     *         "to_day": "2026-03-01",
                     *         "created_at": "2026-03-01T08:30:00Z",
                     *         "ended_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["StandIn"][];
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
    post_stand_ins: {
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
                 *       "stand_in_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *       "from_day": "2026-03-01",
                 *       "to_day": "2026-03-01"
                 *     }
                 */
                "application/json": components["schemas"]["NewStandIn"];
            };
        };
        responses: {
            /** @description Names a colleague who does your work within your roles, from day to day. */
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
                     *       "absent_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "absent_name": "text",
                     *       "stand_in_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "stand_in_name": "text",
                     *       "from_day": "2026-03-01",
                     *       "to_day": "2026-03-01",
                     *       "created_at": "2026-03-01T08:30:00Z",
                     *       "ended_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StandIn"];
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
    delete_stand_ins_stand_in_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                stand_in_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ends it at once. */
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
            422: components["responses"]["rejected"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_units: {
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
            /** @description Lists the units of the municipality and its companies, with the unit above each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "units": [
                     *         {
                     *           "code": "text",
                     *           "name": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "entity": "text",
                     *           "parent": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UnitList"];
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
    get_users: {
        parameters: {
            query?: {
                /** @description Selects what is returned. */
                unit?: string;
                /** @description Selects what is returned. */
                case_type?: string;
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
            /** @description Lists the staff who may handle cases, of a unit or of a case type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         {
                     *           "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "name": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["StaffList"];
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
    get_access_log: {
        parameters: {
            query?: {
                /** @description Selects what is returned. */
                from?: string;
                /** @description Selects what is returned. */
                to?: string;
                /** @description Selects what is returned. */
                user_id?: string;
                /** @description Selects what is returned. */
                case_id?: string;
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
            /** @description Lists which staff and machines read or changed personal data, latest first. */
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
                     *           "at": "2026-03-01T08:30:00Z",
                     *           "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "user_name": "text",
                     *           "role": "text",
                     *           "method": "text",
                     *           "route": "text",
                     *           "resource_id": "text",
                     *           "case_number": "text",
                     *           "party_ids": {},
                     *           "request_id": "text",
                     *           "status": 1
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
                        items: components["schemas"]["AccessLogEntry"][];
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
    post_sessions: {
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
                 *       "personal_number": "text",
                 *       "user_name": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewSandboxSession"];
            };
        };
        responses: {
            /** @description Logs in as a test person or user, without proof; in a sandbox only. */
            201: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "face": "portal",
                     *       "name": "text",
                     *       "csrf_token": "text",
                     *       "sandbox": true,
                     *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "acting_for": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "acting_for_name": "text",
                     *       "roles": [
                     *         "decider"
                     *       ],
                     *       "permissions": [
                     *         "open"
                     *       ],
                     *       "represented": [
                     *         {
                     *           "party_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "name": "text"
                     *         }
                     *       ],
                     *       "stands_in_for": [
                     *         "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                     *       ],
                     *       "method": "text",
                     *       "level": "text",
                     *       "expires_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["invalid"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rejected"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_sandbox_logins: {
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
            /** @description Lists whom one may log in as; in a sandbox only. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "logins": [
                     *         {
                     *           "name": "text",
                     *           "personal_number": "text",
                     *           "user_name": "text",
                     *           "roles": [
                     *             "decider"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SandboxLogins"];
                };
            };
            400: components["responses"]["invalid"];
            404: components["responses"]["not_found"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
}
