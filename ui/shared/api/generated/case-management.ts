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
         * Finds cases by words, case number, the number of a party, or a filter.
         * @description Every word must be in the case, in any form or as a part of a longer word; the newest case comes first. A cursor goes with the same body.
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
    "/{municipality_id}/cases/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the cases of a search as CSV or as an Excel workbook.
         * @description Gives the cases of a search as CSV or as an Excel workbook.
         *
         *     Permission: `case_export`. Reads by staff and machines are logged. A POST because what is searched for may not stand in a URL; it changes nothing.
         */
        post: operations["post_cases_exports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/case-buckets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts the cases you may read in every bucket of the desk, each to 10,000.
         * @description Counts the cases you may read in every bucket of the desk, each to 10,000.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_case_buckets"];
        put?: never;
        post?: never;
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
    "/{municipality_id}/case-statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells per case type and period what came in, was decided and closed, and how long it took.
         * @description Tells per case type and period what came in, was decided and closed, and how long it took.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_case_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/case-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the fields that filters and columns may name.
         * @description Lists the fields that filters and columns may name.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_case_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists your saved views and those shared with your units.
         * @description Lists your saved views and those shared with your units.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_views"];
        put?: never;
        /**
         * Saves a view, for yourself or shared with a unit.
         * @description Saves a view, for yourself or shared with a unit.
         *
         *     Permission: `case_read`.
         */
        post: operations["post_views"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/views/{view_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a saved view.
         * @description Shows a saved view.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_views_view_id"];
        /**
         * Replaces a saved view.
         * @description Replaces a saved view.
         *
         *     Permission: `case_read`.
         */
        put: operations["put_views_view_id"];
        post?: never;
        /**
         * Removes a saved view.
         * @description Removes a saved view.
         *
         *     Permission: `case_read`.
         */
        delete: operations["delete_views_view_id"];
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
    "/{municipality_id}/cases/{case_id}/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists when the case was suspended and why, the newest first.
         * @description Lists when the case was suspended and why, the newest first.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_suspensions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Lets the case rest until a day on which you are reminded of it.
         * @description Lets the case rest until a day on which you are reminded of it.
         *
         *     Permission: `case_handle`.
         */
        put: operations["put_cases_case_id_suspension"];
        post?: never;
        /**
         * Takes the case up again.
         * @description Takes the case up again.
         *
         *     Permission: `case_handle`.
         */
        delete: operations["delete_cases_case_id_suspension"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists by when the case has to be decided, and by which law.
         * @description Lists by when the case has to be decided, and by which law.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_deadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/deadlines/{deadline_id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Extends a deadline, once and with reasons, which the applicant is told.
         * @description Extends a deadline, once and with reasons, which the applicant is told.
         *
         *     Permission: `case_handle`.
         */
        put: operations["put_cases_case_id_deadlines_deadline_id_extension"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists when the case was reopened, with the closure that this undid.
         * @description Lists when the case was reopened, with the closure that this undid.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_reopenings"];
        put?: never;
        /**
         * Takes a closed case up again.
         * @description Takes a closed case up again.
         *
         *     Permission: `case_handle`.
         */
        post: operations["post_cases_case_id_reopenings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the related cases that you may read.
         * @description Lists the related cases that you may read.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_relations"];
        put?: never;
        /**
         * Relates the case to another: it follows, is an appeal of, or is a sub-case of it.
         * @description Relates the case to another: it follows, is an appeal of, or is a sub-case of it.
         *
         *     Permission: `case_handle`.
         */
        post: operations["post_cases_case_id_relations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/relations/{relation_id}": {
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
         * Takes back a relation; If-Match is the version of the case.
         * @description Takes back a relation; If-Match is the version of the case.
         *
         *     Permission: `case_handle`.
         */
        delete: operations["delete_cases_case_id_relations_relation_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows into which case a duplicate was merged.
         * @description Shows into which case a duplicate was merged.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_merge"];
        /**
         * Merges a duplicate into the case that goes on; both keep their history.
         * @description Merges a duplicate into the case that goes on; both keep their history.
         *
         *     Permission: `case_handle`.
         */
        put: operations["put_cases_case_id_merge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/bulk-operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assigns, moves or closes many cases; each has a result of its own.
         * @description Assigns, moves or closes many cases; each has a result of its own.
         *
         *     Permission: `case_handle`.
         */
        post: operations["post_bulk_operations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/bulk-operations/{operation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows how far a change to many cases has come, and what was refused.
         * @description Shows how far a change to many cases has come, and what was refused.
         *
         *     Permission: `case_handle`.
         */
        get: operations["get_bulk_operations_operation_id"];
        put?: never;
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
    "/{municipality_id}/cases/{case_id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what the case type wants looked at, and who ticked what.
         * @description Lists what the case type wants looked at, and who ticked what.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_checklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/checklist/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ticks an item of the checklist; If-Match is the version of the case.
         * @description Ticks an item of the checklist; If-Match is the version of the case.
         *
         *     Permission: `case_handle`.
         */
        put: operations["put_cases_case_id_checklist_item"];
        post?: never;
        /**
         * Takes a tick back; If-Match is the version of the case.
         * @description Takes a tick back; If-Match is the version of the case.
         *
         *     Permission: `case_handle`.
         */
        delete: operations["delete_cases_case_id_checklist_item"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the texts that the case type gives its handlers to begin with.
         * @description Lists the texts that the case type gives its handlers to begin with.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_texts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/texts/{text}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives a text filled in for the case, in Swedish or with language=en in English.
         * @description Gives a text filled in for the case, in Swedish or with language=en in English.
         *
         *     Permission: `case_handle`. Reads by staff and machines are logged.
         */
        get: operations["get_cases_case_id_texts_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists between which units the case was handed over, the newest first.
         * @description Lists between which units the case was handed over, the newest first.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_handovers"];
        put?: never;
        /**
         * Hands the case over to another unit, whose handlers have it from then on.
         * @description Hands the case over to another unit, whose handlers have it from then on.
         *
         *     Permission: `case_handle`.
         */
        post: operations["post_cases_case_id_handovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/my-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists your open tasks in all cases, the first due first.
         * @description Lists your open tasks in all cases, the first due first.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_my_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the tasks of a case: the open ones by due date, then those that are done.
         * @description Lists the tasks of a case: the open ones by due date, then those that are done.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_tasks"];
        put?: never;
        /**
         * Adds a task, also to a closed case.
         * @description Adds a task, also to a closed case.
         *
         *     Permission: `case_handle`.
         */
        post: operations["post_cases_case_id_tasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes what is to be done, by when or by whom; If-Match is the version of the case.
         * @description Changes what is to be done, by when or by whom; If-Match is the version of the case.
         *
         *     Permission: `case_handle`.
         */
        patch: operations["patch_cases_case_id_tasks_task_id"];
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/tasks/{task_id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says that a task is done; If-Match is the version of the case.
         * @description Says that a task is done; If-Match is the version of the case.
         *
         *     Permission: `case_handle`.
         */
        put: operations["put_cases_case_id_tasks_task_id_completion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/opinion-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the opinions that are asked of your units, the first due first.
         * @description Lists the opinions that are asked of your units, the first due first.
         *
         *     Permission: `case_handle`. Reads by staff and machines are logged.
         */
        get: operations["get_opinion_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/opinion-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the opinions that were asked for in a case with their answers, the newest first.
         * @description Lists the opinions that were asked for in a case with their answers, the newest first.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
         */
        get: operations["get_cases_case_id_opinion_requests"];
        put?: never;
        /**
         * Asks another unit for its opinion; its handlers may read the case until they answer.
         * @description Asks another unit for its opinion; its handlers may read the case until they answer.
         *
         *     Permission: `case_handle`.
         */
        post: operations["post_cases_case_id_opinion_requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/opinion-requests/{opinion_request_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Gives the opinion of the unit that is asked; If-Match is the version of the case.
         * @description Gives the opinion of the unit that is asked; If-Match is the version of the case.
         *
         *     Permission: `case_handle`.
         */
        put: operations["put_cases_case_id_opinion_requests_opinion_request_id_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/opinion-requests/{opinion_request_id}": {
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
         * Takes the question back; If-Match is the version of the case.
         * @description Takes the question back; If-Match is the version of the case.
         *
         *     Permission: `case_handle`.
         */
        delete: operations["delete_cases_case_id_opinion_requests_opinion_request_id"];
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
         * Lists permits, the latest granted first; filters must all hold.
         * @description Lists permits, the latest granted first; filters must all hold.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
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
         * Shows a permit and what became of it.
         * @description Shows a permit and what became of it.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
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
         * Notes that a permit is lost, stolen or damaged, as its holder told.
         * @description Notes that a permit is lost, stolen or damaged, as its holder told.
         *
         *     Permission: `case_handle`. Reads by staff and machines are logged.
         */
        put: operations["put_permits_permit_id_loss"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/permits/{permit_id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Revokes a permit, with reason and legal basis.
         * @description Revokes a permit, with reason and legal basis.
         *
         *     Permission: `case_decide`. Reads by staff and machines are logged.
         */
        put: operations["put_permits_permit_id_revocation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/permits/{permit_id}/replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the holder a new number with the same days, in place of the old one.
         * @description Gives the holder a new number with the same days, in place of the old one.
         *
         *     Permission: `case_handle`. Reads by staff and machines are logged.
         */
        post: operations["post_permits_permit_id_replacements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/confidentiality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what is and was kept secret in a case, by which law and why.
         * @description Lists what is and was kept secret in a case, by which law and why.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
         */
        get: operations["get_cases_case_id_confidentiality"];
        put?: never;
        /**
         * Keeps a case, one of its documents or a field of its form secret.
         * @description Keeps a case, one of its documents or a field of its form secret.
         *
         *     Permission: `case_handle`.
         */
        post: operations["post_cases_case_id_confidentiality"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/confidentiality/{confidentiality_id}/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a confidentiality, for a reason.
         * @description Ends a confidentiality, for a reason.
         *
         *     Permission: `case_handle`.
         */
        post: operations["post_cases_case_id_confidentiality_confidentiality_id_endings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who is named for a case, and so sees what is secret in it.
         * @description Lists who is named for a case, and so sees what is secret in it.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_readers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/readers/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Names somebody for a case; their roles must reach it all the same.
         * @description Names somebody for a case; their roles must reach it all the same.
         *
         *     Permission: `case_handle`.
         */
        put: operations["put_cases_case_id_readers_user_id"];
        post?: never;
        /**
         * Takes somebody's name from a case.
         * @description Takes somebody's name from a case.
         *
         *     Permission: `case_handle`.
         */
        delete: operations["delete_cases_case_id_readers_user_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/disqualifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who is and was barred from a case, and why.
         * @description Lists who is and was barred from a case, and why.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
         */
        get: operations["get_cases_case_id_disqualifications"];
        put?: never;
        /**
         * Bars somebody from a case: they neither see nor handle it.
         * @description Bars somebody from a case: they neither see nor handle it.
         *
         *     Permission: `case_handle`.
         */
        post: operations["post_cases_case_id_disqualifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/disqualifications/{disqualification_id}/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a bar.
         * @description Ends a bar.
         *
         *     Permission: `case_decide`.
         */
        post: operations["post_cases_case_id_disqualifications_disqualification_id_endings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/decision-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the decision that is proposed and awaits another person.
         * @description Shows the decision that is proposed and awaits another person.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_decision_proposal"];
        /**
         * Proposes a decision where two make it; in place of the proposal before.
         * @description Proposes a decision where two make it; in place of the proposal before.
         *
         *     Permission: `case_handle`.
         */
        put: operations["put_cases_case_id_decision_proposal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was checked when the case came in, with the reasons.
         * @description Lists what was checked when the case came in, with the reasons.
         *
         *     Permission: `case_read`. Reads by staff and machines are logged.
         */
        get: operations["get_cases_case_id_checks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/checks/{check_id}/reruns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has a check run again; its result stands in the list of checks.
         * @description Has a check run again; its result stands in the list of checks.
         *
         *     Permission: `case_handle`.
         */
        post: operations["post_cases_case_id_checks_check_id_reruns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/checks/{check_id}/handlings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks a check that did not pass as handled, for a reason.
         * @description Marks a check that did not pass as handled, for a reason.
         *
         *     Permission: `case_handle`.
         */
        post: operations["post_cases_case_id_checks_check_id_handlings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/processes/{instance_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a process of a case stands.
         * @description Where a process of a case stands.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_processes_instance_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/processes/{instance_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The path of a process of a case with its times.
         * @description The path of a process of a case with its times.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_processes_instance_id_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/processes/{instance_id}/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The model that a process of a case is drawn by (BPMN).
         * @description The model that a process of a case is drawn by (BPMN).
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_processes_instance_id_model"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the processes that work in a case, the oldest first.
         * @description Lists the processes that work in a case, the oldest first.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_processes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{municipality_id}/cases/{case_id}/rule-evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what the rules of its type came to in a case, and why, the newest first.
         * @description Lists what the rules of its type came to in a case, and why, the newest first.
         *
         *     Permission: `case_handle`. Reads by staff and machines are logged.
         */
        get: operations["get_cases_case_id_rule_evaluations"];
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
    "/{municipality_id}/cases/{case_id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists which others have a case open now.
         * @description Lists which others have a case open now.
         *
         *     Permission: `case_read`.
         */
        get: operations["get_cases_case_id_presence"];
        /**
         * Says that you have a case open, for a minute; lists which others have.
         * @description Says that you have a case open, for a minute; lists which others have.
         *
         *     Permission: `case_read`.
         */
        put: operations["put_cases_case_id_presence"];
        post?: never;
        /**
         * Says that you have a case open no longer.
         * @description Says that you have a case open no longer.
         *
         *     Permission: `case_read`.
         */
        delete: operations["delete_cases_case_id_presence"];
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
         *     Permission: `case_read`.
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
         *       "suspended": true,
         *       "due_at": "2026-03-01T08:30:00Z",
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
            suspended: boolean;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            due_at?: string;
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
         *       "text": "text",
         *       "number": "text",
         *       "party_number": "text",
         *       "filter": "text",
         *       "view": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "bucket": "new",
         *       "sort": "newest"
         *     }
         */
        CaseSearch: {
            text?: string;
            number?: string;
            party_number?: string;
            filter?: string;
            /** Format: uuid */
            view?: string;
            /** @enum {string} */
            bucket?: "new" | "open" | "suspended" | "assigned_to_me" | "overdue" | "closed";
            /** @enum {string} */
            sort?: "newest" | "oldest" | "latest_change" | "earliest_change" | "due";
        };
        /**
         * @example {
         *       "format": "csv",
         *       "language": "sv",
         *       "text": "text",
         *       "filter": "text",
         *       "view": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "bucket": "new",
         *       "sort": "newest",
         *       "columns": [
         *         "text"
         *       ]
         *     }
         */
        NewExport: {
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @enum {string} */
            language?: "sv" | "en";
            text?: string;
            filter?: string;
            /** Format: uuid */
            view?: string;
            /** @enum {string} */
            bucket?: "new" | "open" | "suspended" | "assigned_to_me" | "overdue" | "closed";
            /** @enum {string} */
            sort?: "newest" | "oldest" | "latest_change" | "earliest_change" | "due";
            columns?: string[];
        };
        /**
         * @example {
         *       "bucket": "new",
         *       "count": 1,
         *       "count_capped": true
         *     }
         */
        BucketCount: {
            /** @enum {string} */
            bucket: "new" | "open" | "suspended" | "assigned_to_me" | "overdue" | "closed";
            /** Format: int64 */
            count: number;
            count_capped: boolean;
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
         *       "case_type": "text",
         *       "period": "text",
         *       "received": 1,
         *       "decided": 1,
         *       "closed": 1,
         *       "overdue": 1,
         *       "overdue_share": 1.5,
         *       "outcomes": [
         *         {
         *           "outcome": "approved",
         *           "count": 1
         *         }
         *       ],
         *       "statuses": [
         *         {
         *           "status": "text",
         *           "count": 1,
         *           "median_s": 1,
         *           "p90_s": 1
         *         }
         *       ]
         *     }
         */
        CaseTypeStatistics: {
            case_type: string;
            period: string;
            /** Format: int64 */
            received: number;
            /** Format: int64 */
            decided: number;
            /** Format: int64 */
            closed: number;
            /** Format: int64 */
            overdue: number;
            overdue_share?: number;
            outcomes: components["schemas"]["OutcomeCount"][];
            statuses: components["schemas"]["StatusTime"][];
        };
        /**
         * @example {
         *       "outcome": "approved",
         *       "count": 1
         *     }
         */
        OutcomeCount: {
            /** @enum {string} */
            outcome: "approved" | "rejected" | "dismissed" | "cancelled";
            /** Format: int64 */
            count: number;
        };
        /**
         * @example {
         *       "status": "text",
         *       "count": 1,
         *       "median_s": 1,
         *       "p90_s": 1
         *     }
         */
        StatusTime: {
            status: string;
            /** Format: int64 */
            count: number;
            /** Format: int64 */
            median_s: number;
            /** Format: int64 */
            p90_s: number;
        };
        /**
         * @example {
         *       "name": "text",
         *       "kind": "code",
         *       "words": [
         *         "text"
         *       ],
         *       "headings": {
         *         "sv": "text",
         *         "en": "text"
         *       }
         *     }
         */
        FieldDescription: {
            name: string;
            /** @enum {string} */
            kind: "code" | "text" | "id" | "time" | "date" | "whole" | "real" | "truth";
            words: string[];
            headings: components["schemas"]["Names"];
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
         *       "name": "text",
         *       "unit": "text",
         *       "owner_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "filter": "text",
         *       "sort": "newest",
         *       "columns": [
         *         "text"
         *       ],
         *       "updated_at": "2026-03-01T08:30:00Z",
         *       "version": 1
         *     }
         */
        SavedView: {
            /** Format: uuid */
            id: string;
            name: string;
            unit?: string;
            /** Format: uuid */
            owner_id: string;
            filter?: string;
            /** @enum {string} */
            sort?: "newest" | "oldest" | "latest_change" | "earliest_change" | "due";
            columns: string[];
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
         *       "name": "text",
         *       "unit": "text",
         *       "filter": "text",
         *       "sort": "newest",
         *       "columns": [
         *         "text"
         *       ]
         *     }
         */
        NewView: {
            name: string;
            unit?: string;
            filter?: string;
            /** @enum {string} */
            sort?: "newest" | "oldest" | "latest_change" | "earliest_change" | "due";
            columns?: string[];
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
         *       "suspended": true,
         *       "due_at": "2026-03-01T08:30:00Z",
         *       "form_data": {},
         *       "confidential": true,
         *       "hidden_fields": [
         *         "text"
         *       ],
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
            suspended: boolean;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            due_at?: string;
            form_data: unknown;
            confidential: boolean;
            hidden_fields: string[];
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
         *       "reason": "text",
         *       "remind_on": "2026-03-01",
         *       "suspended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "suspended_at": "2026-03-01T08:30:00Z",
         *       "resumed_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "resumed_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Suspension: {
            /** Format: uuid */
            id: string;
            reason: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            remind_on: string;
            /** Format: uuid */
            suspended_by: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            suspended_at: string;
            /** Format: uuid */
            resumed_by?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            resumed_at?: string;
        };
        /**
         * @example {
         *       "reason": "text",
         *       "remind_on": "2026-03-01"
         *     }
         */
        NewSuspension: {
            reason: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            remind_on: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "kind": "decision",
         *       "legal_basis": "text",
         *       "starts_on": "2026-03-01",
         *       "due_on": "2026-03-01",
         *       "stopped_on": "2026-03-01",
         *       "extended_at": "2026-03-01T08:30:00Z",
         *       "extended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "extension_reasons": "text",
         *       "overdue_at": "2026-03-01T08:30:00Z",
         *       "ended_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Deadline: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "decision" | "slow_handling";
            legal_basis?: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            starts_on: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            due_on: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            stopped_on?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            extended_at?: string;
            /** Format: uuid */
            extended_by?: string;
            extension_reasons?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            overdue_at?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            ended_at?: string;
        };
        /**
         * @example {
         *       "due_on": "2026-03-01",
         *       "reasons": "text"
         *     }
         */
        NewExtension: {
            /**
             * Format: date
             * @example 2026-03-01
             */
            due_on: string;
            reasons: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "reason": "text",
         *       "reopened_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "reopened_at": "2026-03-01T08:30:00Z",
         *       "closure_reason": "text",
         *       "closed_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "closed_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Reopening: {
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: uuid */
            reopened_by: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            reopened_at: string;
            closure_reason: string;
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
        NewReopening: {
            reason: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "kind": "follows",
         *       "side": "outgoing",
         *       "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "number": "text",
         *       "case_type": "text",
         *       "status": "text",
         *       "related_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "related_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Relation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "follows" | "appeal_of" | "duplicate_of" | "part_of_journey" | "sub_case_of";
            /** @enum {string} */
            side: "outgoing" | "incoming";
            /** Format: uuid */
            case_id: string;
            number: string;
            case_type: string;
            status: string;
            /** Format: uuid */
            related_by: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            related_at: string;
        };
        /**
         * @example {
         *       "kind": "follows",
         *       "other_case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
         *     }
         */
        NewRelation: {
            /** @enum {string} */
            kind: "follows" | "appeal_of" | "duplicate_of" | "part_of_journey" | "sub_case_of";
            /** Format: uuid */
            other_case_id: string;
        };
        /**
         * @example {
         *       "into_case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "reason": "text",
         *       "merged_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "merged_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Merge: {
            /** Format: uuid */
            into_case_id: string;
            reason: string;
            /** Format: uuid */
            merged_by: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            merged_at: string;
        };
        /**
         * @example {
         *       "into_case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "reason": "text"
         *     }
         */
        NewMerge: {
            /** Format: uuid */
            into_case_id: string;
            reason: string;
        };
        /**
         * @example {
         *       "action": "assign",
         *       "case_ids": [
         *         "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
         *       ],
         *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "status": "text",
         *       "reason": "text"
         *     }
         */
        NewBulkOperation: {
            /** @enum {string} */
            action: "assign" | "set_status" | "close";
            case_ids: string[];
            /** Format: uuid */
            user_id?: string;
            status?: string;
            reason?: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "action": "assign",
         *       "requested_at": "2026-03-01T08:30:00Z",
         *       "language": "sv",
         *       "waiting": 1,
         *       "done": 1,
         *       "refused": 1,
         *       "items": [
         *         {
         *           "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "state": "waiting",
         *           "message": "text"
         *         }
         *       ]
         *     }
         */
        BulkOperation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            action: "assign" | "set_status" | "close";
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            requested_at: string;
            /** @enum {string} */
            language: "sv" | "en";
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            refused: number;
            items: components["schemas"]["BulkItem"][];
        };
        /**
         * @example {
         *       "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "state": "waiting",
         *       "message": "text"
         *     }
         */
        BulkItem: {
            /** Format: uuid */
            case_id: string;
            /** @enum {string} */
            state: "waiting" | "done" | "refused";
            message?: string;
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
         *       "id": "text",
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "required_for": "decision",
         *       "tick": {
         *         "note": "text",
         *         "ticked_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *         "ticked_by_name": "text",
         *         "ticked_at": "2026-03-01T08:30:00Z"
         *       }
         *     }
         */
        ChecklistEntry: {
            id: string;
            names: components["schemas"]["Names"];
            /** @enum {string} */
            required_for?: "decision" | "closure";
            tick?: components["schemas"]["Tick"];
        };
        /**
         * @example {
         *       "note": "text",
         *       "ticked_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "ticked_by_name": "text",
         *       "ticked_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Tick: {
            note?: string;
            /** Format: uuid */
            ticked_by: string;
            ticked_by_name: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            ticked_at: string;
        };
        /**
         * @example {
         *       "note": "text"
         *     }
         */
        NewTick: {
            note?: string;
        };
        /**
         * @example {
         *       "id": "text",
         *       "use": "decision",
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       }
         *     }
         */
        TextSummary: {
            id: string;
            /** @enum {string} */
            use: "decision" | "completion" | "message";
            names: components["schemas"]["Names"];
        };
        /**
         * @example {
         *       "id": "text",
         *       "use": "decision",
         *       "language": "sv",
         *       "text": "text",
         *       "missing": [
         *         "text"
         *       ]
         *     }
         */
        FilledText: {
            id: string;
            /** @enum {string} */
            use: "decision" | "completion" | "message";
            /** @enum {string} */
            language: "sv" | "en";
            text: string;
            missing: string[];
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "from_unit": "text",
         *       "to_unit": "text",
         *       "reason": "text",
         *       "made_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "made_by_name": "text",
         *       "made_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Handover: {
            /** Format: uuid */
            id: string;
            from_unit: string;
            to_unit: string;
            reason: string;
            /** Format: uuid */
            made_by: string;
            made_by_name: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            made_at: string;
        };
        /**
         * @example {
         *       "unit": "text",
         *       "reason": "text"
         *     }
         */
        NewHandover: {
            unit: string;
            reason: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "case_number": "text",
         *       "case_type": "text",
         *       "case_title": "text",
         *       "text": "text",
         *       "due_on": "2026-03-01",
         *       "created_at": "2026-03-01T08:30:00Z"
         *     }
         */
        MyTask: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            case_id: string;
            case_number: string;
            case_type: string;
            case_title: string;
            text: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            due_on?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            created_at: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "text": "text",
         *       "due_on": "2026-03-01",
         *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "created_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "created_at": "2026-03-01T08:30:00Z",
         *       "done_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "done_by_name": "text",
         *       "done_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Task: {
            /** Format: uuid */
            id: string;
            text: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            due_on?: string;
            /** Format: uuid */
            assigned_to?: string;
            /** Format: uuid */
            created_by: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            created_at: string;
            /** Format: uuid */
            done_by?: string;
            done_by_name?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            done_at?: string;
        };
        /**
         * @example {
         *       "text": "text",
         *       "due_on": "2026-03-01",
         *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
         *     }
         */
        NewTask: {
            text: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            due_on?: string;
            /** Format: uuid */
            assigned_to?: string;
        };
        /**
         * @example {
         *       "text": "text",
         *       "due_on": "2026-03-01",
         *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
         *     }
         */
        TaskChange: {
            text?: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            due_on?: string;
            /** Format: uuid */
            assigned_to?: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "case_number": "text",
         *       "case_type": "text",
         *       "case_title": "text",
         *       "unit": "text",
         *       "text": "text",
         *       "due_on": "2026-03-01",
         *       "requested_by_name": "text",
         *       "requested_at": "2026-03-01T08:30:00Z"
         *     }
         */
        AskedOpinion: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            case_id: string;
            case_number: string;
            case_type: string;
            case_title: string;
            unit: string;
            text: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            due_on: string;
            requested_by_name: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            requested_at: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "unit": "text",
         *       "text": "text",
         *       "due_on": "2026-03-01",
         *       "requested_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "requested_by_name": "text",
         *       "requested_at": "2026-03-01T08:30:00Z",
         *       "answer": "text",
         *       "answered_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "answered_by_name": "text",
         *       "answered_at": "2026-03-01T08:30:00Z",
         *       "ended_at": "2026-03-01T08:30:00Z"
         *     }
         */
        OpinionRequest: {
            /** Format: uuid */
            id: string;
            unit: string;
            text: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            due_on: string;
            /** Format: uuid */
            requested_by: string;
            requested_by_name: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            requested_at: string;
            answer?: string;
            /** Format: uuid */
            answered_by?: string;
            answered_by_name?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            answered_at?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            ended_at?: string;
        };
        /**
         * @example {
         *       "unit": "text",
         *       "text": "text",
         *       "due_on": "2026-03-01"
         *     }
         */
        NewOpinionRequest: {
            unit: string;
            text: string;
            /**
             * Format: date
             * @example 2026-03-01
             */
            due_on: string;
        };
        /**
         * @example {
         *       "text": "text"
         *     }
         */
        NewOpinion: {
            text: string;
        };
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
        /**
         * @example {
         *       "reason": "text",
         *       "legal_basis": "text"
         *     }
         */
        NewRevocation: {
            reason: string;
            legal_basis: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "subject": "case",
         *       "attachment_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "field": "text",
         *       "reason": "text",
         *       "legal_basis": "text",
         *       "marked_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "marked_by_name": "text",
         *       "marked_at": "2026-03-01T08:30:00Z",
         *       "ended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "ended_at": "2026-03-01T08:30:00Z",
         *       "end_reason": "text"
         *     }
         */
        Confidentiality: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            subject: "case" | "attachment" | "field";
            /** Format: uuid */
            attachment_id?: string;
            field?: string;
            reason: string;
            legal_basis: string;
            /** Format: uuid */
            marked_by: string;
            marked_by_name: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            marked_at: string;
            /** Format: uuid */
            ended_by?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            ended_at?: string;
            end_reason?: string;
        };
        /**
         * @example {
         *       "subject": "case",
         *       "attachment_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "field": "text",
         *       "reason": "text",
         *       "legal_basis": "text"
         *     }
         */
        NewConfidentiality: {
            /** @enum {string} */
            subject: "case" | "attachment" | "field";
            /** Format: uuid */
            attachment_id?: string;
            field?: string;
            reason: string;
            legal_basis: string;
        };
        /**
         * @example {
         *       "reason": "text"
         *     }
         */
        ConfidentialityEnd: {
            reason: string;
        };
        /**
         * @example {
         *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "reason": "text",
         *       "named_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "named_at": "2026-03-01T08:30:00Z"
         *     }
         */
        CaseReader: {
            /** Format: uuid */
            user_id: string;
            reason: string;
            /** Format: uuid */
            named_by: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            named_at: string;
        };
        /**
         * @example {
         *       "reason": "text"
         *     }
         */
        NewCaseReader: {
            reason: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "reason": "text",
         *       "recorded_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "recorded_by_name": "text",
         *       "recorded_at": "2026-03-01T08:30:00Z",
         *       "ended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "ended_at": "2026-03-01T08:30:00Z"
         *     }
         */
        Disqualification: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            user_id: string;
            reason: string;
            /** Format: uuid */
            recorded_by: string;
            recorded_by_name: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            recorded_at: string;
            /** Format: uuid */
            ended_by?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            ended_at?: string;
        };
        /**
         * @example {
         *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "reason": "text"
         *     }
         */
        NewDisqualification: {
            /** Format: uuid */
            user_id: string;
            reason: string;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "outcome": "approved",
         *       "reasons": "text",
         *       "legal_basis": "text",
         *       "valid_from": "2026-03-01",
         *       "valid_to": "2026-03-01",
         *       "proposed_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "proposed_by_name": "text",
         *       "proposed_at": "2026-03-01T08:30:00Z"
         *     }
         */
        DecisionProposal: {
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
            proposed_by: string;
            proposed_by_name: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            proposed_at: string;
        };
        /**
         * @example {
         *       "id": "text",
         *       "kind": "form",
         *       "names": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "state": "passed",
         *       "reasons": {
         *         "sv": "text",
         *         "en": "text"
         *       },
         *       "source": "text",
         *       "pending": true,
         *       "related_cases": [
         *         {
         *           "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *           "number": "text",
         *           "relation": "applicant"
         *         }
         *       ],
         *       "checked_at": "2026-03-01T08:30:00Z",
         *       "handled_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "handled_by_name": "text",
         *       "handled_at": "2026-03-01T08:30:00Z",
         *       "handled_reason": "text"
         *     }
         */
        CaseCheck: {
            id: string;
            /** @enum {string} */
            kind: "form" | "attachments" | "other_cases" | "population_register" | "company_register" | "property_register" | "employee_directory";
            names: components["schemas"]["Names"];
            /** @enum {string} */
            state: "passed" | "failed" | "warning" | "unknown";
            reasons: components["schemas"]["Descriptions"];
            source: string;
            pending: boolean;
            related_cases: components["schemas"]["VisibleRelatedCase"][];
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            checked_at?: string;
            /** Format: uuid */
            handled_by?: string;
            handled_by_name?: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            handled_at?: string;
            handled_reason?: string;
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
         *       "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "number": "text",
         *       "relation": "applicant"
         *     }
         */
        VisibleRelatedCase: {
            /** Format: uuid */
            case_id: string;
            number: string;
            /** @enum {string} */
            relation: "applicant" | "property";
        };
        /**
         * @example {
         *       "reason": "text"
         *     }
         */
        CheckHandling: {
            reason: string;
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
         *       "instance_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "definition_key": "text",
         *       "definition_version": 1,
         *       "state": "created",
         *       "started_at": "2026-03-01T08:30:00Z",
         *       "ended_at": "2026-03-01T08:30:00Z",
         *       "open_incidents": 1
         *     }
         */
        CaseProcess: {
            /** Format: uuid */
            instance_id: string;
            definition_key: string;
            /** Format: int64 */
            definition_version: number;
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
            /** Format: int64 */
            open_incidents: number;
        };
        /**
         * @example {
         *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "decision": "text",
         *       "decision_name": "text",
         *       "model_name": "text",
         *       "model_version": "text",
         *       "model_hash": "text",
         *       "evaluated_at": "2026-03-01T08:30:00Z",
         *       "result": {},
         *       "explanation": {},
         *       "sentences_sv": [
         *         "text"
         *       ],
         *       "sentences_en": [
         *         "text"
         *       ]
         *     }
         */
        RuleEvaluation: {
            /** Format: uuid */
            id: string;
            decision: string;
            decision_name: string;
            model_name: string;
            model_version: string;
            model_hash: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            evaluated_at: string;
            result: unknown;
            explanation: unknown;
            sentences_sv: string[];
            sentences_en: string[];
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
        /**
         * @example {
         *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
         *       "name": "text",
         *       "since": "2026-03-01T08:30:00Z",
         *       "until": "2026-03-01T08:30:00Z"
         *     }
         */
        Presence: {
            /** Format: uuid */
            user_id: string;
            name: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            since: string;
            /**
             * Format: date-time
             * @example 2026-03-01T08:30:00Z
             */
            until: string;
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
                bucket?: "new" | "open" | "suspended" | "assigned_to_me" | "overdue" | "closed";
                /** @description Selects what is returned. */
                filter?: string;
                /** @description Selects what is returned. */
                view?: string;
                /** @description Selects what is returned. */
                sort?: "newest" | "oldest" | "latest_change" | "earliest_change" | "due";
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
                     *           "suspended": true,
                     *           "due_at": "2026-03-01T08:30:00Z",
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
                     *       "suspended": true,
                     *       "due_at": "2026-03-01T08:30:00Z",
                     *       "form_data": {},
                     *       "confidential": true,
                     *       "hidden_fields": [
                     *         "text"
                     *       ],
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
    post_cases_searches: {
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
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "text",
                 *       "number": "text",
                 *       "party_number": "text",
                 *       "filter": "text",
                 *       "view": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *       "bucket": "new",
                 *       "sort": "newest"
                 *     }
                 */
                "application/json": components["schemas"]["CaseSearch"];
            };
        };
        responses: {
            /** @description Finds cases by words, case number, the number of a party, or a filter. */
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
                     *           "suspended": true,
                     *           "due_at": "2026-03-01T08:30:00Z",
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
    post_cases_exports: {
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
                 *       "format": "csv",
                 *       "language": "sv",
                 *       "text": "text",
                 *       "filter": "text",
                 *       "view": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *       "bucket": "new",
                 *       "sort": "newest",
                 *       "columns": [
                 *         "text"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewExport"];
            };
        };
        responses: {
            /** @description Gives the cases of a search as CSV or as an Excel workbook. */
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
            413: components["responses"]["too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_case_buckets: {
        parameters: {
            query?: {
                /** @description Selects what is returned. */
                case_type?: string;
                /** @description Selects what is returned. */
                unit?: string;
                /** @description Selects what is returned. */
                filter?: string;
                /** @description Selects what is returned. */
                view?: string;
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
            /** @description Counts the cases you may read in every bucket of the desk, each to 10,000. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "bucket": "new",
                     *         "count": 1,
                     *         "count_capped": true
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["BucketCount"][];
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
    get_case_counts: {
        parameters: {
            query?: {
                /** @description Selects what is returned. */
                case_type?: string;
                /** @description Selects what is returned. */
                unit?: string;
                /** @description Selects what is returned. */
                filter?: string;
                /** @description Selects what is returned. */
                view?: string;
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
    get_case_statistics: {
        parameters: {
            query?: {
                /** @description Selects what is returned. */
                case_type?: string;
                /** @description Selects what is returned. */
                unit?: string;
                /** @description Selects what is returned. */
                from?: string;
                /** @description Selects what is returned. */
                to?: string;
                /** @description Selects what is returned. */
                by?: "month" | "quarter" | "year";
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
            /** @description Tells per case type and period what came in, was decided and closed, and how long it took. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "case_type": "text",
                     *         "period": "text",
                     *         "received": 1,
                     *         "decided": 1,
                     *         "closed": 1,
                     *         "overdue": 1,
                     *         "overdue_share": 1.5,
                     *         "outcomes": [
                     *           {
                     *             "outcome": "approved",
                     *             "count": 1
                     *           }
                     *         ],
                     *         "statuses": [
                     *           {
                     *             "status": "text",
                     *             "count": 1,
                     *             "median_s": 1,
                     *             "p90_s": 1
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["CaseTypeStatistics"][];
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
    get_case_fields: {
        parameters: {
            query?: {
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
            /** @description Lists the fields that filters and columns may name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "name": "text",
                     *         "kind": "code",
                     *         "words": [
                     *           "text"
                     *         ],
                     *         "headings": {
                     *           "sv": "text",
                     *           "en": "text"
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["FieldDescription"][];
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
    get_views: {
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
            /** @description Lists your saved views and those shared with your units. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "name": "text",
                     *         "unit": "text",
                     *         "owner_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "filter": "text",
                     *         "sort": "newest",
                     *         "columns": [
                     *           "text"
                     *         ],
                     *         "updated_at": "2026-03-01T08:30:00Z",
                     *         "version": 1
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["SavedView"][];
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
    post_views: {
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
                 *       "name": "text",
                 *       "unit": "text",
                 *       "filter": "text",
                 *       "sort": "newest",
                 *       "columns": [
                 *         "text"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewView"];
            };
        };
        responses: {
            /** @description Saves a view, for yourself or shared with a unit. */
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
                     *       "name": "text",
                     *       "unit": "text",
                     *       "owner_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "filter": "text",
                     *       "sort": "newest",
                     *       "columns": [
                     *         "text"
                     *       ],
                     *       "updated_at": "2026-03-01T08:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SavedView"];
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
    get_views_view_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                view_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shows a saved view. */
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
                     *       "name": "text",
                     *       "unit": "text",
                     *       "owner_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "filter": "text",
                     *       "sort": "newest",
                     *       "columns": [
                     *         "text"
                     *       ],
                     *       "updated_at": "2026-03-01T08:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SavedView"];
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
    put_views_view_id: {
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
                view_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "text",
                 *       "unit": "text",
                 *       "filter": "text",
                 *       "sort": "newest",
                 *       "columns": [
                 *         "text"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewView"];
            };
        };
        responses: {
            /** @description Replaces a saved view. */
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
                     *       "name": "text",
                     *       "unit": "text",
                     *       "owner_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "filter": "text",
                     *       "sort": "newest",
                     *       "columns": [
                     *         "text"
                     *       ],
                     *       "updated_at": "2026-03-01T08:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SavedView"];
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
    delete_views_view_id: {
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
                view_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removes a saved view. */
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
                     *       "suspended": true,
                     *       "due_at": "2026-03-01T08:30:00Z",
                     *       "form_data": {},
                     *       "confidential": true,
                     *       "hidden_fields": [
                     *         "text"
                     *       ],
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
                     *       "suspended": true,
                     *       "due_at": "2026-03-01T08:30:00Z",
                     *       "form_data": {},
                     *       "confidential": true,
                     *       "hidden_fields": [
                     *         "text"
                     *       ],
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
                     *       "suspended": true,
                     *       "due_at": "2026-03-01T08:30:00Z",
                     *       "form_data": {},
                     *       "confidential": true,
                     *       "hidden_fields": [
                     *         "text"
                     *       ],
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
    get_cases_case_id_suspensions: {
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
            /** @description Lists when the case was suspended and why, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "reason": "text",
                     *         "remind_on": "2026-03-01",
                     *         "suspended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "suspended_at": "2026-03-01T08:30:00Z",
                     *         "resumed_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "resumed_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Suspension"][];
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
    put_cases_case_id_suspension: {
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
                 *       "reason": "text",
                 *       "remind_on": "2026-03-01"
                 *     }
                 */
                "application/json": components["schemas"]["NewSuspension"];
            };
        };
        responses: {
            /** @description Lets the case rest until a day on which you are reminded of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "reason": "text",
                     *       "remind_on": "2026-03-01",
                     *       "suspended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "suspended_at": "2026-03-01T08:30:00Z",
                     *       "resumed_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "resumed_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Suspension"];
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
    delete_cases_case_id_suspension: {
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
            /** @description Takes the case up again. */
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
    get_cases_case_id_deadlines: {
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
            /** @description Lists by when the case has to be decided, and by which law. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "kind": "decision",
                     *         "legal_basis": "text",
                     *         "starts_on": "2026-03-01",
                     *         "due_on": "2026-03-01",
                     *         "stopped_on": "2026-03-01",
                     *         "extended_at": "2026-03-01T08:30:00Z",
                     *         "extended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "extension_reasons": "text",
                     *         "overdue_at": "2026-03-01T08:30:00Z",
                     *         "ended_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Deadline"][];
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
    put_cases_case_id_deadlines_deadline_id_extension: {
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
                deadline_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "due_on": "2026-03-01",
                 *       "reasons": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewExtension"];
            };
        };
        responses: {
            /** @description Extends a deadline, once and with reasons, which the applicant is told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "kind": "decision",
                     *       "legal_basis": "text",
                     *       "starts_on": "2026-03-01",
                     *       "due_on": "2026-03-01",
                     *       "stopped_on": "2026-03-01",
                     *       "extended_at": "2026-03-01T08:30:00Z",
                     *       "extended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "extension_reasons": "text",
                     *       "overdue_at": "2026-03-01T08:30:00Z",
                     *       "ended_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Deadline"];
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
    get_cases_case_id_reopenings: {
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
            /** @description Lists when the case was reopened, with the closure that this undid. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "reason": "text",
                     *         "reopened_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "reopened_at": "2026-03-01T08:30:00Z",
                     *         "closure_reason": "text",
                     *         "closed_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "closed_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Reopening"][];
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
    post_cases_case_id_reopenings: {
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
                 *       "reason": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewReopening"];
            };
        };
        responses: {
            /** @description Takes a closed case up again. */
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
                     *       "reason": "text",
                     *       "reopened_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "reopened_at": "2026-03-01T08:30:00Z",
                     *       "closure_reason": "text",
                     *       "closed_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "closed_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Reopening"];
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
    get_cases_case_id_relations: {
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
            /** @description Lists the related cases that you may read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "kind": "follows",
                     *         "side": "outgoing",
                     *         "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "number": "text",
                     *         "case_type": "text",
                     *         "status": "text",
                     *         "related_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "related_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Relation"][];
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
    post_cases_case_id_relations: {
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
                 *       "kind": "follows",
                 *       "other_case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/json": components["schemas"]["NewRelation"];
            };
        };
        responses: {
            /** @description Relates the case to another: it follows, is an appeal of, or is a sub-case of it. */
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
                     *       "kind": "follows",
                     *       "side": "outgoing",
                     *       "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "number": "text",
                     *       "case_type": "text",
                     *       "status": "text",
                     *       "related_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "related_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Relation"];
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
    delete_cases_case_id_relations_relation_id: {
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
                relation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Takes back a relation; If-Match is the version of the case. */
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
    get_cases_case_id_merge: {
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
            /** @description Shows into which case a duplicate was merged. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "into_case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "reason": "text",
                     *       "merged_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "merged_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Merge"];
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
    put_cases_case_id_merge: {
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
                 *       "into_case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *       "reason": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewMerge"];
            };
        };
        responses: {
            /** @description Merges a duplicate into the case that goes on; both keep their history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "into_case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "reason": "text",
                     *       "merged_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "merged_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Merge"];
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
    post_bulk_operations: {
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
                 *       "action": "assign",
                 *       "case_ids": [
                 *         "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *       ],
                 *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *       "status": "text",
                 *       "reason": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewBulkOperation"];
            };
        };
        responses: {
            /** @description Assigns, moves or closes many cases; each has a result of its own. */
            202: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "action": "assign",
                     *       "requested_at": "2026-03-01T08:30:00Z",
                     *       "language": "sv",
                     *       "waiting": 1,
                     *       "done": 1,
                     *       "refused": 1,
                     *       "items": [
                     *         {
                     *           "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "state": "waiting",
                     *           "message": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BulkOperation"];
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
    get_bulk_operations_operation_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                operation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shows how far a change to many cases has come, and what was refused. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "action": "assign",
                     *       "requested_at": "2026-03-01T08:30:00Z",
                     *       "language": "sv",
                     *       "waiting": 1,
                     *       "done": 1,
                     *       "refused": 1,
                     *       "items": [
                     *         {
                     *           "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "state": "waiting",
                     *           "message": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BulkOperation"];
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
    get_cases_case_id_checklist: {
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
            /** @description Lists what the case type wants looked at, and who ticked what. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "text",
                     *         "names": {
                     *           "sv": "text",
                     *           "en": "text"
                     *         },
                     *         "required_for": "decision",
                     *         "tick": {
                     *           "note": "text",
                     *           "ticked_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "ticked_by_name": "text",
                     *           "ticked_at": "2026-03-01T08:30:00Z"
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ChecklistEntry"][];
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
    put_cases_case_id_checklist_item: {
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
                item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewTick"];
            };
        };
        responses: {
            /** @description Ticks an item of the checklist; If-Match is the version of the case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "required_for": "decision",
                     *       "tick": {
                     *         "note": "text",
                     *         "ticked_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "ticked_by_name": "text",
                     *         "ticked_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChecklistEntry"];
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
    delete_cases_case_id_checklist_item: {
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
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Takes a tick back; If-Match is the version of the case. */
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
    get_cases_case_id_texts: {
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
            /** @description Lists the texts that the case type gives its handlers to begin with. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "text",
                     *         "use": "decision",
                     *         "names": {
                     *           "sv": "text",
                     *           "en": "text"
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["TextSummary"][];
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
    get_cases_case_id_texts_text: {
        parameters: {
            query?: {
                /** @description Selects what is returned. */
                language?: "sv" | "en";
            };
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
                /** @description Identifies the resource. */
                text: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives a text filled in for the case, in Swedish or with language=en in English. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "use": "decision",
                     *       "language": "sv",
                     *       "text": "text",
                     *       "missing": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["FilledText"];
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
    get_cases_case_id_handovers: {
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
            /** @description Lists between which units the case was handed over, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "from_unit": "text",
                     *         "to_unit": "text",
                     *         "reason": "text",
                     *         "made_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "made_by_name": "text",
                     *         "made_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Handover"][];
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
    post_cases_case_id_handovers: {
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
                 *       "unit": "text",
                 *       "reason": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewHandover"];
            };
        };
        responses: {
            /** @description Hands the case over to another unit, whose handlers have it from then on. */
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
                     *       "from_unit": "text",
                     *       "to_unit": "text",
                     *       "reason": "text",
                     *       "made_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "made_by_name": "text",
                     *       "made_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Handover"];
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
    get_my_tasks: {
        parameters: {
            query?: {
                /** @description Selects what is returned. */
                due_before?: string;
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
            /** @description Lists your open tasks in all cases, the first due first. */
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
                     *           "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "case_number": "text",
                     *           "case_type": "text",
                     *           "case_title": "text",
                     *           "text": "text",
                     *           "due_on": "2026-03-01",
                     *           "created_at": "2026-03-01T08:30:00Z"
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
                        items: components["schemas"]["MyTask"][];
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
    get_cases_case_id_tasks: {
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
            /** @description Lists the tasks of a case: the open ones by due date, then those that are done. */
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
                     *         "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "created_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "created_at": "2026-03-01T08:30:00Z",
                     *         "done_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "done_by_name": "text",
                     *         "done_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Task"][];
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
    post_cases_case_id_tasks: {
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
                 *       "due_on": "2026-03-01",
                 *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            /** @description Adds a task, also to a closed case. */
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
                     *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "created_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "created_at": "2026-03-01T08:30:00Z",
                     *       "done_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "done_by_name": "text",
                     *       "done_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Task"];
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
    patch_cases_case_id_tasks_task_id: {
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
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "text",
                 *       "due_on": "2026-03-01",
                 *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"
                 *     }
                 */
                "application/json": components["schemas"]["TaskChange"];
            };
        };
        responses: {
            /** @description Changes what is to be done, by when or by whom; If-Match is the version of the case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "text": "text",
                     *       "due_on": "2026-03-01",
                     *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "created_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "created_at": "2026-03-01T08:30:00Z",
                     *       "done_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "done_by_name": "text",
                     *       "done_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Task"];
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
    put_cases_case_id_tasks_task_id_completion: {
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
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Says that a task is done; If-Match is the version of the case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "text": "text",
                     *       "due_on": "2026-03-01",
                     *       "assigned_to": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "created_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "created_at": "2026-03-01T08:30:00Z",
                     *       "done_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "done_by_name": "text",
                     *       "done_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Task"];
                };
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
    get_opinion_requests: {
        parameters: {
            query?: {
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
            /** @description Lists the opinions that are asked of your units, the first due first. */
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
                     *           "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "case_number": "text",
                     *           "case_type": "text",
                     *           "case_title": "text",
                     *           "unit": "text",
                     *           "text": "text",
                     *           "due_on": "2026-03-01",
                     *           "requested_by_name": "text",
                     *           "requested_at": "2026-03-01T08:30:00Z"
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
                        items: components["schemas"]["AskedOpinion"][];
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
    get_cases_case_id_opinion_requests: {
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
            /** @description Lists the opinions that were asked for in a case with their answers, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "unit": "text",
                     *         "text": "text",
                     *         "due_on": "2026-03-01",
                     *         "requested_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "requested_by_name": "text",
                     *         "requested_at": "2026-03-01T08:30:00Z",
                     *         "answer": "text",
                     *         "answered_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "answered_by_name": "text",
                     *         "answered_at": "2026-03-01T08:30:00Z",
                     *         "ended_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["OpinionRequest"][];
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
    post_cases_case_id_opinion_requests: {
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
                 *       "unit": "text",
                 *       "text": "text",
                 *       "due_on": "2026-03-01"
                 *     }
                 */
                "application/json": components["schemas"]["NewOpinionRequest"];
            };
        };
        responses: {
            /** @description Asks another unit for its opinion; its handlers may read the case until they answer. */
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
                     *       "unit": "text",
                     *       "text": "text",
                     *       "due_on": "2026-03-01",
                     *       "requested_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "requested_by_name": "text",
                     *       "requested_at": "2026-03-01T08:30:00Z",
                     *       "answer": "text",
                     *       "answered_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "answered_by_name": "text",
                     *       "answered_at": "2026-03-01T08:30:00Z",
                     *       "ended_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OpinionRequest"];
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
    put_cases_case_id_opinion_requests_opinion_request_id_answer: {
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
                opinion_request_id: string;
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
                "application/json": components["schemas"]["NewOpinion"];
            };
        };
        responses: {
            /** @description Gives the opinion of the unit that is asked; If-Match is the version of the case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "unit": "text",
                     *       "text": "text",
                     *       "due_on": "2026-03-01",
                     *       "requested_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "requested_by_name": "text",
                     *       "requested_at": "2026-03-01T08:30:00Z",
                     *       "answer": "text",
                     *       "answered_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "answered_by_name": "text",
                     *       "answered_at": "2026-03-01T08:30:00Z",
                     *       "ended_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OpinionRequest"];
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
    delete_cases_case_id_opinion_requests_opinion_request_id: {
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
                opinion_request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Takes the question back; If-Match is the version of the case. */
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
    get_permits: {
        parameters: {
            query?: {
                /** @description Selects what is returned. */
                holder_id?: string;
                /** @description Selects what is returned. */
                number?: string;
                /** @description Selects what is returned. */
                case_id?: string;
                /** @description Selects what is returned. */
                case_type?: string;
                /** @description Selects what is returned. */
                status?: "active" | "expired" | "revoked" | "replaced";
                /** @description Selects what is returned. */
                lost?: boolean;
                /** @description Selects what is returned. */
                valid_to_before?: string;
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
            /** @description Lists permits, the latest granted first; filters must all hold. */
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
            /** @description Shows a permit and what became of it. */
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
            /** @description Notes that a permit is lost, stolen or damaged, as its holder told. */
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
    put_permits_permit_id_revocation: {
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
                 *       "reason": "text",
                 *       "legal_basis": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewRevocation"];
            };
        };
        responses: {
            /** @description Revokes a permit, with reason and legal basis. */
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
    post_permits_permit_id_replacements: {
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
            /** @description Gives the holder a new number with the same days, in place of the old one. */
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
            422: components["responses"]["rejected"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    get_cases_case_id_confidentiality: {
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
            /** @description Lists what is and was kept secret in a case, by which law and why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "subject": "case",
                     *         "attachment_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "field": "text",
                     *         "reason": "text",
                     *         "legal_basis": "text",
                     *         "marked_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "marked_by_name": "text",
                     *         "marked_at": "2026-03-01T08:30:00Z",
                     *         "ended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "ended_at": "2026-03-01T08:30:00Z",
                     *         "end_reason": "text"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Confidentiality"][];
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
    post_cases_case_id_confidentiality: {
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
                 *       "subject": "case",
                 *       "attachment_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *       "field": "text",
                 *       "reason": "text",
                 *       "legal_basis": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewConfidentiality"];
            };
        };
        responses: {
            /** @description Keeps a case, one of its documents or a field of its form secret. */
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
                     *       "subject": "case",
                     *       "attachment_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "field": "text",
                     *       "reason": "text",
                     *       "legal_basis": "text",
                     *       "marked_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "marked_by_name": "text",
                     *       "marked_at": "2026-03-01T08:30:00Z",
                     *       "ended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "ended_at": "2026-03-01T08:30:00Z",
                     *       "end_reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Confidentiality"];
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
    post_cases_case_id_confidentiality_confidentiality_id_endings: {
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
                /** @description Identifies the resource. */
                confidentiality_id: string;
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
                "application/json": components["schemas"]["ConfidentialityEnd"];
            };
        };
        responses: {
            /** @description Ends a confidentiality, for a reason. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "subject": "case",
                     *       "attachment_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "field": "text",
                     *       "reason": "text",
                     *       "legal_basis": "text",
                     *       "marked_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "marked_by_name": "text",
                     *       "marked_at": "2026-03-01T08:30:00Z",
                     *       "ended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "ended_at": "2026-03-01T08:30:00Z",
                     *       "end_reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Confidentiality"];
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
    get_cases_case_id_readers: {
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
            /** @description Lists who is named for a case, and so sees what is secret in it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "reason": "text",
                     *         "named_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "named_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["CaseReader"][];
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
    put_cases_case_id_readers_user_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
                /** @description Identifies the resource. */
                user_id: string;
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
                "application/json": components["schemas"]["NewCaseReader"];
            };
        };
        responses: {
            /** @description Names somebody for a case; their roles must reach it all the same. */
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
            413: components["responses"]["too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["rejected"];
            500: components["responses"]["internal"];
            503: components["responses"]["busy"];
        };
    };
    delete_cases_case_id_readers_user_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
                /** @description Identifies the resource. */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Takes somebody's name from a case. */
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
    get_cases_case_id_disqualifications: {
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
            /** @description Lists who is and was barred from a case, and why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "reason": "text",
                     *         "recorded_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "recorded_by_name": "text",
                     *         "recorded_at": "2026-03-01T08:30:00Z",
                     *         "ended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "ended_at": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Disqualification"][];
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
    post_cases_case_id_disqualifications: {
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
                 *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                 *       "reason": "text"
                 *     }
                 */
                "application/json": components["schemas"]["NewDisqualification"];
            };
        };
        responses: {
            /** @description Bars somebody from a case: they neither see nor handle it. */
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
                     *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "reason": "text",
                     *       "recorded_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "recorded_by_name": "text",
                     *       "recorded_at": "2026-03-01T08:30:00Z",
                     *       "ended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "ended_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Disqualification"];
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
    post_cases_case_id_disqualifications_disqualification_id_endings: {
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
                /** @description Identifies the resource. */
                disqualification_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ends a bar. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "reason": "text",
                     *       "recorded_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "recorded_by_name": "text",
                     *       "recorded_at": "2026-03-01T08:30:00Z",
                     *       "ended_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "ended_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Disqualification"];
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
    get_cases_case_id_decision_proposal: {
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
            /** @description Shows the decision that is proposed and awaits another person. */
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
                     *       "proposed_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "proposed_by_name": "text",
                     *       "proposed_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DecisionProposal"];
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
    put_cases_case_id_decision_proposal: {
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
            /** @description Proposes a decision where two make it; in place of the proposal before. */
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
                     *       "proposed_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "proposed_by_name": "text",
                     *       "proposed_at": "2026-03-01T08:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DecisionProposal"];
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
    get_cases_case_id_checks: {
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
            /** @description Lists what was checked when the case came in, with the reasons. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "text",
                     *         "kind": "form",
                     *         "names": {
                     *           "sv": "text",
                     *           "en": "text"
                     *         },
                     *         "state": "passed",
                     *         "reasons": {
                     *           "sv": "text",
                     *           "en": "text"
                     *         },
                     *         "source": "text",
                     *         "pending": true,
                     *         "related_cases": [
                     *           {
                     *             "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *             "number": "text",
                     *             "relation": "applicant"
                     *           }
                     *         ],
                     *         "checked_at": "2026-03-01T08:30:00Z",
                     *         "handled_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "handled_by_name": "text",
                     *         "handled_at": "2026-03-01T08:30:00Z",
                     *         "handled_reason": "text"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["CaseCheck"][];
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
    post_cases_case_id_checks_check_id_reruns: {
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
                /** @description Identifies the resource. */
                check_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Has a check run again; its result stands in the list of checks. */
            202: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "kind": "form",
                     *       "names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "state": "passed",
                     *       "reasons": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "source": "text",
                     *       "pending": true,
                     *       "related_cases": [
                     *         {
                     *           "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "number": "text",
                     *           "relation": "applicant"
                     *         }
                     *       ],
                     *       "checked_at": "2026-03-01T08:30:00Z",
                     *       "handled_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "handled_by_name": "text",
                     *       "handled_at": "2026-03-01T08:30:00Z",
                     *       "handled_reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["CaseCheck"];
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
    post_cases_case_id_checks_check_id_handlings: {
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
                /** @description Identifies the resource. */
                check_id: string;
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
                "application/json": components["schemas"]["CheckHandling"];
            };
        };
        responses: {
            /** @description Marks a check that did not pass as handled, for a reason. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "kind": "form",
                     *       "names": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "state": "passed",
                     *       "reasons": {
                     *         "sv": "text",
                     *         "en": "text"
                     *       },
                     *       "source": "text",
                     *       "pending": true,
                     *       "related_cases": [
                     *         {
                     *           "case_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *           "number": "text",
                     *           "relation": "applicant"
                     *         }
                     *       ],
                     *       "checked_at": "2026-03-01T08:30:00Z",
                     *       "handled_by": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *       "handled_by_name": "text",
                     *       "handled_at": "2026-03-01T08:30:00Z",
                     *       "handled_reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["CaseCheck"];
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
    get_cases_case_id_processes_instance_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
                /** @description Identifies the resource. */
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a process of a case stands. */
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
    get_cases_case_id_processes_instance_id_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
                /** @description Identifies the resource. */
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The path of a process of a case with its times. */
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
    get_cases_case_id_processes_instance_id_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kommunkod: the municipality. */
                municipality_id: string;
                /** @description Identifies the resource. */
                case_id: string;
                /** @description Identifies the resource. */
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model that a process of a case is drawn by (BPMN). */
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
    get_cases_case_id_processes: {
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
            /** @description Lists the processes that work in a case, the oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "instance_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "definition_key": "text",
                     *         "definition_version": 1,
                     *         "state": "created",
                     *         "started_at": "2026-03-01T08:30:00Z",
                     *         "ended_at": "2026-03-01T08:30:00Z",
                     *         "open_incidents": 1
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["CaseProcess"][];
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
    get_cases_case_id_rule_evaluations: {
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
            /** @description Lists what the rules of its type came to in a case, and why, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "decision": "text",
                     *         "decision_name": "text",
                     *         "model_name": "text",
                     *         "model_version": "text",
                     *         "model_hash": "text",
                     *         "evaluated_at": "2026-03-01T08:30:00Z",
                     *         "result": {},
                     *         "explanation": {},
                     *         "sentences_sv": [
                     *           "text"
                     *         ],
                     *         "sentences_en": [
                     *           "text"
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["RuleEvaluation"][];
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
    get_cases_case_id_presence: {
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
            /** @description Lists which others have a case open now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "name": "text",
                     *         "since": "2026-03-01T08:30:00Z",
                     *         "until": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Presence"][];
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
    put_cases_case_id_presence: {
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
            /** @description Says that you have a case open, for a minute; lists which others have. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "user_id": "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70",
                     *         "name": "text",
                     *         "since": "2026-03-01T08:30:00Z",
                     *         "until": "2026-03-01T08:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Presence"][];
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
    delete_cases_case_id_presence: {
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
            /** @description Says that you have a case open no longer. */
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
}
