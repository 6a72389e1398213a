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
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers as long as the process lives.
         * @description Answers as long as the process lives.
         *
         *     Permission: `open`.
         */
        get: operations["get_health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers when the database does; 503 otherwise.
         * @description Answers when the database does; 503 otherwise.
         *
         *     Permission: `open`.
         */
        get: operations["get_health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the metrics in Prometheus' text format.
         * @description Gives the metrics in Prometheus' text format.
         *
         *     Permission: `operate`.
         */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists incidents, the latest first.
         * @description Lists incidents, the latest first.
         *
         *     Permission: `operate`.
         */
        get: operations["get_incidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/incidents/{incident_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows an incident.
         * @description Shows an incident.
         *
         *     Permission: `operate`.
         */
        get: operations["get_incidents_incident_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/incidents/{incident_id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Runs the job again, with its payload corrected where one is given.
         * @description Runs the job again, with its payload corrected where one is given.
         *
         *     Permission: `operate`.
         */
        post: operations["post_incidents_incident_id_retries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/incidents/{incident_id}/discards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes an incident with its job undone, for a reason.
         * @description Closes an incident with its job undone, for a reason.
         *
         *     Permission: `operate`.
         */
        post: operations["post_incidents_incident_id_discards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts the jobs of each kind, by state.
         * @description Counts the jobs of each kind, by state.
         *
         *     Permission: `operate`.
         */
        get: operations["get_jobs"];
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
         *       "status": "pass"
         *     }
         */
        HealthReport: {
            /** @enum {string} */
            status: "pass" | "fail";
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "version": 1,
         *       "job_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "kind": "text",
         *       "key": "text",
         *       "payload": {},
         *       "attempts": 1,
         *       "error": "text",
         *       "opened_at": "2026-03-01T08:30:00Z",
         *       "resolution": "retried",
         *       "resolved_at": "2026-03-01T08:30:00Z",
         *       "resolved_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "reason": "text"
         *     }
         */
        Incident: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
            /** Format: uuid */
            job_id: string;
            kind: string;
            key?: string;
            payload: unknown;
            /** Format: int32 */
            attempts: number;
            error: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            opened_at: string;
            /** @enum {string} */
            resolution?: "retried" | "discarded";
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            resolved_at?: string;
            /** Format: uuid */
            resolved_by?: string;
            reason?: string;
        };
        /**
         * @example {
         *       "payload": {}
         *     }
         */
        IncidentRetry: {
            payload?: unknown;
        };
        /**
         * @example {
         *       "reason": "text"
         *     }
         */
        IncidentDiscard: {
            reason: string;
        };
        /**
         * @example {
         *       "kinds": [
         *         {
         *           "kind": "text",
         *           "waiting": 1,
         *           "due": 1,
         *           "running": 1,
         *           "failed": 1,
         *           "longest_due_at": "2026-03-01T08:30:00Z"
         *         }
         *       ]
         *     }
         */
        JobCounts: {
            kinds: components["schemas"]["JobCount"][];
        };
        /**
         * @example {
         *       "kind": "text",
         *       "waiting": 1,
         *       "due": 1,
         *       "running": 1,
         *       "failed": 1,
         *       "longest_due_at": "2026-03-01T08:30:00Z"
         *     }
         */
        JobCount: {
            kind: string;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            due: number;
            /** Format: int64 */
            running: number;
            /** Format: int64 */
            failed: number;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            longest_due_at?: string;
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
    get_health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answers as long as the process lives. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "pass"
                     *     }
                     */
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            400: components["responses"]["invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answers when the database does; 503 otherwise. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "pass"
                     *     }
                     */
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            400: components["responses"]["invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_metrics: {
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
            /** @description Gives the metrics in Prometheus' text format. */
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
    get_incidents: {
        parameters: {
            query?: {
                /** @description Selects what is returned. */
                kind?: string;
                /** @description Selects what is returned. */
                open?: boolean;
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
            /** @description Lists incidents, the latest first. */
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
                     *           "version": 1,
                     *           "job_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "kind": "text",
                     *           "key": "text",
                     *           "payload": {},
                     *           "attempts": 1,
                     *           "error": "text",
                     *           "opened_at": "2026-03-01T08:30:00Z",
                     *           "resolution": "retried",
                     *           "resolved_at": "2026-03-01T08:30:00Z",
                     *           "resolved_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "reason": "text"
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
                        items: components["schemas"]["Incident"][];
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
    get_incidents_incident_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shows an incident. */
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
                     *       "version": 1,
                     *       "job_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "kind": "text",
                     *       "key": "text",
                     *       "payload": {},
                     *       "attempts": 1,
                     *       "error": "text",
                     *       "opened_at": "2026-03-01T08:30:00Z",
                     *       "resolution": "retried",
                     *       "resolved_at": "2026-03-01T08:30:00Z",
                     *       "resolved_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Incident"];
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
    post_incidents_incident_id_retries: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the change is made to. */
                "If-Match": string;
                /** @description The same key within 24 hours gets the first reply again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "payload": {}
                 *     }
                 */
                "application/json": components["schemas"]["IncidentRetry"];
            };
        };
        responses: {
            /** @description Runs the job again, with its payload corrected where one is given. */
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
                     *       "version": 1,
                     *       "job_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "kind": "text",
                     *       "key": "text",
                     *       "payload": {},
                     *       "attempts": 1,
                     *       "error": "text",
                     *       "opened_at": "2026-03-01T08:30:00Z",
                     *       "resolution": "retried",
                     *       "resolved_at": "2026-03-01T08:30:00Z",
                     *       "resolved_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Incident"];
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
    post_incidents_incident_id_discards: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that the change is made to. */
                "If-Match": string;
                /** @description The same key within 24 hours gets the first reply again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                incident_id: string;
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
                "application/json": components["schemas"]["IncidentDiscard"];
            };
        };
        responses: {
            /** @description Closes an incident with its job undone, for a reason. */
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
                     *       "version": 1,
                     *       "job_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "kind": "text",
                     *       "key": "text",
                     *       "payload": {},
                     *       "attempts": 1,
                     *       "error": "text",
                     *       "opened_at": "2026-03-01T08:30:00Z",
                     *       "resolution": "retried",
                     *       "resolved_at": "2026-03-01T08:30:00Z",
                     *       "resolved_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Incident"];
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
    get_jobs: {
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
            /** @description Counts the jobs of each kind, by state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kinds": [
                     *         {
                     *           "kind": "text",
                     *           "waiting": 1,
                     *           "due": 1,
                     *           "running": 1,
                     *           "failed": 1,
                     *           "longest_due_at": "2026-03-01T08:30:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["JobCounts"];
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
