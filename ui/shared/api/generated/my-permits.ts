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
    "/{municipality_id}/permits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists your permits, the latest granted first.
         * @description Lists your permits, the latest granted first.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_permits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/permits/{permit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one of your permits.
         * @description Shows one of your permits.
         *
         *     Permission: `own_cases`.
         */
        get: operations["get_permits_permit_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/permits/{permit_id}/loss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Reports that your permit is lost, stolen or damaged; a new number keeps its days.
         * @description Reports that your permit is lost, stolen or damaged; a new number keeps its days.
         *
         *     Permission: `own_cases`.
         */
        put: operations["put_permits_permit_id_loss"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/permits/{permit_id}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a renewal, and leads to its draft: the old answers, to be handed in as any other.
         * @description Begins a renewal, and leads to its draft: the old answers, to be handed in as any other.
         *
         *     Permission: `own_cases`.
         */
        post: operations["post_permits_permit_id_renewals"];
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
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "status": "active",
         *       "holder_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "holder_name": "text",
         *       "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "case_number": "text",
         *       "valid_from": "2026-03-01",
         *       "valid_to": "2026-03-01",
         *       "granted_at": "2026-03-01T08:30:00Z",
         *       "renewable_from": "2026-03-01",
         *       "replaces": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "replaced_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "loss": {
         *         "kind": "lost",
         *         "note": "text",
         *         "reported_at": "2026-03-01T08:30:00Z"
         *       },
         *       "revocation": {
         *         "reason": "text",
         *         "legal_basis": "text",
         *         "revoked_by_name": "text",
         *         "revoked_at": "2026-03-01T08:30:00Z"
         *       },
         *       "version": 1
         *     }
         */
        Permit: {
            /** Format: uuid */
            id: string;
            number: string;
            case_type: string;
            names: components["schemas"]["Names"];
            /** @enum {string} */
            status: "active" | "expired" | "revoked" | "replaced";
            /** Format: uuid */
            holder_id: string;
            holder_name: string;
            /** Format: uuid */
            case_id: string;
            case_number: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            valid_from: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            valid_to?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            granted_at: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            renewable_from?: string;
            /** Format: uuid */
            replaces?: string;
            /** Format: uuid */
            replaced_by?: string;
            loss?: components["schemas"]["Loss"];
            revocation?: components["schemas"]["Revocation"];
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
         *       "kind": "lost",
         *       "note": "text",
         *       "reported_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Loss: {
            /** @enum {string} */
            kind: "lost" | "stolen" | "damaged";
            note?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            reported_at: string;
        };
        /**
         * @example {
         *       "reason": "text",
         *       "legal_basis": "text",
         *       "revoked_by_name": "text",
         *       "revoked_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Revocation: {
            reason: string;
            legal_basis: string;
            revoked_by_name: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            revoked_at: string;
        };
        /**
         * @example {
         *       "kind": "lost",
         *       "note": "text"
         *     }
         */
        NewLoss: {
            /** @enum {string} */
            kind: "lost" | "stolen" | "damaged";
            note?: string;
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
    get_permits: {
        parameters: {
            query?: {
                /** @description Selects what is returned. */
                status?: "active" | "expired" | "revoked" | "replaced";
                /** @description Selects what is returned. */
                limit?: number;
                /** @description Selects what is returned. */
                page?: number;
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
            /** @description Lists your permits, the latest granted first. */
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
                     *           "names": {
                     *             "sv": "text",
                     *             "en": "text"
                     *           },
                     *           "status": "active",
                     *           "holder_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "holder_name": "text",
                     *           "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "case_number": "text",
                     *           "valid_from": "2026-03-01",
                     *           "valid_to": "2026-03-01",
                     *           "granted_at": "2026-03-01T08:30:00Z",
                     *           "renewable_from": "2026-03-01",
                     *           "replaces": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "replaced_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "loss": {
                     *             "kind": "lost",
                     *             "note": "text",
                     *             "reported_at": "2026-03-01T08:30:00Z"
                     *           },
                     *           "revocation": {
                     *             "reason": "text",
                     *             "legal_basis": "text",
                     *             "revoked_by_name": "text",
                     *             "revoked_at": "2026-03-01T08:30:00Z"
                     *           },
                     *           "version": 1
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
                        items: components["schemas"]["Permit"][];
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
    get_permits_permit_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                permit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shows one of your permits. */
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
                     *       "names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "status": "active",
                     *       "holder_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "holder_name": "text",
                     *       "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "case_number": "text",
                     *       "valid_from": "2026-03-01",
                     *       "valid_to": "2026-03-01",
                     *       "granted_at": "2026-03-01T08:30:00Z",
                     *       "renewable_from": "2026-03-01",
                     *       "replaces": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "replaced_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "loss": {
                     *         "kind": "lost",
                     *         "note": "text",
                     *         "reported_at": "2026-03-01T08:30:00Z"
                     *       },
                     *       "revocation": {
                     *         "reason": "text",
                     *         "legal_basis": "text",
                     *         "revoked_by_name": "text",
                     *         "revoked_at": "2026-03-01T08:30:00Z"
                     *       },
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Permit"];
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
    put_permits_permit_id_loss: {
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
                permit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "lost",
                 *       "note": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewLoss"];
            };
        };
        responses: {
            /** @description Reports that your permit is lost, stolen or damaged; a new number keeps its days. */
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
                     *       "names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "status": "active",
                     *       "holder_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "holder_name": "text",
                     *       "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "case_number": "text",
                     *       "valid_from": "2026-03-01",
                     *       "valid_to": "2026-03-01",
                     *       "granted_at": "2026-03-01T08:30:00Z",
                     *       "renewable_from": "2026-03-01",
                     *       "replaces": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "replaced_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "loss": {
                     *         "kind": "lost",
                     *         "note": "text",
                     *         "reported_at": "2026-03-01T08:30:00Z"
                     *       },
                     *       "revocation": {
                     *         "reason": "text",
                     *         "legal_basis": "text",
                     *         "revoked_by_name": "text",
                     *         "revoked_at": "2026-03-01T08:30:00Z"
                     *       },
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Permit"];
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
    post_permits_permit_id_renewals: {
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
                permit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begins a renewal, and leads to its draft: the old answers, to be handed in as any other. */
            303: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
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
}
