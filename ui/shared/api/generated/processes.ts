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
    "/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a person must mend.
         * @description What a person must mend.
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
    "/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Queues of work for robots and other workers.
         * @description Queues of work for robots and other workers.
         *
         *     Permission: `operate`.
         */
        get: operations["get_topics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/topics/{topic}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The work in a queue: what is stuck, then the oldest, 200 at most.
         * @description The work in a queue: what is stuck, then the oldest, 200 at most.
         *
         *     Permission: `operate`.
         */
        get: operations["get_topics_topic_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the tokens of an instance stand.
         * @description Where the tokens of an instance stand.
         *
         *     Permission: `operate`.
         */
        get: operations["get_instances_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The path of an instance with its times.
         * @description The path of an instance with its times.
         *
         *     Permission: `operate`.
         */
        get: operations["get_instances_id_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The BPMN that an instance runs, as it was deployed.
         * @description The BPMN that an instance runs, as it was deployed.
         *
         *     Permission: `operate`.
         */
        get: operations["get_instances_id_model"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The variables of an instance, for who mends it.
         * @description The variables of an instance, for who mends it.
         *
         *     Permission: `operate`. Reads by staff and machines are logged.
         */
        get: operations["get_instances_id_variables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Does a failed step again, with corrected variables.
         * @description Does a failed step again, with corrected variables.
         *
         *     Permission: `operate`.
         */
        post: operations["post_instances_id_retries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves a token by hand.
         * @description Moves a token by hand.
         *
         *     Permission: `operate`.
         */
        post: operations["post_instances_id_moves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives an instance up: ends it as it stands, for a reason.
         * @description Gives an instance up: ends it as it stands, for a reason.
         *
         *     Permission: `operate`.
         */
        post: operations["post_instances_id_cancellations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plans the move to another version, and does it when asked to.
         * @description Plans the move to another version, and does it when asked to.
         *
         *     Permission: `operate`.
         */
        post: operations["post_instances_id_migrations"];
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
         *       "items": [
         *         {
         *           "instance_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "incident": 1,
         *           "element": "text",
         *           "message": "text",
         *           "opened_at": "2026-03-01T08:30:00Z"
         *         }
         *       ]
         *     }
         */
        IncidentList: {
            items: components["schemas"]["IncidentView"][];
        };
        /**
         * @example {
         *       "instance_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "incident": 1,
         *       "element": "text",
         *       "message": "text",
         *       "opened_at": "2026-03-01T08:30:00Z"
         *     }
         */
        IncidentView: {
            /** Format: uuid */
            instance_id: string;
            /** Format: int64 */
            incident: number;
            element: string;
            message: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            opened_at: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "topic": "text",
         *           "waiting": 1,
         *           "locked": 1,
         *           "stuck": 1,
         *           "oldest_at": "2026-03-01T08:30:00Z"
         *         }
         *       ]
         *     }
         */
        TopicList: {
            items: components["schemas"]["TopicCount"][];
        };
        /**
         * @example {
         *       "topic": "text",
         *       "waiting": 1,
         *       "locked": 1,
         *       "stuck": 1,
         *       "oldest_at": "2026-03-01T08:30:00Z"
         *     }
         */
        TopicCount: {
            topic: string;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            locked: number;
            /** Format: int64 */
            stuck: number;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            oldest_at?: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "instance_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "element": "text",
         *           "retries": 1,
         *           "worker": "text",
         *           "locked_until": "2026-03-01T08:30:00Z",
         *           "error_message": "text",
         *           "created_at": "2026-03-01T08:30:00Z"
         *         }
         *       ]
         *     }
         */
        TopicTasks: {
            items: components["schemas"]["TopicTask"][];
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "instance_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "element": "text",
         *       "retries": 1,
         *       "worker": "text",
         *       "locked_until": "2026-03-01T08:30:00Z",
         *       "error_message": "text",
         *       "created_at": "2026-03-01T08:30:00Z"
         *     }
         */
        TopicTask: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            instance_id: string;
            element: string;
            /** Format: int64 */
            retries?: number;
            worker?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            locked_until?: string;
            error_message?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            created_at: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "key": "text",
         *       "definition_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "definition_version": 1,
         *       "business_key": "text",
         *       "state": "created",
         *       "started_at": "2026-03-01T08:30:00Z",
         *       "ended_at": "2026-03-01T08:30:00Z",
         *       "tokens": [
         *         {
         *           "token": 1,
         *           "element": "text",
         *           "stage": "waiting_to_start"
         *         }
         *       ],
         *       "incidents": [
         *         {
         *           "instance_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "incident": 1,
         *           "element": "text",
         *           "message": "text",
         *           "opened_at": "2026-03-01T08:30:00Z"
         *         }
         *       ]
         *     }
         */
        InstanceView: {
            /** Format: uuid */
            id: string;
            key: string;
            /** Format: uuid */
            definition_id: string;
            /** Format: int64 */
            definition_version: number;
            business_key: string;
            /** @enum {string} */
            state: "created" | "active" | "completed" | "canceled";
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            started_at: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            ended_at?: string;
            tokens: components["schemas"]["TokenView"][];
            incidents: components["schemas"]["IncidentView"][];
        };
        /**
         * @example {
         *       "token": 1,
         *       "element": "text",
         *       "stage": "waiting_to_start"
         *     }
         */
        TokenView: {
            /** Format: int64 */
            token: number;
            element: string;
            /** @enum {string} */
            stage: "waiting_to_start" | "entering" | "active" | "waiting_to_leave" | "leaving";
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "number": 1,
         *           "at": "2026-03-01T08:30:00Z",
         *           "kind": "started",
         *           "element": "text",
         *           "flow": "text",
         *           "text": "text"
         *         }
         *       ]
         *     }
         */
        PathView: {
            items: components["schemas"]["PathEvent"][];
        };
        /**
         * @example {
         *       "number": 1,
         *       "at": "2026-03-01T08:30:00Z",
         *       "kind": "started",
         *       "element": "text",
         *       "flow": "text",
         *       "text": "text"
         *     }
         */
        PathEvent: {
            /** Format: int64 */
            number: number;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            at: string;
            /** @enum {string} */
            kind: "started" | "entered" | "staged" | "left" | "canceled" | "called" | "arrived" | "joined" | "variables_set" | "variable_removed" | "external_created" | "external_failed" | "external_retried" | "user_task_created" | "subscribed" | "unsubscribed" | "triggered" | "continuation_needed" | "continued" | "message_sent" | "signal_sent" | "decided" | "error_thrown" | "escalation_thrown" | "incident_raised" | "incident_resolved" | "compensation_kept" | "compensated" | "moved" | "migrated" | "completed" | "canceled_by_hand";
            element: string;
            flow: string;
            text: string;
        };
        /**
         * @example {
         *       "variables": {}
         *     }
         */
        VariablesView: {
            variables: unknown;
        };
        /**
         * @example {
         *       "incident": 1,
         *       "retries": 1,
         *       "variables": {}
         *     }
         */
        NewRetry: {
            /** Format: int64 */
            incident: number;
            retries?: number;
            variables?: unknown;
        };
        /**
         * @example {
         *       "token": 1,
         *       "element": "text",
         *       "reason": "text"
         *     }
         */
        NewMove: {
            /** Format: int64 */
            token: number;
            element: string;
            reason: string;
        };
        /**
         * @example {
         *       "reason": "text"
         *     }
         */
        NewCancellation: {
            reason: string;
        };
        /**
         * @example {
         *       "version": 1,
         *       "mapping": {
         *         "key": "text"
         *       },
         *       "reason": "text",
         *       "dry_run": true
         *     }
         */
        NewMigration: {
            version: number;
            mapping?: {
                [key: string]: string;
            };
            reason: string;
            dry_run: boolean;
        };
        /**
         * @example {
         *       "problems": [
         *         "text"
         *       ],
         *       "done": true
         *     }
         */
        MigrationView: {
            problems: string[];
            done: boolean;
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
    get_incidents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a person must mend. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "instance_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "incident": 1,
                     *           "element": "text",
                     *           "message": "text",
                     *           "opened_at": "2026-03-01T08:30:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["IncidentList"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_topics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queues of work for robots and other workers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "topic": "text",
                     *           "waiting": 1,
                     *           "locked": 1,
                     *           "stuck": 1,
                     *           "oldest_at": "2026-03-01T08:30:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TopicList"];
                };
            };
            400: components["responses"]["invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_topics_topic_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the resource. */
                topic: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The work in a queue: what is stuck, then the oldest, 200 at most. */
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
                     *           "instance_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "element": "text",
                     *           "retries": 1,
                     *           "worker": "text",
                     *           "locked_until": "2026-03-01T08:30:00Z",
                     *           "error_message": "text",
                     *           "created_at": "2026-03-01T08:30:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TopicTasks"];
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
    get_instances_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the resource. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the tokens of an instance stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "key": "text",
                     *       "definition_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "definition_version": 1,
                     *       "business_key": "text",
                     *       "state": "created",
                     *       "started_at": "2026-03-01T08:30:00Z",
                     *       "ended_at": "2026-03-01T08:30:00Z",
                     *       "tokens": [
                     *         {
                     *           "token": 1,
                     *           "element": "text",
                     *           "stage": "waiting_to_start"
                     *         }
                     *       ],
                     *       "incidents": [
                     *         {
                     *           "instance_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "incident": 1,
                     *           "element": "text",
                     *           "message": "text",
                     *           "opened_at": "2026-03-01T08:30:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["InstanceView"];
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
    get_instances_id_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the resource. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The path of an instance with its times. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "number": 1,
                     *           "at": "2026-03-01T08:30:00Z",
                     *           "kind": "started",
                     *           "element": "text",
                     *           "flow": "text",
                     *           "text": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PathView"];
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
    get_instances_id_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the resource. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The BPMN that an instance runs, as it was deployed. */
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
    get_instances_id_variables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifies the resource. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variables of an instance, for who mends it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "variables": {}
                     *     }
                     */
                    "application/json": components["schemas"]["VariablesView"];
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
    post_instances_id_retries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gets the first reply again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifies the resource. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "incident": 1,
                 *       "retries": 1,
                 *       "variables": {}
                 *     }
                 */
                "application/json": components["schemas"]["NewRetry"];
            };
        };
        responses: {
            /** @description Does a failed step again, with corrected variables. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "key": "text",
                     *       "definition_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "definition_version": 1,
                     *       "business_key": "text",
                     *       "state": "created",
                     *       "started_at": "2026-03-01T08:30:00Z",
                     *       "ended_at": "2026-03-01T08:30:00Z",
                     *       "tokens": [
                     *         {
                     *           "token": 1,
                     *           "element": "text",
                     *           "stage": "waiting_to_start"
                     *         }
                     *       ],
                     *       "incidents": [
                     *         {
                     *           "instance_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "incident": 1,
                     *           "element": "text",
                     *           "message": "text",
                     *           "opened_at": "2026-03-01T08:30:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["InstanceView"];
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
    post_instances_id_moves: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gets the first reply again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifies the resource. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": 1,
                 *       "element": "text",
                 *       "reason": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewMove"];
            };
        };
        responses: {
            /** @description Moves a token by hand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "key": "text",
                     *       "definition_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "definition_version": 1,
                     *       "business_key": "text",
                     *       "state": "created",
                     *       "started_at": "2026-03-01T08:30:00Z",
                     *       "ended_at": "2026-03-01T08:30:00Z",
                     *       "tokens": [
                     *         {
                     *           "token": 1,
                     *           "element": "text",
                     *           "stage": "waiting_to_start"
                     *         }
                     *       ],
                     *       "incidents": [
                     *         {
                     *           "instance_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "incident": 1,
                     *           "element": "text",
                     *           "message": "text",
                     *           "opened_at": "2026-03-01T08:30:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["InstanceView"];
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
    post_instances_id_cancellations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gets the first reply again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifies the resource. */
                id: string;
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
                "application/json": components["schemas"]["NewCancellation"];
            };
        };
        responses: {
            /** @description Gives an instance up: ends it as it stands, for a reason. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "key": "text",
                     *       "definition_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "definition_version": 1,
                     *       "business_key": "text",
                     *       "state": "created",
                     *       "started_at": "2026-03-01T08:30:00Z",
                     *       "ended_at": "2026-03-01T08:30:00Z",
                     *       "tokens": [
                     *         {
                     *           "token": 1,
                     *           "element": "text",
                     *           "stage": "waiting_to_start"
                     *         }
                     *       ],
                     *       "incidents": [
                     *         {
                     *           "instance_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "incident": 1,
                     *           "element": "text",
                     *           "message": "text",
                     *           "opened_at": "2026-03-01T08:30:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["InstanceView"];
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
    post_instances_id_migrations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key within 24 hours gets the first reply again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifies the resource. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 1,
                 *       "mapping": {
                 *         "key": "text"
                 *       },
                 *       "reason": "text",
                 *       "dry_run": true
                 *     }
                 */
                "application/json": components["schemas"]["NewMigration"];
            };
        };
        responses: {
            /** @description Plans the move to another version, and does it when asked to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "problems": [
                     *         "text"
                     *       ],
                     *       "done": true
                     *     }
                     */
                    "application/json": components["schemas"]["MigrationView"];
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
}
